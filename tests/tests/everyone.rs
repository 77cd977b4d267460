//! Everyone can use it: axe on every page in light and dark, text twice as large without loss, and nothing to press that is
//! smaller than a finger.

use viktig_tests::{Looks, NICKNAME, Stage, Window};

/// What a chapter is called in this view.
fn called(looks: Looks, chapter: &'static str) -> &'static str {
    match chapter {
        "Samtykke og deling" if looks.simple => "Hvem ser hva?",
        "Hjelp og rettigheter" if looks.simple => "Hjelp",
        other => other,
    }
}

/// What was found against the pages that were looked at.
#[derive(Default)]
struct Faults {
    pages: usize,
    found: Vec<String>,
}

/// What a page must be, in this theme and size.
async fn look(window: &Window, page: &str, looks: &str, faults: &mut Faults) {
    faults.pages += 1;
    let found = window.hindrances(&format!("{page}-{looks}")).await;
    let found = found.into_iter();
    faults
        .found
        .extend(found.map(|fault| format!("{page}, {looks}: {fault}")));
}

async fn look_at_every_page(stage: &mut Stage, phrase: &str, wanted: Looks, faults: &mut Faults) {
    let window = stage.start().await;
    let looks = wanted.name();
    window.sees("Hylla").await;
    window.looks_like(wanted).await;
    window.sees("Hylla").await;
    look(&window, "hylla", &looks, faults).await;
    window.press("Hent en plan fra en fil").await;
    window.sees("En låst kopi").await;
    look(&window, "hent-plan", &looks, faults).await;
    window.press("Tilbake til hylla").await;
    window.sees("Start en plan").await;
    window.press("Start en plan").await;
    window.sees("Hva skal planen hete på hylla?").await;
    look(&window, "ny-plan-1", &looks, faults).await;
    window.write("Navn på hylla", NICKNAME).await;
    window.press("Neste").await;
    window.sees("Hvem skriver i dag?").await;
    look(&window, "ny-plan-2", &looks, faults).await;
    window.write("Hva heter du som skal ha planen?", "Arne").await;
    window.press("Neste").await;
    window.sees("Lag et passord for planen").await;
    look(&window, "ny-plan-3", &looks, faults).await;
    for _ in 0..3 {
        window.press("Tilbake").await;
    }
    window.press_cover().await;
    window.sees("Passordet ditt").await;
    look(&window, "las-opp", &looks, faults).await;
    window.write("Passordet ditt", phrase).await;
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
        window.go_to(called(wanted, chapter)).await;
        look(&window, page, &looks, faults).await;
    }
    if wanted.simple {
        window.go_to("Mer").await;
        look(&window, "mer", &looks, faults).await;
        window.go_to("Hverdag").await;
        window.press("Uka").await;
        window.sees("Uka mi").await;
        look(&window, "uka", &looks, faults).await;
    }
    look_behind_the_chapters(&window, wanted, faults).await;
    // It has no chapters beside it, so it comes last.
    window.go_to("Samtalen").await;
    look(&window, "samtalen", &looks, faults).await;
}

/// The pages that are reached from others.
async fn look_behind_the_chapters(window: &Window, wanted: Looks, faults: &mut Faults) {
    let looks = &wanted.name();
    let help = called(wanted, "Hjelp og rettigheter");
    window.go_to("Planen").await;
    window.press("Hva mangler ennå?").await;
    window.press("Se alt planen skal inneholde").await;
    look(window, "punkter", looks, faults).await;
    window.go_to(help).await;
    window.press("Skriv om erfaringene").await;
    look(window, "erfaring", looks, faults).await;
    window.go_to(help).await;
    window.press("Les hvordan planen er beskyttet").await;
    window.sees("Dette er ikke beskyttet").await;
    look(window, "beskyttet", looks, faults).await;
    window.go_to("Historikk").await;
    // So that something differs from what was kept.
    window.press_beginning("Angre: ").await;
    window.is_saved().await;
    window.press("Hent tilbake").await;
    window.sees("Hent hele planen fra").await;
    look(window, "tilbake", looks, faults).await;
    window.go_to("Innstillinger").await;
    window.press("Se hvordan planen avsluttes").await;
    window.sees("Avslutte planen nå").await;
    look(window, "avslutt", looks, faults).await;
    window.go_to("Innstillinger").await;
    window.press("Se kopiene, eller møt en annen").await;
    window.sees("Velg en låst kopi …").await;
    look(window, "kopier", looks, faults).await;
    window.go_to("Møter").await;
    window.press("Nytt møte").await;
    let soon = chrono::Local::now().date_naive() + chrono::Days::new(7);
    window
        .write("Når er møtet?", &soon.format("%d.%m.%Y").to_string())
        .await;
    window.press("Lag møtet").await;
    window.sees("Lag innkalling").await;
    look(window, "mote", looks, faults).await;
    window.press("Forbered deg").await;
    look(window, "forbered", looks, faults).await;
}

/// How many pages were looked at without a fault.
async fn everyone(looks: &[Looks]) -> String {
    let mut stage = Stage::set();
    let phrase = stage.demonstration();
    let mut faults = Faults::default();
    for wanted in looks {
        look_at_every_page(&mut stage, &phrase, *wanted, &mut faults).await;
    }
    let Faults { pages, found } = faults;
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
    format!("figure: {pages} pages looked at, 0 faults")
}

/// The ordinary view of a theme, at a size.
const fn ordinary(theme: &'static str, text_size: u16) -> Looks {
    Looks {
        theme,
        text_size,
        simple: false,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_for_everyone_in_light() {
    println!(
        "{}",
        everyone(&[ordinary("light", 100), ordinary("light", 200)]).await
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_for_everyone_in_dark() {
    println!("{}", everyone(&[ordinary("dark", 100)]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_for_everyone_one_thing_at_a_time() {
    let simple = Looks {
        simple: true,
        ..ordinary("light", 100)
    };
    println!("{}", everyone(&[simple]).await);
}
