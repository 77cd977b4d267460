//! A picture of one's own: chosen from a file, told in words, locked with the plan, and on paper when it is chosen.

use viktig_tests::{Stage, Window, repository};

const QUESTION: &str = "Hva er det bilde av?";
const TOLD: &str = "Siv ler ved kjøkkenbordet.";

/// Opens what there is to tell of Siv. Her line begins with her initials, until it has her picture.
async fn siv(window: &Window, line: &str) {
    window.go_to("Folk").await;
    window.press_beginning(line).await;
}

/// Waits until a picture is drawn on the page.
async fn is_drawn(window: &Window) {
    let script = "return [...document.querySelectorAll('main figure img')].some(e => e.complete && e.naturalWidth > 100)";
    window.until("a picture to be drawn", script, vec![]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_chosen_locked_away_and_printed() {
    let stage = Stage::set();
    let photo = stage.path("siv.png");
    let mut stage = stage.with("VIKTIG_TEST_OPEN", &photo.to_string_lossy());
    let window = stage.start().await;
    window.start_a_plan().await;
    siv(&window, "S\nSiv Lunde").await;
    let choose = "Legg til bilde: Siv Lunde";
    for (file, told) in [
        (&b"Hei, Arne"[..], "Dette er ikke et bilde programmet kjenner."),
        (
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            "slik telefoner fra Apple gjør det (HEIC)",
        ),
        (b"", "Bildet kan ikke leses"),
    ] {
        std::fs::write(&photo, file).expect("room for a file");
        window.press(choose).await;
        window.sees(told).await;
    }
    std::fs::copy(repository().join("docs/pictures/forsiden.png"), &photo).expect("room for a picture");
    window.press(choose).await;
    window.has_focus(QUESTION).await;
    is_drawn(&window).await;
    window.is_saved().await;
    // It is in the plan now, and the file is no longer asked for.
    std::fs::remove_file(&photo).expect("it can be removed");

    // Nobody had time to tell it: it is kept all the same, and asked for when one comes back.
    window.lock().await;
    window.unlock().await;
    siv(&window, "Siv Lunde").await;
    is_drawn(&window).await;
    window.sees("Bildet er lagret. Skriv hva det viser.").await;
    window.write(QUESTION, TOLD).await;
    window.is_saved().await;

    window.lock().await;
    window.unlock().await;
    siv(&window, "Siv Lunde").await;
    window.sees_written(TOLD).await;
    is_drawn(&window).await;

    window.go_to("Planen").await;
    window.looks_at_the_pdf().await;
    window.press("Ta med bildene").await;
    window.press("Lagre").await;
    window.sees("Lagret:").await;
    let pdf = stage.objects_of_pdf();
    assert!(pdf.contains("/DCTDecode"), "the picture is drawn on paper");
    assert!(pdf.contains(TOLD), "and told to those who do not see it");
}
