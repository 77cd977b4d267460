//! Phrases in both directions: what a neighbour would try is refused, and what people make from four words is not (long: lists of phrases).

use super::*;
use crate::vault::phrase::everyday_words;

/// What is known of the plan: its name on the shelf, and the people in it.
const ABOUT: [&str; 4] = [
    "Huset på hjørnet",
    "Arne Myhre Kristoffersen",
    "Siv Lunde",
    "Arnes plan",
];

fn judged(text: &str) -> Strength {
    assess(&SecretString::from(text), &ABOUT)
}

/// Tells every phrase that is judged otherwise than it should be, with how.
fn misjudged(phrases: &[&str], fits: impl Fn(Strength) -> bool) -> Vec<String> {
    let wrong = phrases.iter().filter(|text| !fits(judged(text)));
    wrong
        .map(|text| format!("«{text}» {:.1}", judged(text).guesses_log10))
        .collect()
}

#[test]
fn what_a_neighbour_would_try_is_refused() {
    let refused = [
        "",
        "a",
        "ergoterapeut",
        "Ergoterapeut",
        "sykepleier",
        "hjemmetjenesten",
        "primærkontakt",
        "kristiansand",
        "Lillehammer",
        "fotball",
        "sommerferie",
        "12345678",
        "passord123",
        "individuell plan",
        "qwertyuiop",
        "aaaaaaaaaaaa",
        "kjærlighet",
        "blåbær",
        "margrethe",
    ];
    assert_eq!(misjudged(&refused, |it| !it.good_enough), [""; 0], "let through");
    println!("figure: {} phrases, 0 let through", refused.len());
}

#[test]
fn a_rule_about_signs_is_not_met_by_an_ending() {
    let refused = [
        "Passord123!",
        "P@ssord123!",
        "Passord2026!!",
        "Sommer2026!",
        "S0mmer2026!",
        "sommeren2026",
        "Vinter2025!",
        "Høsten2026",
        "Hausten 2026!",
        "Mandag1234",
        "Desember2026!",
        "Oslo12345!",
        "Rosenborg1917",
        "Velkommen1!",
        "Brann-1908!",
        "Hemmelig123!",
        "abcd1234!",
        "Qwerty123!",
        "1q2w3e4r5t",
    ];
    assert_eq!(misjudged(&refused, |it| !it.good_enough), [""; 0], "let through");
}

#[test]
fn what_stands_in_the_plan_is_refused() {
    let refused = [
        "Huset på hjørnet",
        "hjørnet",
        "Huset Huset",
        "HusetHuset1",
        "huset på hjørnet 2026",
        "Arne Myhre Kristoffersen",
        "arnemyhrekristoffersen",
        "Kristoffersen, Arne Myhre",
        "Arne Kristoffersen 1962",
        "Siv og Arne",
        "Arne og Siv 2026!",
        "Arnes plan 1",
        "Siv Lunde Siv Lunde",
    ];
    assert_eq!(misjudged(&refused, |it| !it.good_enough), [""; 0], "let through");
}

#[test]
fn lines_everybody_knows_are_refused() {
    let refused = [
        "Ja, vi elsker dette landet",
        "Ja, vi elsker dette landet!",
        "javielskerdettelandet1814",
        "ja vi elsker dette landet som det stiger frem",
        "Borte bra, men hjemme best",
        "Alle fugler små de er",
        "Deilig er jorden",
        "Fader vår, du som er i himmelen",
        "Hva er viktig for deg?",
        "Viktig for meg 2026",
        "Morgenstund har gull i munn",
        "You'll never walk alone",
        "jeg er glad i deg mamma",
        "Eg elskar deg!",
        "Karius og Baktus",
        "God jul og godt nytt år",
    ];
    assert_eq!(misjudged(&refused, |it| !it.good_enough), [""; 0], "let through");
    println!("figure: {} phrases, 0 let through", refused.len());
}

#[test]
fn figures_clubs_and_people_everybody_has_heard_of_are_refused() {
    let refused = [
        "Ole Brumm",
        "Ole Brumm 2020",
        "ole brumm og nasse nøff",
        "Pippi Langstrømpe 2019",
        "Kaptein Sabeltann 2022",
        "Klatremus og Mikkel Rev",
        "Per, Pål og Espen Askeladd",
        "De tre bukkene Bruse",
        "Snøhvit og de sju dvergene",
        "Gullhår og de 3 bjørnene",
        "Østenfor sol og vestenfor måne",
        "Kjerringa mot strømmen!",
        "Il Tempo Gigante!",
        "Bæ bæ lille lam",
        "Jeg gikk en tur på stien",
        "Nidelven stille og vakker du er",
        "HarryPotter123!",
        "Elsa og Anna 2019",
        "Donald Duck",
        "Luke Skywalker",
        "Heia Rosenborg!",
        "Vålerenga for alltid",
        "Manchester United 1999",
        "Liverpool2019",
        "Ole Gunnar Solskjær",
        "Erling Braut Haaland 9",
        "Klæbo 2025",
        "Kong Harald",
        "Henrik Ibsen 1828",
        "Bjørnstjerne Bjørnson",
    ];
    assert_eq!(misjudged(&refused, |it| !it.good_enough), [""; 0], "let through");
}

#[test]
fn names_places_and_days_with_a_year_are_refused() {
    let refused = [
        "Kjell Arne 1965",
        "Silje Marie 1999",
        "Ingrid Marie 1987",
        "Emma Sofie 2015",
        "Per Olav 1952!",
        "Knut og Kari",
        "kjell-arne 65",
        "Oslo 2024",
        "Stavanger Norge 2024",
        "Tromsø 2027!",
        "Lofoten 2023",
        "Galdhøpiggen 2469",
        "Trondheim Trondheim",
        "17. mai 1814",
        "syttende mai 2026",
        "3. juni 1978",
        "lørdag 12. mars",
        "12.05.1985",
        "født 12.05.1985",
        "Januar2026",
        "Jeg heter Kari 1985",
        "Hunden heter Balder",
        "Mamma og pappa 2024",
        "Jeg elsker deg 2024",
        "En dag av gangen",
    ];
    assert_eq!(misjudged(&refused, |it| !it.good_enough), [""; 0], "let through");
}

#[test]
fn walks_over_the_keyboard_and_the_same_again_are_refused() {
    let refused = [
        "qwertyuiopå",
        "asdfghjkløæ",
        "ASDFGHJKL",
        "poiuytrewq",
        "mnbvcxz1",
        "lkjhgfdsa",
        "1qaz2wsx3edc",
        "zaq12wsx",
        "qweasdzxc",
        "0987654321",
        "112233445566",
        "aabbccddee",
        "hest hest hest hest",
        "hei hei hei hei",
        "pus pus pus 123",
        "lalalalalala",
    ];
    assert_eq!(misjudged(&refused, |it| !it.good_enough), [""; 0], "let through");
}

#[test]
fn what_cannot_be_seen_makes_nothing_stronger() {
    for padding in [
        '\u{200b}',
        '\u{200d}',
        '\u{2060}',
        '\u{feff}',
        '\u{ad}',
        '\u{e0041}',
        '\u{202e}',
    ] {
        let padded: String = "Sommer2026"
            .chars()
            .flat_map(|letter| [letter, padding])
            .collect();
        let strength = judged(&padded);
        assert!(
            !strength.good_enough,
            "U+{:04X}: {strength:?}",
            u32::from(padding)
        );
        let long = format!("Arne{}", String::from(padding).repeat(40));
        assert!(
            !judged(&long).long_enough,
            "U+{:04X} counts as letters",
            u32::from(padding)
        );
    }
    for space in ["\u{a0}", "\u{2003}", "   ", "\t"] {
        let spaced = "ja vi elsker dette landet".replace(' ', space);
        assert!(!judged(&spaced).good_enough, "{space:?} hides the words");
    }
}

#[test]
fn what_people_make_from_some_words_of_their_own_is_strong() {
    let strong = [
        "lyn og latter i måneskinn",
        "kaffe klokka ti på brygga",
        "tre elger spiste vaflene mine",
        "fjord kaffe bordtennis lykt",
        "brygge hammer sommer radio",
        "ni troll bakte pannekaker i natt",
        "fem ugler drikker kakao i skogen",
        "lyn og ærlig grønn elv",
        "sykkel bandasje regn lykt",
        "tante Agnes' blå symaskin",
        "katta hoppar over gjerdet kvar torsdag",
        "Reven danset tango bak låven",
        "x9Kq2vLm7TzW",
        "correct giraffe puddle lantern",
    ];
    assert_eq!(
        misjudged(&strong, |it| it.good_enough && it.score >= 3),
        [""; 0],
        "refused"
    );
}

#[test]
fn four_everyday_words_that_were_drawn_are_never_refused() {
    let words = everyday_words();
    // Numbers that look random and are always the same.
    let mut state: u64 = 2026;
    let mut drawn = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        words[(state >> 33) as usize % words.len()]
    };
    let mut refused = Vec::new();
    for _ in 0..1500 {
        let mut four: Vec<&str> = Vec::new();
        while four.len() < 4 {
            let word = drawn();
            if !four.contains(&word) {
                four.push(word);
            }
        }
        let phrase = four.join(" ");
        if !assess(&SecretString::from(phrase.as_str()), &[]).good_enough {
            refused.push(phrase);
        }
    }
    assert_eq!(refused, [""; 0], "four words drawn by lot are what we advise");
}

#[test]
fn few_characters_are_never_enough() {
    let strength = judged("x9%Qz!k");
    assert!(!strength.long_enough && !strength.good_enough, "{strength:?}");
}

#[test]
fn too_many_characters_are_refused_and_told_as_such() {
    let words = "lyn og latter i måneskinn ";
    let most: String = words.chars().cycle().take(LONGEST - 1).chain(['x']).collect();
    assert!(judged(&most).good_enough, "{LONGEST} characters are all right");
    let over = judged(&format!("{most}y"));
    assert!(over.too_long && !over.good_enough, "{over:?}");
}

#[test]
fn a_phrase_of_a_megabyte_is_judged_at_once() {
    assert!(judged(&"å".repeat(1_000_000)).long_enough);
}
