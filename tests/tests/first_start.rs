//! The first time: from an empty shelf to the first word, and the example to leaf through.

use std::path::Path;
use std::process::Command;

use fantoccini::key::Key;
use viktig_tests::{Bus, NICKNAME, PHRASE, Stage, Window, program};

/// The most presses there may be before the first word is written.
const MOST: u32 = 5;

/// Presses what is called `name`.
async fn press(window: &Window, name: &str, presses: &mut u32) {
    *presses += 1;
    window.press(name).await;
}

/// Presses Enter, which goes on.
async fn enter(window: &Window, presses: &mut u32) {
    *presses += 1;
    window.key(&[], char::from(Key::Enter)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn five_presses_lead_from_the_empty_shelf_to_the_first_word() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window
        .sees("Her skriver du planen din sammen med en du stoler på.")
        .await;
    window.sees("Alt ligger låst på denne maskinen").await;
    let mut presses = 0;
    press(&window, "Start en plan", &mut presses).await;
    window.has_focus("Navn på hylla").await;
    window.types(NICKNAME).await;
    enter(&window, &mut presses).await;
    window.has_focus("Hva heter du som skal ha planen?").await;
    window.types("Arne").await;
    enter(&window, &mut presses).await;
    window.has_focus("Passordet ditt").await;
    window.types(PHRASE).await;
    // On to the second typing.
    window.tab_to("Skriv det en gang til").await;
    window.types(PHRASE).await;
    enter(&window, &mut presses).await;
    window.sees("Skriv ned denne koden").await;
    window.picture("forste-start-kode").await;
    press(&window, "Jeg har skrevet den ned", &mut presses).await;
    // The conversation is where one lands, and one writes at once.
    window.has_focus("Hva er viktig for deg?").await;
    window.types("At ungene slipper å være sykepleierne mine.").await;
    window.is_saved().await;
    window.picture("forste-start-samtalen").await;
    assert!(
        presses <= MOST,
        "{presses} presses before the first word, and not {MOST} at most"
    );
    println!("figure: {presses} presses from the empty shelf to the first word");
    window.lock().await;
    window.sees(NICKNAME).await;
    window.sees("Se en eksempelplan").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_is_looked_at_and_tried_and_nothing_of_it_is_left() {
    const BAND: &str = "Dette er en eksempelplan. Ingenting lagres.";
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.press("Se en eksempelplan").await;
    window.sees(BAND).await;
    for (chapter, words) in [
        ("Forsiden", "At ungene slipper å være sykepleierne mine."),
        ("Planen", "Være tilbake i full jobb innen sommeren."),
        ("Oppfølging", "Sårstell"),
        ("Folk", "Rune Dahl"),
        ("Møter", "Ansvarsgruppe"),
        ("Kriseplan", "Jeg sover."),
        ("Hverdag", "Legge meg før elleve"),
        ("Dagbok", "Kaffekoppen min"),
        ("Samtykke og deling", "Per Øyen"),
    ] {
        window.go_to(chapter).await;
        window.sees_written(words).await;
        window.sees(BAND).await;
        window
            .picture(&format!("eksempel-{}", chapter.to_lowercase().replace(' ', "-")))
            .await;
    }
    window.go_to("Planen").await;
    window.add("Legg til noe som er viktig", "Noe jeg prøver.").await;
    window.is_saved().await;
    window.save_the_pdf().await;
    let paper = stage.text_of_pdf();
    assert!(
        paper.contains("en eksempelplan") && paper.contains("Eksempelplan ·"),
        "the paper says what it is of: {paper}"
    );
    window.go_to("Innstillinger").await;
    window.press("Lagre en låst kopi").await;
    window.sees("Dette går ikke i eksempelplanen").await;
    window.picture("eksempel-nei").await;
    window.press("Lukk eksempelet").await;
    window.sees("Start en plan").await;
    window.sees("Plass til planen din").await;
    let left = std::fs::read_dir(stage.path("tmp")).expect("a folder").flatten();
    let left: Vec<_> = left
        .map(|entry| entry.file_name())
        .filter(|name| name.to_string_lossy().contains("eksempel"))
        .collect();
    assert!(left.is_empty(), "something of the example is left: {left:?}");
    let plans = std::fs::read_dir(stage.path("shelf")).expect("a shelf").flatten();
    let plans = plans
        .filter(|entry| entry.path().join("plan.db").exists())
        .count();
    assert_eq!(plans, 0, "it never stood among the plans");
}

/// Starts the program once more on the same desktop, with a shelf of its own. It leaves that to the one that runs, and ends.
fn start_once_more(stage: &Stage, bus: &Bus, shelf: &Path) {
    let ended = Command::new("timeout")
        .arg("120")
        .arg(program("viktig-for-meg"))
        .arg(format!("--shelf={}", shelf.display()))
        .envs(stage.environment())
        .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .status();
    assert!(
        ended.is_ok_and(|ended| ended.success()),
        "a second start ends by itself"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_with_another_shelf_says_so_and_one_with_the_same_does_not() {
    const SAID: &str = "Programmet er allerede åpent, med en annen hylle.";
    let bus = Bus::open();
    let mut stage = Stage::set();
    let start = stage.script(&format!(
        "exec env DBUS_SESSION_BUS_ADDRESS='{}' '{}' \"$@\"",
        bus.address(),
        program("viktig-for-meg").display()
    ));
    let window = stage.start_program(&start).await;
    window.sees("Start en plan").await;
    start_once_more(&stage, &bus, &stage.path("shelf"));
    assert!(
        !window.text().await.contains(SAID),
        "the shelf that is open was wanted"
    );
    let other = stage.path("annen-hylle");
    start_once_more(&stage, &bus, &other);
    window.sees(SAID).await;
    window.sees("annen-hylle").await;
    window.has_focus("Greit").await;
    window.picture("annen-hylle").await;
    assert!(!other.exists(), "nothing was made of it");
    window.press("Greit").await;
    start_once_more(&stage, &bus, &stage.path("shelf"));
    assert!(
        !window.text().await.contains(SAID),
        "it is said once, and not again"
    );
}
