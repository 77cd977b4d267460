//! When something goes wrong: the person is told where they are looking, and what they wrote is not lost.

use std::path::Path;
use std::time::Duration;

use viktig_tests::{NICKNAME, PHRASE, SmallDisk, Stage};

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_plan_counts_down_and_locks_from_any_page() {
    let mut stage = Stage::set().with("VIKTIG_TEST_LOCK_SECONDS", "36");
    let window = stage.start().await;
    window.start_a_plan().await;
    window.go_to("Innstillinger").await;
    window.sees("Planen låser seg om").await;
    window.picture("nedtelling").await;
    window.press("Jeg er her").await;
    window.no_longer_sees("Planen låser seg om").await;
    window.sees("Planen låser seg om").await;
    window
        .sees_patiently("Planen låste seg fordi ingen var her")
        .await;
}

/// Makes a plan, locks it, does something to its folder, and says what the window says when it is opened.
async fn told_when_opened(harm: impl Fn(&Path)) -> (Stage, viktig_tests::Window) {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.start_a_plan().await;
    window.lock().await;
    // The second time a plan is opened there is something to keep a backup of.
    window.unlock().await;
    window.lock().await;
    harm(&stage.only_plan());
    window.close().await;
    stage.end();
    let window = stage.start().await;
    window.sees("Hylla").await;
    (stage, window)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_plan_is_brought_back_from_a_backup() {
    let (stage, window) = told_when_opened(|plan| {
        let file = plan.join("plan.db");
        let mut bytes = std::fs::read(&file).unwrap();
        let late = bytes.len() - 2000;
        bytes[late] ^= 1;
        std::fs::write(&file, bytes).unwrap();
    })
    .await;
    window.press(NICKNAME).await;
    window.write("Passordet ditt", PHRASE).await;
    window.press("Lås opp").await;
    window.sees("skadet").await;
    window.picture("skadet-plan").await;
    let damaged = std::fs::read(stage.only_plan().join("plan.db")).unwrap();
    window.press_beginning("Hent tilbake fra").await;
    window.sees("Nå skriver: Arne").await;
    let kept = std::fs::read_dir(stage.only_plan())
        .unwrap()
        .flatten()
        .any(|entry| {
            entry.path().is_file() && std::fs::read(entry.path()).is_ok_and(|bytes| bytes == damaged)
        });
    assert!(kept, "the damaged file is kept aside, byte for byte");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_without_keys_or_with_an_empty_file_says_so_on_the_shelf() {
    for (harm, words) in [
        (
            (|plan: &Path| std::fs::remove_dir_all(plan.join("keys")).unwrap()) as fn(&Path),
            "nøkkel",
        ),
        (
            |plan: &Path| std::fs::write(plan.join("plan.db"), b"").unwrap(),
            "tom",
        ),
    ] {
        let (_stage, window) = told_when_opened(harm).await;
        window.sees(words).await;
        window.picture(&format!("hylle-{words}")).await;
    }
}

/// Types until the window says that there is no more room, and gives what was typed. Whenever nobody has typed for a while,
/// what was saved moves from the log into the plan, and where the log was there is room again: that is taken too.
async fn type_until_full(window: &viktig_tests::Window, disk: &SmallDisk) -> String {
    let mut typed = String::new();
    while !window
        .text()
        .await
        .contains("Det er ikke plass til mer på disken.")
    {
        assert!(
            typed.len() < 5_000,
            "a full disk had room for all of it:\n{typed}"
        );
        disk.fill();
        let more = ", og våkne uthvilt. ".repeat(10);
        window.types(&more).await;
        typed.push_str(&more);
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    typed
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs root, to mount a small disk"]
async fn on_full_disks_the_text_stays_and_is_saved_when_there_is_room() {
    let mut stage = Stage::set();
    let disk = SmallDisk::at(&stage.path("shelf"), "4m");
    let window = stage.start().await;
    window.start_a_plan().await;
    window.go_to("Planen").await;
    window.add("Legg til noe som er viktig", "Sove om natta").await;
    let more = type_until_full(&window, &disk).await;
    window.sees("Ikke lagret").await;
    window.sees_written(more.trim_end()).await;
    window.settled().await;
    window.picture("full-disk").await;
    disk.make_room();
    window.is_saved().await;
    window.no_longer_sees("Ikke lagret").await;
    window.lock().await;
    window.unlock().await;
    window.sees("og våkne uthvilt").await;
}
