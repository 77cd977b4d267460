//! «Hvem får se hva»: what the owner has said yes to. Of what is taken back only that is told, and when.

use serde::Serialize;
use uuid::Uuid;

use super::handed::Handed;
use crate::document::common::{DocumentContext, Labelled, said, said_at_length};
use crate::plan::{Consent, ConsentSort};
use crate::reading::holds_on;

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Consents {
    title: String,
    plan: Vec<PlanConsent>,
    heads: [String; 4],
    rows: Vec<Sharing>,
    withdrawn: Vec<String>,
    always: String,
    handed: Option<Handed>,
    copies: Option<Copies>,
}

/// A table with nothing in it yet: for the copies that are given away by hand.
#[derive(Debug, Serialize)]
struct Copies {
    title: String,
    heads: [String; 4],
}

/// A yes to the plan being made, or to a copy of it.
#[derive(Debug, Serialize)]
struct PlanConsent {
    stands: bool,
    title: String,
    given: Option<Labelled>,
    facts: Vec<Labelled>,
}

/// Who may see what.
#[derive(Debug, Serialize)]
struct Sharing {
    stands: bool,
    name: String,
    given: Option<String>,
    topics: Option<String>,
    exceptions: Option<String>,
    until: Option<String>,
}

impl Consents {
    /// Nothing when nothing is consented to.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let (withdrawn, standing): (Vec<_>, Vec<_>) = context
            .sight
            .consents()
            .into_iter()
            .partition(|it| it.withdrawn_on.is_some());
        let of_sort = |sort| standing.iter().copied().filter(move |it| it.sort == sort);
        let mut rows = of_sort(ConsentSort::Sharing)
            .filter_map(|it| Sharing::new(context, it))
            .collect::<Vec<_>>();
        // What has run out stands last.
        rows.sort_by_key(|row| !row.stands);
        let to_plan = of_sort(ConsentSort::Plan).map(|it| PlanConsent::new(context, it));
        let copies = of_sort(ConsentSort::Copy).filter_map(|it| PlanConsent::to_copy(context, it));
        let plan: Vec<_> = to_plan.chain(copies).collect();
        let withdrawn: Vec<_> = withdrawn
            .into_iter()
            .filter_map(|it| taken_back(context, it))
            .collect();
        let handed = Handed::new(context);
        let says_nothing = rows.is_empty() && plan.is_empty() && withdrawn.is_empty() && handed.is_none();
        (!says_nothing).then(|| Self {
            title: context.text("consents.title", &[]),
            plan,
            heads: ["who", "topics", "exceptions", "until"]
                .map(|head| context.text(&format!("consents.heads.{head}"), &[])),
            handed,
            copies: (!rows.is_empty()).then(|| Copies {
                title: context.text("consents.copies.title", &[]),
                heads: ["who", "what", "date", "until"]
                    .map(|head| context.text(&format!("consents.copies.{head}"), &[])),
            }),
            rows,
            withdrawn,
            always: context.text("consents.always", &[]),
        })
    }
}

impl PlanConsent {
    fn new(context: &DocumentContext<'_>, consent: &Consent) -> Self {
        let giver = context
            .named(consent.given_by)
            .map(|name| context.text("consents.plan", &[("name", &name)]));
        let title = giver.unwrap_or_else(|| context.text("consents.planPlain", &[]));
        Self::titled(title, context, consent)
    }

    /// A yes to a copy. Nothing when whose it is is out of the plan.
    fn to_copy(context: &DocumentContext<'_>, consent: &Consent) -> Option<Self> {
        let name = context.named(consent.person)?;
        let title = context.text("consents.copy", &[("name", &name)]);
        Some(Self::titled(title, context, consent))
    }

    fn titled(title: String, context: &DocumentContext<'_>, consent: &Consent) -> Self {
        let facts = [
            ("consents.heads.topics", said_at_length(&consent.topics)),
            ("consents.heads.exceptions", said_at_length(&consent.exceptions)),
            ("consents.heads.until", until(context, consent)),
        ];
        Self {
            stands: holds_on(consent, context.made),
            title,
            given: context.labelled("consents.given", given(context, consent)),
            facts: facts
                .into_iter()
                .filter_map(|(key, text)| context.labelled(key, text))
                .collect(),
        }
    }
}

impl Sharing {
    /// Nothing when the one who may see it is out of the plan.
    fn new(context: &DocumentContext<'_>, consent: &Consent) -> Option<Self> {
        Some(Self {
            stands: holds_on(consent, context.made),
            name: context.named(consent.person)?,
            given: yes(context, consent),
            topics: lines([
                said_at_length(&consent.topics),
                chosen(context, consent, Given::ToSee),
            ]),
            exceptions: lines([
                said_at_length(&consent.exceptions),
                chosen(context, consent, Given::KeptBack),
            ]),
            until: until(context, consent),
        })
    }
}

/// What is chosen to be seen, or to be kept back.
#[derive(Clone, Copy)]
enum Given {
    ToSee,
    KeptBack,
}

/// One under the other.
fn lines(told: [Option<String>; 2]) -> Option<String> {
    let told: Vec<_> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join("\n"))
}

/// «Valgt: mål og tiltak, helse». A record that is no longer in the plan gives nothing, and is not told.
fn chosen(context: &DocumentContext<'_>, consent: &Consent, given: Given) -> Option<String> {
    let (chapters, areas, records) = match given {
        Given::ToSee => (&consent.chapters, &consent.areas, &consent.records),
        Given::KeptBack => (&consent.but_chapters, &consent.but_areas, &consent.but_records),
    };
    let everything = matches!(given, Given::ToSee) && consent.everything;
    let everything = everything.then(|| context.text("consents.everything", &[]));
    let own = matches!(given, Given::KeptBack) && consent.but_own;
    let own = own.then(|| context.text("consents.own", &[]));
    let chapters = chapters
        .iter()
        .map(|it| context.word("consent.chapters", it.as_str()));
    let areas = areas.iter().map(|it| context.word("consent.areas", it.as_str()));
    let records = records.iter().filter_map(|id| called(context, *id));
    let parts: Vec<_> = everything
        .into_iter()
        .chain(chapters)
        .chain(areas)
        .chain(records)
        .chain(own)
        .collect();
    let what = context.listed(parts);
    said(&what).map(|what| context.text("consents.chosen", &[("what", &what)]))
}

/// What a single thing is called: a goal by its number too, an action, a meeting.
fn called(context: &DocumentContext<'_>, id: Uuid) -> Option<String> {
    let sight = &context.sight;
    let action = || sight.action(id.into()).and_then(|it| said(&it.what));
    let meeting = || sight.meeting(id.into()).and_then(|it| said(&it.title));
    context.numbered_goal(id.into()).or_else(action).or_else(meeting)
}

/// «Arne sa ja, skriftlig 1. mars 2027». Nothing when nobody has said who, how or when.
fn yes(context: &DocumentContext<'_>, consent: &Consent) -> Option<String> {
    let how = given(context, consent);
    match (context.named(consent.given_by), how) {
        (Some(name), Some(how)) => Some(context.text("consents.yesHow", &[("name", &name), ("how", &how)])),
        (Some(name), None) => Some(context.text("consents.yes", &[("name", &name)])),
        (None, Some(how)) => Some(context.text("consents.yesPlain", &[("how", &how)])),
        (None, None) => None,
    }
}

/// «skriftlig 1. mars 2027».
fn given(context: &DocumentContext<'_>, consent: &Consent) -> Option<String> {
    let how = consent.how.map(|how| context.word("consent.how", how.as_str()));
    let on = consent.given_on.map(|date| context.date(date));
    let told: Vec<_> = [how, on].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// «til 1. mars 2028», «gikk ut 1. mars 2027».
pub(super) fn until(context: &DocumentContext<'_>, consent: &Consent) -> Option<String> {
    let key = if holds_on(consent, context.made) {
        "consents.until"
    } else {
        "consents.expired"
    };
    let date = consent
        .until
        .map(|date| context.text(key, &[("date", &context.date(date))]));
    let told: Vec<_> = [date, said(&consent.until_words)].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// One sentence: that it is taken back, and when. What it was about is nobody's business any more.
fn taken_back(context: &DocumentContext<'_>, consent: &Consent) -> Option<String> {
    let date = context.date(consent.withdrawn_on?);
    match consent.sort {
        ConsentSort::Plan => Some(context.text("consents.withdrawnPlan", &[("date", &date)])),
        ConsentSort::Sharing => context
            .named(consent.person)
            .map(|name| context.text("consents.withdrawn", &[("name", &name), ("date", &date)])),
        ConsentSort::Copy => context
            .named(consent.person)
            .map(|name| context.text("consents.withdrawnCopy", &[("name", &name), ("date", &date)])),
    }
}
