//! People taken out of texts.

use super::*;

fn person(name: &str, phone: &str, email: &str) -> Person {
    Person {
        name: name.to_owned(),
        phone: phone.to_owned(),
        email: email.to_owned(),
        ..Person::default()
    }
}

fn hidden(text: &str) -> String {
    let people = [
        person("Siv Lunde", "55 00 00 01", "siv.lunde@fjordvik.no"),
        person("Arne", "+47 55000002 / 90 00 00 00 (helg)", ""),
        person("Liv Berg", "113", ""),
        person("Anne-Lise Vik", "", ""),
        person("Ingvild O'Čála–Ŋávdna", "", ""),
        person("Ola de Vries", "", ""),
        person("kåre", "", ""),
        person("randi øye", "", ""),
    ];
    Names::of(people.iter(), "[navn]".to_owned()).hide(text)
}

#[test]
fn names_are_taken_out_however_they_stand() {
    for (written, shown) in [
        ("Arne ringte Siv.", "[navn] ringte [navn]."),
        ("Siv Lunde og siv lunde.", "[navn] og [navn]."),
        ("SIV LUNDE, ARNE", "[navn], [navn]"),
        ("Arnes plan, Siv Lundes ord", "[navn]s plan, [navn]s ord"),
        (
            "Anne kom. Lise kom. Anne-Lise kom.",
            "[navn] kom. [navn] kom. [navn] kom.",
        ),
        ("«Arne», (Siv)/Arne", "«[navn]», ([navn])/[navn]"),
        ("Ingvild O'Čála–Ŋávdna", "[navn]"),
        ("Siv\nLunde", "[navn]"),
    ] {
        assert_eq!(hidden(written), shown, "{written:?} names somebody");
    }
}

#[test]
fn whoever_is_written_with_small_letters_in_the_plan_is_taken_out_too() {
    for (written, shown) in [
        (
            "Kåre ringte Randi, og KÅRE svarte.",
            "[navn] ringte [navn], og [navn] svarte.",
        ),
        ("kåre og randi øye", "[navn] og [navn]"),
        ("Fru Øye", "Fru [navn]"),
    ] {
        assert_eq!(hidden(written), shown, "{written:?} names somebody");
    }
}

#[test]
fn numbers_and_addresses_are_taken_out() {
    for (written, shown) in [
        ("Ring 55000001, siv.lunde@fjordvik.no.", "Ring [navn], [navn]."),
        ("55 00 00 01 eller 550 00 001", "[navn] eller [navn]"),
        ("+47 55 00 00 01, 0047 55000001", "[navn], [navn]"),
        ("(tlf. 55.00.00.02)", "(tlf. [navn])"),
        ("90 00 00 00", "[navn]"),
        ("SIV.LUNDE@FJORDVIK.NO", "[navn]"),
    ] {
        assert_eq!(hidden(written), shown, "{written:?} leads to somebody");
    }
}

#[test]
fn everyday_words_are_left() {
    for words in [
        "Et godt liv oppe på berget.",
        "Arnestad og Bergen",
        "en av de beste. De kom.",
        "Sivile",
        "Ring 113, eller 116 117.",
        "550000012 er ingens nummer",
    ] {
        assert_eq!(hidden(words), words, "nobody is named in {words:?}");
    }
}
