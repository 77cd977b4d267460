//! Which consents hold.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::InSight;
use crate::plan::{Consent, PersonId};

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

/// Whether every consent that is about somebody is taken back: the owner does not want them shown.
#[must_use]
pub fn is_shut_out(sight: &InSight<'_>, person: PersonId) -> bool {
    let consents = sight.plan().consents.iter();
    let mut theirs = consents
        .filter(|it| !it.removed && it.person == Some(person))
        .peekable();
    theirs.peek().is_some() && theirs.all(|it| it.withdrawn_on.is_some())
}
