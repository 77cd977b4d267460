//! The built program is killed (-9) in the middle of typing, again and again. What the window had said was saved is
//! there when it is opened again, and what stands there is what was typed, as far as it goes.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set its stage must stop and say why"
)]

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use viktig_tests::{PHRASE, Stage, Window, program};

/// The field that is written in.
const FIELD: &str = "Viktig for meg";

/// After so many letters the text is begun anew, as what somebody writes at one go.
const LONG: usize = 1500;

/// How many programs are killed; more with `VIKTIG_KILLS`.
fn kills() -> usize {
    let wanted = std::env::var("VIKTIG_KILLS").ok();
    wanted.and_then(|number| number.parse().ok()).unwrap_or(50)
}

/// What was typed before a kill.
struct Typed {
    /// Said to be saved, or there after the kill before.
    saved: String,
    /// Typed after that: any beginning of it may be there.
    more: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_killed_while_typing_loses_nothing_it_said_was_saved() {
    let kills = kills();
    // Two plans at a time, each with its own screen: most of it is waiting for windows to open.
    let half = kills / 2;
    let (one, other) = tokio::join!(
        killed_again_and_again(1, half),
        killed_again_and_again(2, kills - half),
    );
    println!(
        "figure: {kills} kills of the built program while typing, {} letters said to be saved, 0 of them lost",
        one + other
    );
}

/// Gives how many letters stood there, said to be saved, at all the kills together.
async fn killed_again_and_again(lane: usize, kills: usize) -> usize {
    let mut stage = Stage::set();
    stage.quick_plan();
    let window = stage.start().await;
    window.unlock().await;
    window.press("Planen").await;
    window.add("Legg til noe som er viktig", "0").await;
    window.close().await;
    let mut typed = Typed {
        saved: "0".to_owned(),
        more: String::new(),
    };
    let mut letters = 0;
    for kill in 0..kills {
        let window = stage.start().await;
        window.unlock().await;
        window.press("Planen").await;
        check(&window, &mut typed, kill).await;
        if typed.saved.chars().count() > LONG {
            begin_anew(&window).await;
        }
        typed.saved = type_and_wait(&window, &format!(" {kill}")).await;
        letters += typed.saved.chars().count();
        typed.more = format!(" og {}", "så videre ".repeat(30));
        start_typing(&window, &typed.more).await;
        // Before the first letter, after the last, and everywhere between.
        let instant = (kill * 7919 + lane * 104_729) % 700;
        tokio::time::sleep(Duration::from_millis(instant as u64)).await;
        stage.kill_program();
    }
    let window = stage.start().await;
    window.unlock().await;
    window.press("Planen").await;
    check(&window, &mut typed, kills).await;
    window.lock().await;
    window.close().await;
    stage.end();
    verify(&stage);
    letters
}

/// Holds what stands in the field against what was typed; all of it is saved from now on.
async fn check(window: &Window, typed: &mut Typed, kill: usize) {
    let there = window.written(FIELD).await;
    assert!(
        there.starts_with(&typed.saved),
        "before kill {kill}, «{}» was said to be saved, and «{there}» is there",
        typed.saved
    );
    let more = &there[typed.saved.len()..];
    assert!(
        typed.more.starts_with(more),
        "before kill {kill}, «{more}» is there and was never typed: «{}» was",
        typed.more
    );
    typed.saved = there;
    typed.more.clear();
}

/// Writes over all that stands in the field.
async fn begin_anew(window: &Window) {
    window.write(FIELD, "").await;
    let script = "document.activeElement.select(); document.execCommand('insertText', false, '0')";
    window.run(script, vec![]).await;
}

/// Types, waits until the window says that it is saved, and gives what then stands there.
async fn type_and_wait(window: &Window, words: &str) -> String {
    window.write(FIELD, words).await;
    window.settled().await;
    window.is_saved().await;
    window.written(FIELD).await
}

/// Lets the page type by itself, a letter now and then: nothing waits for an answer from a program that is about to be
/// killed.
async fn start_typing(window: &Window, words: &str) {
    let script = "const letters = [...arguments[0]]; const next = () => { \
          if (letters.length === 0) return; \
          document.execCommand('insertText', false, letters.shift()); setTimeout(next, 2); }; \
        setTimeout(next, 2);";
    window.run(script, vec![words.into()]).await;
}

/// The command line's verdict on the plan, every act of it.
fn verify(stage: &Stage) {
    let name = stage.only_plan();
    let name = name.file_name().unwrap();
    let mut verifying = Command::new(program("viktig"))
        .args(["verify", "--passphrase-stdin"])
        .arg(name)
        .env("VIKTIG_HOME", stage.path("shelf"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(verifying.stdin.take().unwrap(), "{PHRASE}").unwrap();
    let said = verifying.wait_with_output().unwrap();
    let complaint = String::from_utf8_lossy(&said.stderr);
    assert!(
        said.status.success(),
        "the plan is whole after all of it: {complaint}"
    );
}
