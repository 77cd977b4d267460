//! Words that no column holds.

use super::*;

fn in_parts(word: &str) -> Vec<String> {
    divided(word).split(DIVIDE_HERE).map(str::to_owned).collect()
}

#[test]
fn an_address_is_divided_at_its_signs() {
    assert_eq!(
        in_parts("siv.lunde@hjemmetjenesten.fjordvik.kommune.no"),
        [
            "siv",
            ".lunde",
            "@hjemmetjenesten",
            ".fjordvik",
            ".kommune",
            ".no"
        ],
        "before each sign, so that what stands at the end of a line is no whole address"
    );
}

#[test]
fn what_is_written_without_spaces_is_left_to_the_typesetter() {
    for words in [
        "我每天去散步不想要突然的变化也希望家庭医生和我一起决定所有重要的事情",
        "ต้องการเดินเล่นทุกวันหลังเลิกงานกับเพื่อนที่ทำงาน",
    ] {
        assert_eq!(in_parts(words), [words], "its lines end between its own words");
    }
}

#[test]
fn a_number_is_never_divided_in_the_middle() {
    for number in ["1234.56.78901", "12345678901234", "30.09.2026", "NO9386011117947"] {
        let place = format!("{number}/Hovedkontoret");
        assert_eq!(in_parts(&place)[0], number, "{place}");
    }
}

#[test]
fn a_word_is_left_to_the_language_also_beside_a_comma() {
    for word in [
        "menneskerettighetsorganisasjonene",
        "menneskerettighetsorganisasjonene,",
        "(primærkontakten)",
    ] {
        assert_eq!(in_parts(word), [word], "the language divides it with a hyphen");
    }
    assert_eq!(
        in_parts("helse-og-omsorgstjenesteloven"),
        ["helse-", "og-", "omsorgstjenesteloven"],
        "and after the hyphens it has"
    );
}

#[test]
fn what_no_language_knows_is_divided_in_steps_and_nothing_is_lost() {
    let word = "å".repeat(40_000);
    let marked = divided(&word);
    assert_eq!(
        marked.matches(DIVIDE_HERE).count(),
        40_000 / STEP - 1,
        "every few letters"
    );
    assert_eq!(
        marked.replace(DIVIDE_HERE, ""),
        word,
        "only places to divide are added"
    );
}

#[test]
fn a_row_of_signs_is_divided_also_beside_a_word() {
    for (word, parts) in [
        ("____________________", vec!["_____"; 4]),
        ("Navn:...............", vec!["Navn:", ".....", ".....", "....."]),
        ("Underskrift:________", vec!["Underskrift:", "_____", "___"]),
        (
            "==========Viktig==========",
            vec!["=====", "=====", "Viktig=", "=====", "===="],
        ),
        (
            "menneskerettighetsorganisasjonene!!!!!!!",
            vec!["menneskerettighetsorganisasjonene!", "!!!!!", "!"],
        ),
    ] {
        assert_eq!(
            in_parts(word),
            parts,
            "no column holds all of it, and the word stays whole"
        );
    }
    let family = "👩\u{200D}👩\u{200D}👧";
    assert_eq!(
        in_parts(&family.repeat(20)),
        vec![family.repeat(STEP_OF_SIGNS); 4],
        "no sign is divided"
    );
}
