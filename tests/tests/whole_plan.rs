//! The whole plan: from the first question of the conversation to what became of it.

use viktig_tests::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn the_conversation_goes_on_tomorrow_and_becomes_a_plan() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.start_a_plan().await;
    window.press("Begynn samtalen").await;
    window.sees("Hva er viktig for deg?").await;
    window.types("Sove om natta").await;
    window.is_saved().await;
    window.settled().await;
    window.picture("samtalen-viktig").await;
    window.press("Neste").await;
    window.sees("Dette har du sagt").await;
    window.press_beginning("Lag et mål av dette").await;
    window.sees("Dette er et mål i planen.").await;
    window.picture("samtalen-sagt").await;
    window.press("Neste").await;
    window.sees("Hva vil du få til?").await;
    window.types("Gå på jobb hver dag").await;
    window.is_saved().await;
    window.lock().await;
    window.unlock().await;
    window.press("Fortsett samtalen").await;
    window.sees("Hva vil du få til?").await;
    window.sees_written("Gå på jobb hver dag").await;
    window.press("Neste").await;
    window.sees("Dette har du sagt").await;
    window.press("Neste").await;
    for question in [
        "Hva er du god på, og hva har du rundt deg?",
        "Hvem er viktige for deg?",
        "Hva er du bekymret for?",
        "Hva trenger du hjelp til?",
        "Hva vil du ikke ha?",
        "Hva kan du bidra med?",
    ] {
        window.sees(question).await;
        window.press("Hopp over").await;
    }
    window.press("Til planen").await;
    for words in ["Sove om natta", "Gå på jobb hver dag"] {
        window.sees_written(words).await;
    }
    window.picture("planen-etter-samtalen").await;
}
