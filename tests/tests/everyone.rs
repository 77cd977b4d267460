//! Everyone can use it: axe on every page in light and dark, and text twice as large without loss.

use serde_json::json;
use viktig_tests::{NICKNAME, Stage, Window};

async fn settings(window: &Window, theme: &str, text_size: u16) {
    let settings =
        json!({ "textSize": text_size, "theme": theme, "language": "nb", "lockMinutes": 5, "simple": false });
    let script = "window.__done = false; window.__TAURI_INTERNALS__.invoke('change_settings', { settings: arguments[0] }) \
        .then(() => { window.__done = true; location.reload(); });";
    window.run(script, vec![settings]).await;
    window
        .until("the new settings", "return window.__done === undefined", vec![])
        .await;
}

/// What a page must be, in this theme and size.
async fn look(window: &Window, page: &str, looks: &str, faults: &mut Vec<String>) {
    window.settled().await;
    window.picture(&format!("{page}-{looks}")).await;
    faults.extend(
        window
            .faults()
            .await
            .into_iter()
            .map(|fault| format!("{page}, {looks}: {fault}")),
    );
    faults.extend(
        window
            .overflow()
            .await
            .into_iter()
            .map(|what| format!("{page}, {looks}: runs out sideways: {what}")),
    );
}

async fn look_at_every_page(stage: &mut Stage, phrase: &str, theme: &str, text_size: u16) -> Vec<String> {
    let window = stage.start().await;
    let looks = format!("{theme}-{text_size}");
    let mut faults = Vec::new();
    window.sees("Hylla").await;
    settings(&window, theme, text_size).await;
    window.sees("Hylla").await;
    look(&window, "hylla", &looks, &mut faults).await;
    window.press("Start en plan").await;
    window.sees("Hva skal planen hete på hylla?").await;
    look(&window, "ny-plan-1", &looks, &mut faults).await;
    window.write("Navn på hylla", NICKNAME).await;
    window.press("Neste").await;
    window.sees("Hvem skriver i dag?").await;
    look(&window, "ny-plan-2", &looks, &mut faults).await;
    window.write("Hva heter du som planen er for?", "Arne").await;
    window.press("Neste").await;
    window.sees("Lag et passord for planen").await;
    look(&window, "ny-plan-3", &looks, &mut faults).await;
    for _ in 0..3 {
        window.press("Tilbake").await;
    }
    window.press_cover().await;
    window.sees("Planeierens passord").await;
    look(&window, "las-opp", &looks, &mut faults).await;
    window.write("Planeierens passord", phrase).await;
    window.press("Lås opp").await;
    window.sees("Nå skriver:").await;
    for (chapter, page) in [
        ("Forsiden", "forsiden"),
        ("Planen", "planen"),
        ("Oppfølging", "oppfolging"),
        ("Sagt og gjort", "sagt"),
        ("Folk", "folk"),
        ("Møter", "moter"),
        ("Kriseplan", "kriseplan"),
        ("Hverdag", "hverdag"),
        ("Dagbok", "dagbok"),
        ("Samtykke og deling", "samtykke"),
        ("Historikk", "historikk"),
        ("Hjelp og rettigheter", "hjelp"),
        ("Innstillinger", "innstillinger"),
    ] {
        window.go_to(chapter).await;
        look(&window, page, &looks, &mut faults).await;
    }
    // It has no chapters beside it, so it comes last.
    window.go_to("Samtalen").await;
    look(&window, "samtalen", &looks, &mut faults).await;
    faults
}

async fn everyone(looks: &[(&str, u16)]) {
    let mut stage = Stage::set();
    let phrase = stage.demonstration();
    let mut faults = Vec::new();
    for (theme, text_size) in looks {
        faults.extend(look_at_every_page(&mut stage, &phrase, theme, *text_size).await);
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_for_everyone_in_light() {
    everyone(&[("light", 100), ("light", 200)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_for_everyone_in_dark() {
    everyone(&[("dark", 100)]).await;
}
