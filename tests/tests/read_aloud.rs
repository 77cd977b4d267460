//! What a screen reader is told of every page: each thing that can be reached has a name and a sort, each page one heading
//! that says what it is, and what is saved is said.

use std::time::Duration;

use atspi::{Role, State};
use viktig_tests::{Bus, ScreenReader, Stage, Told, Window, program};

/// Sorts that say nothing of what a thing is for.
const SAYS_NOTHING: [Role; 5] = [
    Role::Invalid,
    Role::Unknown,
    Role::Panel,
    Role::Section,
    Role::Filler,
];

/// A program whose window is told of on `bus`.
async fn told_of(stage: &mut Stage, bus: &Bus) -> Window {
    let start = stage.script(&format!(
        "exec env DBUS_SESSION_BUS_ADDRESS='{}' '{}' \"$@\"",
        bus.address(),
        program("viktig-for-meg").display()
    ));
    stage.start_program(&start).await
}

/// What the page says of itself as it changes, and a screen reader is not told.
async fn untold(page: &str, window: &Window, told: &[Told]) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')] \
        .flatMap(one => one.innerText.split('\\n')).map(line => line.trim()).filter(line => line !== '')";
    let said = window.run(script, vec![]).await;
    let heard: Vec<_> = told
        .iter()
        .map(|it| format!("{} {}", it.name, it.words))
        .collect();
    let is_heard = |line: &str| heard.iter().any(|it| it.contains(line));
    let said = said.as_array().into_iter().flatten().filter_map(|it| it.as_str());
    said.filter(|line| !is_heard(line))
        .map(|line| format!("{page}: «{line}» is not told"))
        .collect()
}

/// What is wrong with what is told of a page.
fn faults(page: &str, told: &[Told]) -> Vec<String> {
    let reached = told
        .iter()
        .filter(|it| it.is_reached() && it.role != Role::DocumentWeb);
    let unnamed = reached
        .clone()
        .filter(|it| it.name.trim().is_empty())
        .map(|it| format!("{page}: a {} without a name", it.role.name()));
    let unsorted = reached
        .filter(|it| SAYS_NOTHING.contains(&it.role))
        .map(|it| format!("{page}: «{}» is only a {}", it.name, it.role.name()));
    let mut found: Vec<_> = unnamed.chain(unsorted).collect();
    if !told.iter().any(|it| it.role == Role::Heading) {
        found.push(format!("{page}: no heading says what it is"));
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_told_to_a_screen_reader() {
    let bus = Bus::open();
    let mut stage = Stage::set();
    let phrase = stage.demonstration();
    let window = told_of(&mut stage, &bus).await;
    window.sees("Hylla").await;
    let reader = ScreenReader::on(&bus).await;
    let mut found = faults("Hylla", &reader.page().await);
    window.press_cover().await;
    window.sees("Passordet ditt").await;
    found.extend(faults("Lås opp", &reader.page().await));
    window.write("Passordet ditt", &phrase).await;
    window.press("Lås opp").await;
    window.sees("Nå skriver:").await;
    let mut things = 0;
    for chapter in [
        "Forsiden",
        "Planen",
        "Oppfølging",
        "Sagt og gjort",
        "Folk",
        "Møter",
        "Kriseplan",
        "Hverdag",
        "Dagbok",
        "Samtykke og deling",
        "Historikk",
        "Søk i planen",
        "Hjelp og rettigheter",
        "Innstillinger",
        "Samtalen",
    ] {
        window.go_to(chapter).await;
        window.settled().await;
        let told = reader.page().await;
        assert!(told.len() > 20, "{chapter} is hardly told at all: {told:?}");
        things += told.len();
        found.extend(faults(chapter, &told));
        found.extend(untold(chapter, &window, &told).await);
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
    println!(
        "figure: {things} things told to a screen reader, each that can be reached with its name and sort"
    );
}

/// The conversation, as whoever does not see the page goes through it.
#[tokio::test(flavor = "multi_thread")]
async fn the_conversation_is_written_and_what_is_saved_is_said() {
    let bus = Bus::open();
    let mut stage = Stage::set();
    let window = told_of(&mut stage, &bus).await;
    window.start_a_plan().await;
    let reader = ScreenReader::on(&bus).await;
    window.go_to("Samtalen").await;
    window.settled().await;
    let told = reader.page().await;
    let lines: Vec<_> = told.iter().map(Told::line).collect();
    let question = told.iter().find(|it| it.role == Role::Heading);
    let question = question.unwrap_or_else(|| panic!("a question is asked: {lines:#?}"));
    let field = told.iter().find(|it| it.states.contains(State::Editable));
    let field = field.unwrap_or_else(|| panic!("there is a place to write: {lines:#?}"));
    assert!(
        field.name.contains(question.name.trim()),
        "the field is called what is asked, «{}»: {}",
        question.name,
        field.name
    );
    for press in ["Neste", "Hopp over", "Ta en pause"] {
        let button = told.iter().find(|it| it.role == Role::Button && it.name == press);
        assert!(button.is_some(), "«{press}» can be pressed: {lines:#?}");
    }
    window.types("Samme sykepleier hver gang").await;
    window.is_saved().await;
    let told = reader.page().await;
    assert_eq!(
        untold("Samtalen", &window, &told).await,
        [""; 0],
        "all of it is told"
    );
    // It is said first when saving has come to rest (`restsAfter`).
    tokio::time::sleep(Duration::from_secs(4)).await;
    let told = reader.page().await;
    let said = told
        .iter()
        .find(|it| it.live == "polite" && it.words.contains("Lagret"));
    assert!(
        said.is_some(),
        "that it is saved is said: {:#?}",
        told.iter().map(Told::line).collect::<Vec<_>>()
    );
    let written = told
        .iter()
        .any(|it| it.states.contains(State::Editable) && it.words.contains("Samme sykepleier"));
    assert!(written, "and what was written is read back");
}
