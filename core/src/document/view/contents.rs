//! «Hva planen skal inneholde»: the regulation's nine points, what is good to know, and room to sign.
//!
//! The points are those of the regulation on individual plans (forskrift om individuell plan ved ytelse av
//! velferdstjenester, in force 1 August 2022), in everyday words. Where each stands, the templates find out.

use serde::Serialize;

use super::draft::{Draft, said};
use super::people;
use crate::document::direction::own;
use crate::plan::Role;
use crate::texts::{list, text};

/// The points by the letters program, document and tests use.
const LETTERS: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

/// The chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contents {
    title: String,
    intro: String,
    heads: [String; 3],
    points: Vec<Point>,
    blank: String,
    pages: PageWords,
    source: String,
    other_plans: Option<Listed>,
    good_to_know: Listed,
    signatures: Signatures,
}

#[derive(Debug, Serialize)]
struct Point {
    letter: &'static str,
    text: String,
    blank: Option<String>,
}

/// What the templates need to write «side 2, 3 og 5».
#[derive(Debug, Serialize)]
struct PageWords {
    one: String,
    many: String,
    and: String,
    nowhere: String,
}

#[derive(Debug, Serialize)]
struct Listed {
    title: String,
    items: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Signatures {
    text: String,
    lines: Vec<SignatureLine>,
}

#[derive(Debug, Serialize)]
struct SignatureLine {
    name: String,
    role: Option<String>,
}

impl Contents {
    pub(super) fn new(draft: &Draft<'_>) -> Self {
        let words = |key: &str| draft.text(&format!("contents.{key}"), &[]);
        Self {
            title: words("title"),
            intro: words("intro"),
            heads: ["letter", "content", "where"].map(|head| words(&format!("heads.{head}"))),
            points: LETTERS
                .into_iter()
                .map(|letter| Point {
                    letter,
                    text: text(draft.language, &format!("points.points.{letter}.short"), &[]),
                    blank: left_blank(draft, letter),
                })
                .collect(),
            blank: words("blank"),
            pages: PageWords {
                one: words("page"),
                many: words("pages"),
                and: words("and"),
                nowhere: words("nowhere"),
            },
            source: text(draft.language, "points.source", &[]),
            other_plans: other_plans(draft),
            good_to_know: Listed {
                title: draft.text("goodToKnow.title", &[]),
                items: list(draft.language, "document.goodToKnow.items"),
            },
            signatures: signatures(draft),
        }
    }
}

/// Why a point is left empty on purpose. A reason without words is still a choice.
fn left_blank(draft: &Draft<'_>, letter: &str) -> Option<String> {
    draft
        .plan
        .left_blanks
        .iter()
        .find(|it| !it.removed && it.point.as_str() == letter)
        .map(|it| {
            draft
                .in_own_words(it.id.into(), "reason", &it.reason)
                .unwrap_or_default()
        })
}

/// «Plan på skolen: Læringsplan. Ligger hos: kontaktlæreren. Ansvarlig: Kari Nord».
fn other_plans(draft: &Draft<'_>) -> Option<Listed> {
    let items: Vec<_> = draft
        .other_plans()
        .into_iter()
        .map(|it| {
            let name = format!(
                "{} ({})",
                own(&it.name),
                draft.word("otherPlan.sort", it.sort.as_str())
            );
            let place = said(&it.place).map(|place| draft.text("otherPlans.place", &[("place", &place)]));
            let responsible = draft
                .named(it.responsible)
                .map(|name| draft.text("otherPlans.responsible", &[("name", &name)]));
            let told: Vec<_> = [Some(name), place, responsible].into_iter().flatten().collect();
            told.join(". ")
        })
        .collect();
    (!items.is_empty()).then(|| Listed {
        title: draft.text("otherPlans.title", &[]),
        items,
    })
}

fn signatures(draft: &Draft<'_>) -> Signatures {
    let owner = SignatureLine {
        name: draft.owner_name(),
        role: Some(draft.word("person.roles", Role::Owner.as_str())),
    };
    let contact = draft
        .with_role(Role::PrimaryContact)
        .filter(|person| !person.is(Role::Owner))
        .map(|person| SignatureLine {
            name: own(&person.name),
            role: Some(people::roles(draft, person)),
        });
    let place = SignatureLine {
        name: draft.text("signatures.placeAndDate", &[]),
        role: None,
    };
    Signatures {
        text: draft.text("signatures.text", &[]),
        lines: [Some(owner), contact, Some(place)]
            .into_iter()
            .flatten()
            .collect(),
    }
}
