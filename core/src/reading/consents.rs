//! Which consents hold.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::InSight;
use super::narrower::as_agreed;
use crate::plan::{Consent, ConsentId, ConsentSort, DeviceId, PersonId, Plan};

/// How a consent stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConsentState {
    /// It holds.
    Holds,
    /// Its first day is still to come.
    NotYet,
    /// Its last day is past: it must be asked for again.
    RanOut,
    /// It is taken back.
    TakenBack,
}

/// How a consent stands on a day. What is taken back is so also when its last day is past.
#[must_use]
pub fn consent_state(consent: &Consent, day: NaiveDate) -> ConsentState {
    if consent.withdrawn_on.is_some() {
        ConsentState::TakenBack
    } else if consent.until.is_some_and(|last| last < day) {
        ConsentState::RanOut
    } else if consent.from.is_some_and(|first| day < first) {
        ConsentState::NotYet
    } else {
        ConsentState::Holds
    }
}

/// Whether a consent holds on a day: it is not taken back, its first day has come, and its last day is not past.
#[must_use]
pub fn holds_on(consent: &Consent, day: NaiveDate) -> bool {
    consent_state(consent, day) == ConsentState::Holds
}

/// A copy that the owner has said yes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedCopy {
    /// The yes.
    pub consent: ConsentId,
    /// Whose copy it is.
    pub person: PersonId,
    /// The copy.
    pub copy: DeviceId,
    /// The key that it signs with, as it is written.
    pub key: String,
}

/// The copies that somebody may have on a day. Where copies of the plan disagree about a yes, the narrower holds.
#[must_use]
pub fn allowed_copies(plan: &Plan, day: NaiveDate) -> Vec<AllowedCopy> {
    let consents = plan.consents.iter();
    let agreed = consents.filter_map(|it| as_agreed(plan, it));
    let held = agreed.filter(|it| it.sort == ConsentSort::Copy && !it.removed && holds_on(it, day));
    held.filter_map(|it| {
        Some(AllowedCopy {
            consent: it.id,
            person: it.person?,
            copy: DeviceId(Uuid::try_parse(&it.copy).ok()?),
            key: it.key,
        })
    })
    .collect()
}

/// Whether every consent that is about somebody is taken back: the owner does not want them shown. To have a copy is another
/// matter.
#[must_use]
pub fn is_shut_out(sight: &InSight<'_>, person: PersonId) -> bool {
    let consents = sight.plan().consents.iter();
    let mut theirs = consents
        .filter(|it| !it.removed && it.sort != ConsentSort::Copy && it.person == Some(person))
        .peekable();
    theirs.peek().is_some() && theirs.all(|it| it.withdrawn_on.is_some())
}
