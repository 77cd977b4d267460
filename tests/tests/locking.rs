//! Locking, whoever asks for it: no letter is lost, and no file is written from a plan that was locked
//! meanwhile. In the built program, in a real window.

use std::time::Duration;

use fantoccini::key::Key;
use viktig_tests::{Bus, Stage, Window};

#[tokio::test(flavor = "multi_thread")]
async fn a_lock_that_comes_while_the_place_of_a_file_is_chosen_writes_no_file() {
    let mut stage = Stage::set();
    stage.quick_plan();
    let choosing = stage.path("saved").join("choosing");
    let window = stage.start().await;
    window.sees("Hylla").await;
    for (chapter, button) in [
        ("Planen", "Lagre"),
        ("Innstillinger", "Lagre en åpen kopi"),
        ("Innstillinger", "Lagre en låst kopi"),
    ] {
        window.unlock().await;
        window.go_to(chapter).await;
        if chapter == "Planen" {
            window.looks_at_the_pdf().await;
        }
        std::fs::write(&choosing, "").unwrap();
        window.press(button).await;
        window.key(&[Key::Control], 'l').await;
        window.sees("Alle er låst").await;
        std::fs::remove_file(&choosing).unwrap();
        window.sees("så fila er ikke lagret").await;
        window.picture("ikke-lagret-fil").await;
        let saved: Vec<_> = std::fs::read_dir(stage.path("saved"))
            .unwrap()
            .flatten()
            .collect();
        assert!(
            saved.is_empty(),
            "{button}: nothing was written from a locked plan: {saved:?}"
        );
    }
    // Whoever unlocks and saves once more gets the file.
    window.unlock().await;
    window.go_to("Planen").await;
    window.save_the_pdf().await;
    assert!(!stage.text_of_pdf().is_empty(), "it is there now");
}

/// More than anybody types before a lock comes, also on a slow machine.
const MOST_LETTERS: usize = 5_000;

/// How many times the plan is locked while somebody types.
fn locks() -> u32 {
    let wanted = std::env::var("VIKTIG_LOCKS").ok();
    wanted.and_then(|locks| locks.parse().ok()).unwrap_or(6)
}

/// Types a letter where the focus is, and says what stands there then; nothing when the plan is off the screen.
async fn typed_on(window: &Window, letter: char) -> Option<String> {
    let script = "const field = document.activeElement; if (field?.tagName !== 'TEXTAREA') return null; \
        document.execCommand('insertText', false, arguments[0]); return field.isConnected ? field.value : null";
    let stands = window.run(script, vec![letter.to_string().into()]).await;
    stands.as_str().map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lock_at_a_random_moment_while_somebody_types_loses_no_letter() {
    let bus = Bus::open();
    let mut stage = Stage::set().with("DBUS_SYSTEM_BUS_ADDRESS", bus.address());
    stage.quick_plan();
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.unlock().await;
    window.go_to("Planen").await;
    window.add("Legg til noe som er viktig", "0").await;
    let mut letters = 1;
    for lock in 0..locks() {
        let wait = Duration::from_millis(u64::from(lock * 7919 % 1300) + 40);
        let says = async {
            tokio::time::sleep(wait).await;
            bus.says(
                "/org/freedesktop/login1/session/_31",
                "org.freedesktop.login1.Session.Lock",
                &[],
            );
        };
        let types = async {
            let mut stands = String::new();
            for letter in ('a'..='z').cycle().take(MOST_LETTERS) {
                match typed_on(&window, letter).await {
                    Some(more) => stands = more,
                    None => return stands,
                }
            }
            panic!("lock {lock}: nobody locks, however long one types");
        };
        window.write("Viktig for meg", ".").await;
        let ((), stood) = tokio::join!(says, types);
        window.sees("fordi skjermen ble låst").await;
        window.write("Passordet ditt", viktig_tests::PHRASE).await;
        window.press("Lås opp").await;
        window.sees("Nå skriver:").await;
        window.go_to("Planen").await;
        let found = window.written("Viktig for meg").await;
        assert!(
            found.starts_with(&stood) && found.len() <= stood.len() + 1,
            "lock {lock}, after {wait:?}: {stood:?} became {found:?}"
        );
        letters = found.len();
    }
    println!("figure: {} locks while typing {letters} letters, 0 lost", locks());
}
