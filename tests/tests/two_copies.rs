//! Two copies, one plan: written apart on two laptops, met by a locked copy, and one again.

use viktig_tests::{ARNES_EXTENT, SIVS_EXTENT, Stage, Window};

/// The shelf of a laptop where Siv's copy can be met, and its window.
async fn with_sivs_copy() -> (Stage, Window) {
    let stage = Stage::set();
    let copy = stage.on_two_laptops();
    let mut stage = stage.with("VIKTIG_TEST_OPEN", &copy.to_string_lossy());
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.unlock().await;
    (stage, window)
}

/// Chooses the copy that came from Siv, and waits for what is new there.
async fn look_at_it(window: &Window) {
    window.go_to_the_copies().await;
    window.press("Velg en låst kopi …").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_copies_written_apart_become_one_with_both_wordings_there() {
    let (_stage, window) = with_sivs_copy().await;
    look_at_it(&window).await;
    window.sees("2 endringer er nye i den andre kopien").await;
    window.sees(SIVS_EXTENT).await;
    window.sees("Turid Bakke").await;
    window.sees("Ett sted har dere skrevet ulike ting.").await;
    window.is_for_everyone("nytt-i-kopien").await;
    window.press("Ta inn").await;
    window.sees("2 endringer er tatt inn").await;
    window.sees("Ingenting er borte.").await;
    window.sees("Denne planen finnes to steder").await;
    window.is_for_everyone("kopiene").await;

    window.go_to("Forsiden").await;
    window.sees("Etter at planene møttes").await;
    window.press("Ett sted har dere skrevet ulike ting.").await;
    window.sees(ARNES_EXTENT).await;
    window.sees(SIVS_EXTENT).await;
    window.sees("Nytt fra").await;
    window.is_for_everyone("hver-deres").await;
    window.press("Behold begge").await;
    window.no_longer_sees("Dere har skrevet ulike ting").await;
    window.lock().await;

    window.unlock().await;
    window.go_to("Planen").await;
    window.sees_written(ARNES_EXTENT).await;
    window.sees_written(SIVS_EXTENT).await;
    window.go_to("Folk").await;
    window.sees("Turid Bakke").await;
    look_at_it(&window).await;
    window.sees("Det er ikke noe nytt i den andre kopien").await;
    assert!(
        !window.text().await.contains("Ta inn"),
        "what is met already is not taken in once more"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_in_is_undone_as_one() {
    let (_stage, window) = with_sivs_copy().await;
    look_at_it(&window).await;
    window.press("Ta inn").await;
    window.sees("2 endringer er tatt inn").await;
    window.press("Angre").await;
    window.is_saved().await;
    window.go_to("Forsiden").await;
    window.sees("Nå skriver:").await;
    assert!(
        !window.text().await.contains("Etter at planene møttes"),
        "nothing waits any longer"
    );
    window.go_to("Folk").await;
    window.sees("Siv Lunde").await;
    assert!(
        !window.text().await.contains("Turid Bakke"),
        "and who came in is gone"
    );
    window.go_to("Planen").await;
    window.sees_written(ARNES_EXTENT).await;
}
