//! The whole plan: from the first question of the conversation to what became of it.

use fantoccini::key::Key;
use viktig_tests::{Stage, Window};

const QUESTIONS: [(&str, &str); 8] = [
    ("Hva er viktig for deg?", "Sove om natta"),
    ("Hva vil du få til?", "Gå på jobb hver dag"),
    ("Hva er du god på?", "Jeg er god med hendene"),
    ("Hvem er viktige for deg?", "Berit"),
    ("Hva er du bekymret for?", "At såret åpner seg"),
    ("Hva trenger du hjelp til?", "Noen som ser på såret"),
    ("Hva vil du ikke ha?", "Møter på fredager"),
    ("Hva kan du bidra med?", "Trene ungdomslaget"),
];

/// Answers every question, and comes to the plan with it.
async fn talk(window: &Window) {
    window.press("Begynn samtalen").await;
    for (question, answer) in QUESTIONS {
        window.sees(question).await;
        window.types(answer).await;
        window.is_saved().await;
        window.press("Neste").await;
        window.sees("Dette har du sagt").await;
        window.press("Neste").await;
    }
    window.press("Til planen").await;
    window.sees_written("Gå på jobb hver dag").await;
}

/// Waits until a field has come to be written in.
async fn field_is_open(window: &Window) {
    let script = "return document.activeElement.matches('input')";
    window.until("a field with the focus", script, vec![]).await;
}

/// Chooses in the field that has the focus, by its name.
async fn choose(window: &Window, name: &str) {
    field_is_open(window).await;
    window.types(name).await;
    window.key(&[], char::from(Key::Enter)).await;
}

/// Writes a day in the field that has the focus, which gives way to the day in words.
async fn write_day(window: &Window, day: &str) {
    field_is_open(window).await;
    window.types(day).await;
    window.key(&[], char::from(Key::Enter)).await;
    let script = "return document.activeElement.matches('button')";
    window.until("the day in words", script, vec![]).await;
}

/// One action under the first goal, with how, how much, and Siv to answer for it.
async fn plan_an_action(window: &Window) {
    window.press("Legg til tiltak").await;
    window.types("Sårstell").await;
    window.is_saved().await;
    window.write("Hvordan", "Hjemme, før kl. 8.").await;
    window.write("Hvor mye", "Hver dag").await;
    window.press("Ansvarlig: Velg").await;
    choose(window, "Siv Lunde").await;
    window.sees("Ansvarlig: Siv Lunde").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_conversation_goes_on_tomorrow_and_becomes_a_plan() {
    let mut stage = Stage::set();
    let window = stage.start().await;
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
    for (question, _) in &QUESTIONS[2..] {
        window.sees(question).await;
        window.press("Hopp over").await;
    }
    window.press("Til planen").await;
    for words in ["Sove om natta", "Gå på jobb hver dag"] {
        window.sees_written(words).await;
    }
    window.picture("planen-etter-samtalen").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blank_conversation_becomes_a_plan_with_all_that_the_law_asks() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.start_a_plan().await;
    talk(&window).await;
    plan_an_action(&window).await;
    window
        .press_beside("Siv Lunde", "Rolle: primærkontakt · kan holde pennen")
        .await;
    window.press("koordinator").await;
    window.press_beside("Siv Lunde", "Legg til mer om personen").await;
    window.press_beside("Siv Lunde", "Bidrar med").await;
    window.types("Ser på såret hver uke").await;
    window.is_saved().await;
    window.press("Planperiode: Velg").await;
    window.write("Planen gjelder fra", "01.12.2026").await;
    window.write("Planen gjelder til", "30.11.2027").await;
    // It moves up when the period closes, under a hand that presses it.
    window
        .press_slowly("Neste gang vi ser på hele planen: Velg")
        .await;
    write_day(&window, "01.03.2027").await;
    window.sees("1. mars 2027").await;
    window.go_to("Samtykke og deling").await;
    window.press("Ja, jeg vil at vi lager planen").await;
    window.sees("Gitt av: Arne").await;
    window.press("La noen få se").await;
    choose(&window, "Siv Lunde").await;
    window.write("Får se", "Alt unntatt dagboka").await;
    window.is_saved().await;

    window.go_to("Planen").await;
    window.press("Hva mangler ennå?").await;
    window.press("Se alt planen skal inneholde").await;
    window
        .sees("Nødvendig eller ønsket samarbeid med andre tjenesteytere")
        .await;
    window.settled().await;
    window.picture("det-planen-skal-inneholde").await;
    let page = window.text().await;
    assert!(
        !page.contains("La det stå tomt med vilje"),
        "a point is not told:\n{page}"
    );

    window.go_to("Planen").await;
    window.save_the_pdf().await;
    let text = stage.text_of_pdf();
    for (_, answer) in QUESTIONS {
        assert!(text.contains(answer), "«{answer}» is not in the PDF:\n{text}");
    }
    let points = text.split("Hva planen skal inneholde").last().unwrap_or_default();
    for point in [
        "Målene mine",
        "Hvem som er med",
        "Hvem som har ansvar for å lage planen",
        "Det hver enkelt bidrar med",
        "Tjenester og tiltak",
        "Hvordan",
        "Koordinator",
        "Hvor lenge",
        "Ja til at planen lages",
        "Samarbeid med andre",
    ] {
        assert!(points.contains(point), "«{point}» stands in the PDF: {points}");
    }
    assert!(
        !points.contains("ikke fylt ut ennå") && !points.contains("mangler"),
        "and all of them are told: {points}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_weeks_later_the_front_page_says_what_was_due() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.start_a_plan().await;
    talk(&window).await;
    plan_an_action(&window).await;
    // Two weeks later is now: what was agreed on was to be looked at before today.
    let today = chrono::Local::now().date_naive();
    let due = today - chrono::Days::new(3);
    window.press("Oppfølging: Velg").await;
    write_day(&window, &due.format("%d.%m.%Y").to_string()).await;
    window.is_saved().await;
    window.lock().await;
    window.unlock().await;
    for words in ["Sove om natta", "Skulle vært fulgt opp", "Ingen har svart ennå"] {
        window.sees(words).await;
    }
    window.sees("At såret åpner seg").await;
    window.settled().await;
    window.picture("forsiden-to-uker-etter").await;
    window.press("Følg opp nå").await;
    window.press("Gjort: Sårstell").await;
    window.write("Hva skjedde?", "Såret er mindre.").await;
    let next = today + chrono::Days::new(14);
    window
        .write("Neste oppfølging", &next.format("%d.%m.%Y").to_string())
        .await;
    window.press("Ferdig").await;
    window.sees("Fulgt opp. Neste gang").await;
    window.go_to("Forsiden").await;
    window.no_longer_sees("Skulle vært fulgt opp").await;
    window.press("Svar på bekymringen: At såret åpner seg").await;
    window.sees("Sagt og gjort").await;
    window.sees("Såret er mindre.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_leaves_an_action_with_someone_and_a_day() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.start_a_plan().await;
    talk(&window).await;
    window.go_to("Møter").await;
    window.press("Nytt møte").await;
    let today = chrono::Local::now().date_naive();
    window
        .write("Når er møtet?", &today.format("%d.%m.%Y").to_string())
        .await;
    window.press("Lag møtet").await;
    // Both are asked to come from the start; one is taken out as anybody is.
    window.press("Invitert: Arne · Siv Lunde").await;
    window.press("Arne").await;
    window.key(&[], char::from(Key::Escape)).await;
    window.sees("Invitert: Siv Lunde").await;
    window.press("Hent saker fra planen").await;
    window.press("At såret åpner seg").await;
    window.press("Legg til det jeg har valgt").await;
    window.sees_written("At såret åpner seg").await;
    window.settled().await;
    window.press("Lag innkalling").await;
    window.sees("Lagret:").await;
    window.add("Legg til en avtale", "Prøve en ny pute").await;
    window.press_beside("Prøve en ny pute", "Ansvarlig: Velg").await;
    choose(&window, "Siv Lunde").await;
    window.sees("Ansvarlig: Siv Lunde").await;
    window.press_beside("Prøve en ny pute", "Frist: Velg").await;
    let due = today + chrono::Days::new(10);
    write_day(&window, &due.format("%d.%m.%Y").to_string()).await;
    window
        .press_beside("Prøve en ny pute", "Gjør det til: Velg")
        .await;
    choose(&window, "Tiltak under målet «Gå på jobb hver dag»").await;
    window.sees("Se tiltaket i planen").await;
    window.press("Møtet er holdt").await;
    window.sees("Hvem kom?").await;
    window.press("Møtet er holdt").await;
    window.sees("Hvordan var møtet for deg?").await;
    window.settled().await;
    window.picture("mote-holdt").await;
    window.press("Lag referat").await;
    window.sees(&format!("Referat {}", today.format("%-d"))).await;
    let minutes = stage.text_of("Referat");
    assert!(
        minutes.contains("Prøve en ny pute"),
        "the minutes say it: {minutes}"
    );
    window.press("Se tiltaket i planen").await;
    window.sees_written("Prøve en ny pute").await;
    window.sees("Ansvarlig: Siv Lunde").await;
    window.go_to("Sagt og gjort").await;
    window.sees("Prøve en ny pute").await;
    window.picture("sagt-etter-motet").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_go_on_the_table_with_no_plan_open() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hva er viktig for deg?").await;
    window.press("Hjelp og rettigheter").await;
    window.press("Lag kort til bordet").await;
    window.sees("Lagret:").await;
    let card = stage.text_of_pdf();
    assert!(
        card.contains("Du får snakke først. Vi lytter."),
        "the first rule: {card}"
    );
}
