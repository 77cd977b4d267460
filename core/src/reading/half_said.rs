//! What somebody may be in the middle of saying. A text that was left before its sentence had an end is no quotation yet:
//! nobody has said it. Whether somebody is still at it, the conversation's bookmark tells.

use super::InSight;
use crate::plan::{Kind, RecordRef};

/// What a sentence goes on after.
const GOES_ON: [char; 11] = [',', ';', ':', '-', '–', '—', '(', '[', '/', '&', '+'];

/// The things that matter and the concerns whose words have no end mark.
#[must_use]
pub fn half_said(sight: &InSight<'_>) -> Vec<RecordRef> {
    let matters = sight.matters().into_iter();
    let matters = matters.map(|it| (Kind::Matter, it.id.0, &it.text));
    let concerns = sight.concerns().into_iter();
    let concerns = concerns.map(|it| (Kind::Concern, it.id.0, &it.text));
    matters
        .chain(concerns)
        .filter(|(_, _, text)| has_no_end(text))
        .map(|(kind, id, _)| RecordRef { kind, id })
        .collect()
}

/// Whether a text stops at a letter, a number or a sign that a sentence goes on after, in any writing.
fn has_no_end(text: &str) -> bool {
    let is_around =
        |it: char| it.is_whitespace() || matches!(it, '«' | '»' | '"' | '“' | '”' | '’' | '\'' | ')' | ']');
    let last = text.trim_end_matches(is_around).chars().next_back();
    last.is_some_and(|it| it.is_alphanumeric() || GOES_ON.contains(&it))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::testing::id;
    use super::*;
    use crate::plan::{Concern, Matter, Plan};

    #[test]
    fn a_sentence_is_whole_when_it_has_an_end_mark() {
        for half in [
            "At ungene",
            "At ungene, ",
            "Først: ",
            "Å være (nesten",
            "Jeg er 47",
            "Sámi mánnágárdi",
            "أريد أن",
        ] {
            assert!(has_no_end(half), "«{half}» was left in the middle");
        }
        for whole in [
            "At ungene slipper.",
            "Hvorfor meg?! ",
            "Jeg sa «nei.»",
            "Ro (og fred.)",
            "Vi får se …",
            "Ungene ❤",
            "我想回家。",
            "",
        ] {
            assert!(!has_no_end(whole), "«{whole}» is said");
        }
    }

    #[test]
    fn only_what_is_in_sight_is_told_of() {
        let matter = |number, text: &str, removed| Matter {
            id: id(number),
            text: text.to_owned(),
            removed,
            ..Matter::default()
        };
        let plan = Plan {
            matters: vec![
                matter(1, "Å bo hjemme.", false),
                matter(2, "At ungene", false),
                matter(3, "At hunden", true),
            ],
            concerns: vec![Concern {
                id: id(4),
                text: "At jeg".to_owned(),
                ..Concern::default()
            }],
            ..Plan::default()
        };
        let told = half_said(&InSight::of(&plan));
        let told: Vec<_> = told.into_iter().map(|it| (it.kind, it.id)).collect();
        let number = Uuid::from_u128;
        assert_eq!(told, [(Kind::Matter, number(2)), (Kind::Concern, number(4))]);
    }
}
