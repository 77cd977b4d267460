//! Two laptops and a folder between them: shared, joined with the owner's yes, and both say the same.

use serde_json::json;
use viktig_tests::{ARNES_EXTENT, SIVS_EXTENT, Stage, Window};

/// Everyone can use what is shown now.
async fn is_for_everyone(window: &Window, page: &str) {
    window.settled().await;
    window.picture(page).await;
    for (what, found) in [
        ("axe", window.faults().await),
        ("runs out sideways", window.overflow().await),
        ("too small to press", window.small_targets().await),
    ] {
        assert!(found.is_empty(), "{page}, {what}: {found:?}");
    }
}

/// From now on the program looks like this. The page begins anew.
async fn looks(window: &Window, theme: &str, simple: bool) {
    let settings =
        json!({ "textSize": 100, "theme": theme, "language": "nb", "lockMinutes": 5, "simple": simple });
    let script = "window.__done = false; window.__TAURI_INTERNALS__.invoke('change_settings', { settings: arguments[0] }) \
        .then(() => { window.__done = true; location.reload(); });";
    window.run(script, vec![settings]).await;
    window
        .until("the new settings", "return window.__done === undefined", vec![])
        .await;
    window.sees("Lås").await;
}

async fn go_to_the_copies(window: &Window) {
    window.go_to("Innstillinger").await;
    window.press("Se kopiene, eller møt en annen").await;
    window.sees("Felles mappe").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_laptops_with_a_folder_between_them_say_the_same_after_the_owners_yes() {
    let mut stage = Stage::set();
    // How the copy got to Siv the first time is another story.
    let _ = stage.on_two_laptops();
    let folder = stage.path("saved");
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.unlock().await;
    go_to_the_copies(&window).await;
    is_for_everyone(&window, "ingen-felles-mappe").await;
    window.press("Del planen i en mappe …").await;
    window.sees(&folder.display().to_string()).await;
    window.sees("Det var ikke noe nytt.").await;

    // Siv's laptop gets what opens the folder by a locked copy, and asks.
    window.go_to("Innstillinger").await;
    window.press("Lagre en låst kopi").await;
    window.sees(".viktigplan").await;
    let copy = std::fs::read_dir(&folder)
        .expect("it was saved there")
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "viktigplan"))
        .expect("a locked copy");
    stage.siv_joins(&copy, &folder);
    window.lock().await;

    window.unlock().await;
    window.sees("vil være med.").await;
    is_for_everyone(&window, "noen-vil-være-med").await;
    window.press("Se kopiene").await;
    window
        .sees("Sier du ja, kommer det som er skrevet der, inn her")
        .await;
    is_for_everyone(&window, "si-ja").await;
    for (theme, simple) in [("dark", false), ("light", true), ("light", false)] {
        looks(&window, theme, simple).await;
        go_to_the_copies(&window).await;
        window.sees("Sier du ja, kommer det").await;
        is_for_everyone(&window, &format!("si-ja-{theme}-{simple}")).await;
    }
    window.press("Ja, det er maskinen til Siv").await;
    window.sees("kom inn.").await;
    window.sees("Sivs maskin").await;
    is_for_everyone(&window, "felles-mappe").await;

    window.go_to("Folk").await;
    window.sees("Turid Bakke").await;
    window.go_to("Forsiden").await;
    window.press("Én ting venter på at dere velger").await;
    window.sees(ARNES_EXTENT).await;
    window.sees(SIVS_EXTENT).await;
    window.press("Behold begge").await;
    window.no_longer_sees("Dere har skrevet ulike ting").await;
    go_to_the_copies(&window).await;
    window.press("Se etter nytt nå").await;
    window.sees("Det var ikke noe nytt.").await;

    let sivs = stage.siv_looks();
    for words in [ARNES_EXTENT, SIVS_EXTENT, "Turid Bakke"] {
        assert!(sivs.contains(words), "Siv's laptop says the same: «{words}»");
    }
    window.go_to("Planen").await;
    window.sees_written(SIVS_EXTENT).await;

    // The owner ends it, after being told what that does not do.
    go_to_the_copies(&window).await;
    window.press_beginning("Avslutt").await;
    window.sees("Det tar ikke tilbake det den alt har.").await;
    is_for_everyone(&window, "avslutte").await;
    window.press("Ja, avslutt").await;
    window.sees("Avsluttet for Sivs maskin.").await;
}
