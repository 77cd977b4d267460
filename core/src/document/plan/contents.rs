//! «Hva planen skal inneholde»: the regulation's nine points, what is good to know, and room to sign.
//!
//! The points are those of the regulation on individual plans (forskrift om individuell plan ved ytelse av
//! velferdstjenester, in force 1 August 2022), in everyday words. What the plan tells of each, the plan's own rules say;
//! on which pages that stands, the templates find out.

use serde::Serialize;

use crate::document::common::{DocumentContext, own, said};
use crate::plan::{LeftBlank, Role};
use crate::reading::{self, PointInPlan};
use crate::texts::{list, text};

/// The chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contents {
    title: String,
    intro: String,
    heads: [String; 3],
    points: Vec<PointView>,
    pages: PageWords,
    source: String,
    other_plans: Option<Listed>,
    good_to_know: Listed,
    signatures: Signatures,
}

/// One of the points: the pages are told when any of it stands in the plan, and what is lacking in words.
#[derive(Debug, Serialize)]
struct PointView {
    letter: &'static str,
    text: String,
    reason: Option<String>,
    told: bool,
    lacking: Option<String>,
}

/// What the templates need to write «side 2, 3 og 5».
#[derive(Debug, Serialize)]
struct PageWords {
    one: String,
    many: String,
    and: String,
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
    pub(super) fn new(context: &DocumentContext<'_>) -> Self {
        let words = |key: &str| context.text(&format!("contents.{key}"), &[]);
        Self {
            title: words("title"),
            intro: words("intro"),
            heads: ["letter", "content", "where"].map(|head| words(&format!("heads.{head}"))),
            points: reading::points(&context.sight, context.made)
                .iter()
                .map(|point| PointView::new(context, point))
                .collect(),
            pages: PageWords {
                one: words("page"),
                many: words("pages"),
                and: words("and"),
            },
            source: text(context.language, "points.source", &[]),
            other_plans: other_plans(context),
            good_to_know: Listed {
                title: context.text("goodToKnow.title", &[]),
                items: list(context.language, "document.goodToKnow.items"),
            },
            signatures: signatures(context),
        }
    }
}

impl PointView {
    fn new(context: &DocumentContext<'_>, in_plan: &PointInPlan) -> Self {
        let letter = in_plan.point.as_str();
        let left_blank = left_blank(context, in_plan);
        Self {
            letter,
            text: text(context.language, &format!("points.points.{letter}.short"), &[]),
            reason: left_blank.and_then(|it| context.in_own_words(it.id.into(), "reason", &it.reason)),
            told: !in_plan.told.is_empty(),
            lacking: lacking(context, in_plan, left_blank.is_some()),
        }
    }
}

/// «ikke fylt ut ennå», «mangler: hvem som har ansvaret». What is left empty on purpose is not lacking: it says so,
/// until everything is written after all.
fn lacking(context: &DocumentContext<'_>, in_plan: &PointInPlan, is_blank: bool) -> Option<String> {
    let words = |key: &str| context.text(&format!("contents.{key}"), &[]);
    match (in_plan.told.is_empty(), is_blank) {
        _ if in_plan.untold().next().is_none() => None,
        (true, true) => Some(words("blank")),
        (false, true) => Some(words("restBlank")),
        (true, false) => Some(words("nowhere")),
        (false, false) => {
            let parts = in_plan.untold();
            let parts = parts.map(|part| words(&format!("parts.{}", part.as_str())));
            let parts = context.listed(parts.collect());
            Some(context.text("contents.lacking", &[("parts", &parts)]))
        }
    }
}

/// That a point is left empty on purpose. A choice without a reason is still a choice.
fn left_blank<'a>(context: &DocumentContext<'a>, in_plan: &PointInPlan) -> Option<&'a LeftBlank> {
    let first = in_plan.left_blank.first()?;
    let mut left_blanks = context.plan.left_blanks.iter();
    left_blanks.find(|it| it.id == *first)
}

/// «Plan på skolen: Læringsplan. Ligger hos: kontaktlæreren. Ansvarlig: Kari Nord».
fn other_plans(context: &DocumentContext<'_>) -> Option<Listed> {
    let items: Vec<_> = context
        .sight
        .other_plans()
        .into_iter()
        .map(|it| {
            let name = format!(
                "{} ({})",
                own(&it.name),
                context.word("otherPlan.sort", it.sort.as_str())
            );
            let place = said(&it.place).map(|place| context.text("otherPlans.place", &[("place", &place)]));
            let responsible = context
                .named(it.responsible)
                .map(|name| context.text("otherPlans.responsible", &[("name", &name)]));
            let told: Vec<_> = [Some(name), place, responsible].into_iter().flatten().collect();
            told.join(". ")
        })
        .collect();
    (!items.is_empty()).then(|| Listed {
        title: context.text("otherPlans.title", &[]),
        items,
    })
}

fn signatures(context: &DocumentContext<'_>) -> Signatures {
    let owner = SignatureLine {
        name: context.owner_name(),
        role: Some(context.word("person.roles", Role::Owner.as_str())),
    };
    let contact = context
        .with_role(Role::PrimaryContact)
        .filter(|person| !person.is(Role::Owner))
        .map(|person| SignatureLine {
            name: own(&person.name),
            role: Some(context.roles(person)),
        });
    let place = SignatureLine {
        name: context.text("signatures.placeAndDate", &[]),
        role: None,
    };
    Signatures {
        text: context.text("signatures.text", &[]),
        lines: [Some(owner), contact, Some(place)]
            .into_iter()
            .flatten()
            .collect(),
    }
}
