//! Who gets what: a reader is chosen and gets what the consent gives, it is noted, and when the consent is taken back they
//! are no longer there to choose.

use viktig_tests::{Stage, Window};

const READER: &str = "Per Øyen";

/// In the goal that the reader may see.
const THEIRS: &str = "Være tilbake i full jobb";

/// Where somebody else may see it, and the reader not.
const NOT_THEIRS: &str = "sykepleierne";

/// Presses what is called `what` in the row of `name`, or the row itself.
async fn press_in_row(window: &Window, name: &str, what: &str) {
    let script = "const [name, what] = arguments; \
        const says = (words, part) => (words ?? '').replaceAll('\\u00a0', ' ').includes(part); \
        const rows = [...document.querySelectorAll('main tr, main label')].filter(e => says(e.innerText, name)); \
        const pressed = rows.flatMap(e => [e, ...e.querySelectorAll('button')]).find(e => \
          e.matches('label, button') && says(e.getAttribute('aria-label') ?? e.innerText, what)); \
        pressed?.click(); return Boolean(pressed)";
    window
        .until(
            &format!("«{what}» in the row of {name}"),
            script,
            vec![name.into(), what.into()],
        )
        .await;
}

/// Waits until somebody is in the list of those a PDF may be for, or is not.
async fn is_offered(window: &Window, name: &str, offered: bool) {
    let script = "const [name, offered] = arguments; \
        const radios = [...document.querySelectorAll('main label')].filter(e => e.control?.type === 'radio'); \
        const readers = radios.map(e => e.innerText); \
        return readers.length > 1 && readers.some(one => one.includes(name)) === offered";
    let what = format!("{name} in the list: {offered}");
    window
        .until(&what, script, vec![name.into(), offered.into()])
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_gets_what_the_consent_gives_until_it_is_taken_back() {
    let mut stage = Stage::set();
    let plan = stage.story("tilbake-i-jobb");
    assert!(
        plan.people.iter().any(|person| person.name == READER),
        "the story has its reader"
    );
    let window = stage.start().await;
    window.unlock().await;
    window.go_to("Planen").await;
    window.looks_at_the_pdf().await;
    is_offered(&window, READER, true).await;
    press_in_row(&window, READER, READER).await;
    window.sees("Laget for Per Øyen").await;
    window.press("Lagre").await;
    window.sees("Lagret:").await;
    let copy = stage.text_of_pdf();
    assert!(copy.contains(THEIRS), "what they may see is there: {copy}");
    assert!(!copy.contains(NOT_THEIRS), "and nothing else: {copy}");

    window.go_to("Samtykke og deling").await;
    press_in_row(&window, READER, "Hva kan Per se?").await;
    window.sees("Hva har Per Øyen fått fra meg?").await;
    window.sees("Laget av").await;
    window.settled().await;
    window.picture("leser-fikk").await;
    window.press("Tilbake til hvem ser hva").await;
    press_in_row(&window, READER, "Trekk tilbake").await;
    window.sees("Per Øyen får ikke se planen lenger.").await;

    window.go_to("Planen").await;
    window.press("Lag PDF").await;
    // Whom it was for last time is asked about, not quietly given it again.
    window
        .sees("Denne personen har ikke samtykke til å se noe i planen nå.")
        .await;
    is_offered(&window, READER, false).await;
    let page = window.text().await;
    assert!(!page.contains("{{"), "every sentence is whole: {page}");
    window.picture("leser-borte").await;
}
