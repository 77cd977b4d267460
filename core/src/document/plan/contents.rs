//! «Hva planen skal inneholde»: what the regulation asks of a plan, what is good to know, and room to sign.
//!
//! The points are those of the regulation on individual plans (forskrift om individuell plan ved ytelse av
//! velferdstjenester § 9, in force 1 August 2022), in everyday words: ten, and one more of a child's plan. What the plan tells of each, the plan's own rules say;
//! on which pages that stands, the templates find out.

use serde::Serialize;

use crate::document::common::{DocumentContext, Labelled, Quotation, own, said};

use super::signatures::Signatures;
use crate::dates;
use crate::plan::{Appointment, AppointmentState, LeftBlank, Point};
use crate::reading::{self, PointInPlan, offers};
use crate::texts::{list, text};

/// The chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contents {
    title: String,
    intro: String,
    heads: [String; 2],
    points: Vec<PointView>,
    pages: PageWords,
    source: String,
    other_plans: Option<Listed>,
    good_to_know: Listed,
    disagree: Labelled,
    /// In a child's plan they stand where it is told how the child took part, when that is told.
    pub(super) signatures: Option<Signatures>,
}

/// One of the points: what it asks, its answer where that is a yes or a no, that it stands empty on purpose; the pages are
/// told when any of it stands in the plan, and what is lacking in words.
#[derive(Debug, Serialize)]
struct PointView {
    point: &'static str,
    lead: String,
    rest: String,
    answers: Vec<String>,
    blank: Option<Blank>,
    told: bool,
    lacking: Option<String>,
}

/// «Står tomt med vilje. «Ikke flere voksne nå.» Maja, 10. september 2026».
#[derive(Debug, Serialize)]
struct Blank {
    words: String,
    reason: Option<Quotation>,
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

impl Contents {
    /// `tells_lacking` is whether what is not there yet is told: only the owner asks for that.
    pub(super) fn new(context: &DocumentContext<'_>, tells_lacking: bool) -> Self {
        let words = |key: &str| context.text(&format!("contents.{key}"), &[]);
        Self {
            title: words("title"),
            intro: words("intro"),
            heads: ["content", "where"].map(|head| words(&format!("heads.{head}"))),
            points: reading::points(&context.sight, context.made)
                .iter()
                .map(|point| PointView::new(context, point, tells_lacking))
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
            disagree: Labelled {
                label: context.text("disagree.title", &[]),
                text: context.text("disagree.text", &[]),
            },
            signatures: Some(Signatures::new(context)),
        }
    }
}

impl PointView {
    fn new(context: &DocumentContext<'_>, in_plan: &PointInPlan, tells_lacking: bool) -> Self {
        let point = in_plan.point.as_str();
        let words = |part: &str| text(context.language, &format!("points.points.{point}.{part}"), &[]);
        let left_blank = left_blank(context, in_plan);
        Self {
            point,
            lead: words("lead"),
            rest: words("rest"),
            answers: answers(context, in_plan.point),
            blank: left_blank.map(|it| Blank {
                words: context.text("contents.blank", &[]),
                reason: Quotation::of(context, it.id.into(), "reason", &it.reason),
            }),
            told: !in_plan.told.is_empty(),
            lacking: lacking(context, in_plan, left_blank.is_some())
                .filter(|_| tells_lacking || left_blank.is_some()),
        }
    }
}

/// What is asked with a yes or a no is answered where it is asked.
fn answers(context: &DocumentContext<'_>, point: Point) -> Vec<String> {
    if point != Point::CoordinatorOffered {
        return Vec::new();
    }
    let mut offers = offers(&context.sight);
    offers.retain(|it| it.to.is_none_or(|last| last >= context.made));
    offers.sort_by_key(|it| it.role);
    offers.into_iter().map(|it| answer(context, it)).collect()
}

/// «Barnekoordinator: Turid Sæther, oppnevnt 1. september 2026.»
fn answer(context: &DocumentContext<'_>, offer: &Appointment) -> String {
    let task = dates::capital(&context.word("appointment.role", offer.role.as_str()));
    let state = context.word("appointment.state", offer.state.as_str());
    let name = context
        .named(offer.person)
        .filter(|_| offer.state == AppointmentState::Appointed);
    let day = offer.from.map(|day| context.date(day));
    let told = [
        name,
        Some(
            [Some(state), day]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        ),
    ];
    let told: Vec<_> = told.into_iter().flatten().collect();
    format!("{task}: {}.", told.join(", "))
}

/// «ikke fylt ut ennå», «mangler: hvem som har ansvaret». What is left empty on purpose is not lacking: it says so,
/// until everything is written after all.
fn lacking(context: &DocumentContext<'_>, in_plan: &PointInPlan, is_blank: bool) -> Option<String> {
    let words = |key: &str| context.text(&format!("contents.{key}"), &[]);
    match (in_plan.told.is_empty(), is_blank) {
        _ if in_plan.untold().next().is_none() => None,
        (true, true) => Some(words("empty")),
        (false, true) => None,
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
