//! Whole journeys, in the built program, in a real window.

use fantoccini::key::Key;
use viktig_tests::{ARNES_EXTENT, NICKNAME, PHRASE, SIVS_EXTENT, Stage};

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_shelf_to_a_pdf() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hva er viktig for deg?").await;
    let code = window.start_a_plan().await;
    assert!(code.starts_with("VFM1"), "the recovery code was shown: {code:?}");

    window.go_to("Planen").await;
    window
        .add(
            "Legg til noe som er viktig",
            "Jeg vil møte på jobb til rett tid, som alle andre.",
        )
        .await;
    window
        .add(
            "Legg til noe som er viktig",
            "At ungene slipper å være sykepleierne mine.",
        )
        .await;
    window
        .add("Legg til mål", "Være tilbake i full jobb innen sommeren.")
        .await;
    window.add("Legg til tiltak", "Sårstell").await;
    window
        .write("Hvordan", "Hjemme eller på klinikken, alltid før kl. 8.")
        .await;
    window.press("Ansvarlig: Velg").await;
    window.types("Siv Lunde").await;
    window.key(&[], char::from(Key::Enter)).await;
    window.sees("Ansvarlig: Siv Lunde").await;
    window.press("Oppfølging: Velg").await;
    window.types("12.04.2027").await;
    window.key(&[], char::from(Key::Escape)).await;
    window.sees("mandag 12. april 2027").await;
    window.is_saved().await;

    window.key(&[Key::Control], 'z').await;
    window.no_longer_sees("mandag 12. april 2027").await;
    window.key(&[Key::Control, Key::Shift], 'z').await;
    window.sees("mandag 12. april 2027").await;

    window.lock().await;
    window.press(NICKNAME).await;
    window.write("Passordet ditt", "noe helt annet").await;
    window.press("Lås opp").await;
    window.sees("Passordet passer ikke").await;
    // What was wrong is marked, so that the next try is written over it.
    let marked = "const field = document.activeElement; \
        return field.selectionStart === 0 && field.selectionEnd > 0";
    window.until("what was wrong to be marked", marked, vec![]).await;
    window.types(PHRASE).await;
    window.press("Lås opp").await;
    window
        .sees("Jeg vil møte på jobb til rett tid, som alle andre.")
        .await;
    window.press("Planen").await;
    for kept in [
        "At ungene slipper å være sykepleierne mine.",
        "Sårstell",
        "mandag 12. april 2027",
    ] {
        window.sees_written(kept).await;
    }

    window.save_the_pdf().await;
    let text = stage.text_of_pdf();
    for words in [
        "Jeg vil møte på jobb",
        "sykepleierne mine.",
        "full jobb innen sommeren.",
        "Sårstell",
        "Siv Lunde",
        "12. april 2027",
    ] {
        assert!(
            text.replace('\u{a0}', " ").contains(words),
            "«{words}» is not in the PDF:\n{text}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_write_stays_as_they_wrote_it() {
    const NASTY: &str = "Æ e i a æ å, Čáhppes Ŋávdna đŧžš, 🌊 og #$x$ *stjerner* @ola <b>ikke fet</b> \\n [lenke](x) //kommentar";
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.start_a_plan().await;
    window.press("Planen").await;
    let long = format!("{NASTY} {}", "Et langt liv med en plan. ".repeat(40).trim_end());
    window.press("Legg til noe som er viktig").await;
    window.pastes(&long).await;
    window.is_saved().await;
    window.lock().await;
    window.unlock().await;
    window.press("Planen").await;
    assert_eq!(
        window.written("Viktig for meg").await,
        long,
        "letter for letter, after lock and unlock"
    );
    window.save_the_pdf().await;
    let text = stage.text_of_pdf();
    for word in NASTY.split(' ') {
        assert!(text.contains(word), "«{word}» is not in the PDF:\n{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn locking_while_typing_loses_no_letter() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.start_a_plan().await;
    window.press("Planen").await;
    window.add("Legg til noe som er viktig", "0").await;
    let mut expected = "0".to_owned();
    for round in 1..=6 {
        // Locked by the key, in the middle of it: there is no time for anything between the last letter and the lock.
        let more = format!(" runde {round}{}", "x".repeat(round * 7));
        window.write("Viktig for meg", &more).await;
        window.key(&[Key::Control], 'l').await;
        expected.push_str(&more);
        window.sees("Alle er låst").await;
        window.unlock().await;
        window.press("Planen").await;
        assert_eq!(
            window.written("Viktig for meg").await,
            expected,
            "letters were lost in round {round}"
        );
    }
    println!("figure: 6 locks while typing, 0 letters lost");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contacts_rewrite_waits_for_the_owner() {
    const OWN: &str = "60 prosent fra 1. april.";
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.start_a_plan().await;
    window.press("Planen").await;
    window.add("Legg til mål", OWN).await;
    window.key(&[], char::from(Key::F2)).await;
    window.sees("Nå skriver: Siv").await;
    window.press(&format!("Mål 1: {OWN} – foreslå andre ord")).await;
    window.types(" Tre dager i uka.").await;
    window.is_saved().await;
    window.picture("forslag-siv").await;
    window.press("Bytt til Arne").await;
    window.sees("Siv foreslår").await;
    window.picture("forslag-arne").await;
    window.press("Behold mine ord").await;
    window.no_longer_sees("Siv foreslår").await;
    window.sees_written(OWN).await;
    assert!(
        !window.text().await.contains("Tre dager"),
        "the owner's words stand alone"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    let enter = char::from(Key::Enter);
    window.tab_to("Start en plan").await;
    window.key(&[], enter).await;
    // Every question has its field ready.
    window.has_focus("Navn på hylla").await;
    window.types(NICKNAME).await;
    window.key(&[], enter).await;
    window.has_focus("Hva heter du som skal ha planen?").await;
    window.types("Arne").await;
    window.key(&[], enter).await;
    window.has_focus("Passordet ditt").await;
    window.types(PHRASE).await;
    window.key(&[], enter).await;
    window.has_focus("Skriv det en gang til").await;
    window.types(PHRASE).await;
    window.key(&[], enter).await;
    window.sees("Skriv ned denne koden").await;
    window.tab_to("Jeg har skrevet den ned").await;
    window.key(&[], enter).await;
    window.sees("Nå skriver: Arne").await;
    window.tab_to("Tilbake").await;
    window.key(&[], enter).await;
    window.tab_to("Planen").await;
    window.key(&[], enter).await;
    for (button, first, second) in [
        ("Legg til noe som er viktig", "Sove.", "Færre møter."),
        (
            "Legg til mål",
            "Eget hus før jul.",
            "Ungene har med seg venner hjem.",
        ),
    ] {
        for words in [first, second] {
            window.tab_to(button).await;
            window.key(&[], enter).await;
            window.types(words).await;
            window.is_saved().await;
        }
    }
    // The second goal goes up before the first.
    window.tab_to("Flytt 2 Ungene har med seg venner hjem.").await;
    window.key(&[], char::from(Key::Up)).await;
    window.sees("er flyttet til plass 1 av 2").await;
    window.tab_to("Lag PDF").await;
    window.key(&[], enter).await;
    window.sees("Side 1 av").await;
    window.tab_to("Lagre").await;
    window.key(&[], enter).await;
    window.sees("Lagret:").await;
    let text = stage.text_of_pdf();
    let place = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("«{words}» is not in the PDF:\n{text}"))
    };
    assert!(
        place("Ungene har med seg") < place("Eget hus"),
        "the order is the one that was set"
    );
    window.key(&[Key::Control], 'l').await;
    window.sees("Alle er låst").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_copies_say_stands_side_by_side_until_somebody_chooses() {
    let mut stage = Stage::set();
    stage.two_copies();
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.unlock().await;
    window.go_to("Historikk").await;
    window
        .sees("2 steder har dere skrevet ulike ting. Det kan vente.")
        .await;
    window.press("Vis i planen").await;
    window.sees(SIVS_EXTENT).await;
    window.sees(ARNES_EXTENT).await;
    window.press("Vis hvor").await;
    window.picture("to-kopier").await;
    window.press("Skjul").await;
    // The owner's own words stand, and only the owner takes others.
    window.key(&[], char::from(Key::F2)).await;
    window.sees("Nå skriver: Siv").await;
    window.sees("Arne velger hva som skal stå.").await;
    window.picture("to-kopier-siv").await;
    window.press("Bytt til Arne").await;
    window.sees("Nå skriver: Arne").await;
    window.press("Bruk disse ordene").await;
    window.sees("Ett sted har dere skrevet ulike ting.").await;
    window.sees_written("Huden er hel.").await;
    window.press_beginning("Behold denne").await;
    window.no_longer_sees("har dere skrevet ulike ting").await;
    window.sees_written(ARNES_EXTENT).await;
    assert!(
        !window.text().await.contains(SIVS_EXTENT),
        "the other is in the history"
    );
    window.press("Angre").await;
    window.sees(SIVS_EXTENT).await;
    window.press("Skriv ny").await;
    window.types(" Og på lørdager.").await;
    window.is_saved().await;
    window.sees(SIVS_EXTENT).await;
    window.key(&[], char::from(Key::Escape)).await;
    window.no_longer_sees(SIVS_EXTENT).await;
    window.lock().await;
    window.unlock().await;
    window.go_to("Planen").await;
    window
        .sees_written(&format!("{ARNES_EXTENT} Og på lørdager."))
        .await;
    window.sees_written("Huden er hel.").await;
    assert!(
        !window.text().await.contains("skrevet ulike ting"),
        "what was settled stays so"
    );
}
