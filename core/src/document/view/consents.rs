//! «Hvem får se hva»: what the owner has said yes to. Of what is taken back only that is told, and when.

use serde::Serialize;

use super::Labelled;
use super::draft::{Draft, said, said_at_length};
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
}

/// A yes to the plan being made.
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
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let (withdrawn, standing): (Vec<_>, Vec<_>) = draft
            .sight
            .consents()
            .into_iter()
            .partition(|it| it.withdrawn_on.is_some());
        let of_sort = |sort| standing.iter().copied().filter(move |it| it.sort == sort);
        let mut rows = of_sort(ConsentSort::Sharing)
            .filter_map(|it| Sharing::new(draft, it))
            .collect::<Vec<_>>();
        // What has run out stands last.
        rows.sort_by_key(|row| !row.stands);
        let plan = of_sort(ConsentSort::Plan)
            .map(|it| PlanConsent::new(draft, it))
            .collect::<Vec<_>>();
        let withdrawn: Vec<_> = withdrawn
            .into_iter()
            .filter_map(|it| taken_back(draft, it))
            .collect();
        let says_nothing = rows.is_empty() && plan.is_empty() && withdrawn.is_empty();
        (!says_nothing).then(|| Self {
            title: draft.text("consents.title", &[]),
            plan,
            heads: ["who", "topics", "exceptions", "until"]
                .map(|head| draft.text(&format!("consents.heads.{head}"), &[])),
            rows,
            withdrawn,
            always: draft.text("consents.always", &[]),
        })
    }
}

impl PlanConsent {
    fn new(draft: &Draft<'_>, consent: &Consent) -> Self {
        let giver = draft
            .named(consent.given_by)
            .map(|name| draft.text("consents.plan", &[("name", &name)]));
        let facts = [
            ("consents.heads.topics", said_at_length(&consent.topics)),
            ("consents.heads.exceptions", said_at_length(&consent.exceptions)),
            ("consents.heads.until", until(draft, consent)),
        ];
        Self {
            stands: holds_on(consent, draft.made),
            title: giver.unwrap_or_else(|| draft.text("consents.planPlain", &[])),
            given: draft.labelled("consents.given", given(draft, consent)),
            facts: facts
                .into_iter()
                .filter_map(|(key, text)| draft.labelled(key, text))
                .collect(),
        }
    }
}

impl Sharing {
    /// Nothing when the one who may see it is out of the plan.
    fn new(draft: &Draft<'_>, consent: &Consent) -> Option<Self> {
        let by = draft.named(consent.given_by);
        let given: Vec<_> = [given(draft, consent), by].into_iter().flatten().collect();
        Some(Self {
            stands: holds_on(consent, draft.made),
            name: draft.named(consent.person)?,
            given: (!given.is_empty()).then(|| {
                let label = draft.text("consents.given", &[]);
                format!("{label} {}", given.join(", "))
            }),
            topics: said_at_length(&consent.topics),
            exceptions: said_at_length(&consent.exceptions),
            until: until(draft, consent),
        })
    }
}

/// «skriftlig 1. mars 2027».
fn given(draft: &Draft<'_>, consent: &Consent) -> Option<String> {
    let how = consent.how.map(|how| draft.word("consent.how", how.as_str()));
    let on = consent.given_on.map(|date| draft.date(date));
    let told: Vec<_> = [how, on].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// «til 1. mars 2028», «gikk ut 1. mars 2027».
fn until(draft: &Draft<'_>, consent: &Consent) -> Option<String> {
    let key = if holds_on(consent, draft.made) {
        "consents.until"
    } else {
        "consents.expired"
    };
    let date = consent
        .until
        .map(|date| draft.text(key, &[("date", &draft.date(date))]));
    let told: Vec<_> = [date, said(&consent.until_words)].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// One sentence: that it is taken back, and when. What it was about is nobody's business any more.
fn taken_back(draft: &Draft<'_>, consent: &Consent) -> Option<String> {
    let date = draft.date(consent.withdrawn_on?);
    match consent.sort {
        ConsentSort::Plan => Some(draft.text("consents.withdrawnPlan", &[("date", &date)])),
        ConsentSort::Sharing => draft
            .named(consent.person)
            .map(|name| draft.text("consents.withdrawn", &[("name", &name), ("date", &date)])),
    }
}
