//! Every way out of an open plan waits for what was written, and nobody reads what is left on the screen, in the clipboard
//! or in the page. In the built program, in a real window, on a disk that answers slowly.

use std::process::Command;
use std::time::Duration;

use fantoccini::key::Key;
use viktig_tests::{Bus, Cross, SlowDisk, Stage, Window, selection};

/// Milliseconds a sync takes on the slow disk.
const SLOW: u32 = 250;

/// What is pasted: 829 letters, as in the report of somebody who lost 828 of them.
fn pasted() -> String {
    let words = "Dette har jeg skrevet selv, og det skal ligge der i morgen. ".repeat(14);
    words.chars().take(829).collect()
}

/// A plan with one thing that matters, on a quick disk, with the focus in its text.
async fn begun(stage: &mut Stage) -> Window {
    let window = stage.start().await;
    window.start_a_plan().await;
    window.go_to("Planen").await;
    window.add("Legg til noe som er viktig", "0").await;
    window
}

/// Opens the plan again on a quick disk, and says what stands there.
async fn found(stage: &mut Stage) -> String {
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.unlock().await;
    window.go_to("Planen").await;
    window.written("Viktig for meg").await
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_ending_and_locking_lose_no_letter_on_a_slow_disk() {
    for way in ["cross", "TERM", "HUP", "lock", "idle"] {
        let (disk, mut stage) = SlowDisk::under(Stage::set());
        if way == "idle" {
            stage = stage.with("VIKTIG_TEST_LOCK_SECONDS", "40");
        }
        let window = begun(&mut stage).await;
        disk.takes(SLOW);
        window.types("1").await;
        window.pastes(&pasted()).await;
        // While the first letters are on their way.
        tokio::time::sleep(Duration::from_millis(300)).await;
        match way {
            "cross" => Cross::on(&stage).press(),
            "lock" => window.key(&[Key::Control], 'l').await,
            "idle" => {
                window
                    .sees_patiently("Planen låste seg fordi ingen var her")
                    .await
            }
            signal => stage.signal(signal),
        }
        if way == "lock" {
            window.sees("Alle er låst").await;
        } else if way != "idle" {
            assert!(stage.has_ended().await, "{way}: it ends when all is saved");
        }
        disk.recovers();
        assert_eq!(
            found(&mut stage).await,
            format!("01{}", pasted()),
            "{way}: every letter"
        );
        println!("figure: {way}: 829 letters pasted, {SLOW} ms a sync, 0 lost");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_disk_that_does_not_answer_the_person_is_asked_and_may_stay() {
    let (disk, stage) = SlowDisk::under(Stage::set());
    let mut stage = stage;
    let window = begun(&mut stage).await;
    let cross = Cross::on(&stage);
    disk.takes(6000);
    window.types("1").await;
    window.pastes(&pasted()).await;
    // Nobody has asked for anything yet, and nothing that is not on the disk is said to be.
    window.sees("Lagrer …").await;
    window.no_longer_sees("Lagret kl.").await;
    window.picture("lagrer-i-hjornet").await;
    cross.press();
    window.sees("Lagrer …").await;
    window.picture("lagrer").await;
    window.sees("programmet er ikke lukket").await;
    window.settled().await;
    window.picture("lukk-likevel").await;
    window.press("Bli her").await;
    window.no_longer_sees("programmet er ikke lukket").await;
    disk.recovers();
    window.sees_written(&pasted()).await;
    window.types("2").await;
    cross.press();
    assert!(stage.has_ended().await, "now it is saved, and nothing is asked");
    assert_eq!(
        found(&mut stage).await,
        format!("01{}2", pasted()),
        "every letter"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn hiding_leaves_nothing_on_the_screen_in_the_page_or_in_the_clipboard() {
    const CANARY: &str = "Kanarifugl";
    let mut stage = Stage::set();
    let window = begun(&mut stage).await;
    window.types(&format!(" {CANARY}")).await;
    window.is_saved().await;
    window.key(&[Key::Control], 'a').await;
    window.key(&[Key::Control], 'c').await;
    let copied = selection(&stage, "clipboard");
    assert!(copied.contains(CANARY), "it was copied: {copied:?}");
    window.key(&[], char::from(Key::F9)).await;
    let shown = "return document.documentElement.outerHTML + document.title";
    let page = window.run(shown, vec![]).await;
    assert!(
        !page.as_str().unwrap_or_default().contains(CANARY),
        "nothing of it in the page, at once"
    );
    window.sees("Lås opp").await;
    window.picture("skjult").await;
    for _ in 0..600 {
        if !selection(&stage, "clipboard").contains(CANARY) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    for place in ["clipboard", "primary"] {
        let left = selection(&stage, place);
        assert!(!left.contains(CANARY), "nothing to paste from {place}: {left:?}");
    }
    let page = window.run(shown, vec![]).await;
    let page = page.as_str().unwrap_or_default();
    for secret in [CANARY, "Arne", viktig_tests::NICKNAME] {
        assert!(!page.contains(secret), "«{secret}» is not in the page");
    }
    window.press("Lås opp").await;
    window.sees("Passordet ditt").await;
}

/// Everything the page holds, in its fields too, and the window's name.
async fn held_by(window: &Window) -> String {
    let held = "return document.documentElement.outerHTML + document.title + \
        [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')";
    let page = window.run(held, vec![]).await;
    page.as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_locked_plan_is_left_in_the_page_or_to_be_pasted() {
    const CANARY: &str = "Kanarifugl";
    let mut stage = Stage::set();
    let window = begun(&mut stage).await;
    for way in ["key", "button"] {
        window.types(&format!(" {CANARY}")).await;
        window.is_saved().await;
        window.key(&[Key::Control], 'a').await;
        window.key(&[Key::Control], 'c').await;
        let copied = selection(&stage, "clipboard");
        assert!(copied.contains(CANARY), "{way}: it was copied: {copied:?}");
        match way {
            "key" => window.key(&[Key::Control], 'l').await,
            _ => window.press("Lås").await,
        }
        window.sees("Alle er låst").await;
        let page = held_by(&window).await;
        for secret in [CANARY, "Arne"] {
            assert!(!page.contains(secret), "{way}: «{secret}» is not in the page");
        }
        for place in ["clipboard", "primary"] {
            for _ in 0..600 {
                if !selection(&stage, place).contains(CANARY) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            let left = selection(&stage, place);
            assert!(
                !left.contains(CANARY),
                "{way}: nothing to paste from {place}: {left:?}"
            );
        }
        window.unlock().await;
        window.go_to("Planen").await;
        window.add("Legg til noe som er viktig", "1").await;
    }
    println!("figure: 2 ways to lock, nothing in the page, the clipboard or the selection");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_that_sleeps_and_a_screen_that_is_locked_lock_the_plan() {
    let bus = Bus::open();
    let mut stage = Stage::set().with("DBUS_SYSTEM_BUS_ADDRESS", bus.address());
    let start = stage.script(&format!(
        "exec env DBUS_SESSION_BUS_ADDRESS='{}' '{}' \"$@\"",
        bus.address(),
        viktig_tests::program("viktig-for-meg").display()
    ));
    let window = stage.start_program(&start).await;
    window.start_a_plan().await;
    window.go_to("Planen").await;
    window.add("Legg til noe som er viktig", "Sove").await;
    let logind = "/org/freedesktop/login1";
    for (path, signal, arguments, words) in [
        (
            logind,
            "org.freedesktop.login1.Manager.PrepareForSleep",
            &["boolean:true"][..],
            "Planen låste seg da maskinen gikk i dvale",
        ),
        (
            "/org/freedesktop/login1/session/_31",
            "org.freedesktop.login1.Session.Lock",
            &[][..],
            "Planen låste seg fordi skjermen ble låst",
        ),
        (
            "/org/gnome/ScreenSaver",
            "org.gnome.ScreenSaver.ActiveChanged",
            &["boolean:true"][..],
            "Planen låste seg fordi skjermen ble låst",
        ),
    ] {
        window.go_to("Planen").await;
        window.write("Viktig for meg", " godt").await;
        bus.says(path, signal, arguments);
        window.sees(words).await;
        window.sees("er lagret og ligger der").await;
        window.write("Passordet ditt", viktig_tests::PHRASE).await;
        window.press("Lås opp").await;
        window.sees("Nå skriver:").await;
    }
    window.go_to("Planen").await;
    assert_eq!(
        window.written("Viktig for meg").await,
        "Sove godt godt godt",
        "and no letter was lost"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_lets_nobody_look_into_its_memory() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hva er viktig for deg?").await;
    let program = stage.program_process().expect("it runs");
    for process in stage.processes() {
        let name = std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        if name.starts_with("WebKitWebDriver") {
            // It drives the test, and is not started by the program.
            continue;
        }
        let limits = std::fs::read_to_string(format!("/proc/{process}/limits")).unwrap_or_default();
        let Some(core) = limits.lines().find(|line| line.starts_with("Max core file size")) else {
            continue;
        };
        let figures: Vec<&str> = core.split_whitespace().skip(4).take(2).collect();
        assert_eq!(figures, ["0", "0"], "no core dump of {}", name.trim());
    }
    let opened = Command::new("stat")
        .args(["--format", "%U", &format!("/proc/{program}/environ")])
        .output()
        .unwrap();
    assert_eq!(
        String::from_utf8_lossy(&opened.stdout).trim(),
        "root",
        "its memory is the system's alone, whoever runs it"
    );
}
