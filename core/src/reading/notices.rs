//! What is worth saying about a plan without being wrong: a closed list, told quietly where it belongs.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::owners_age::{ADULT, CONSENTS};
use super::{
    ConsentState, Guardianship, InSight, birthday, consent_state, coordinator, declines_coordinator,
    guardianship, holds_on, is_open, sees_as_contact,
};
use crate::plan::{
    ActionId, Consent, ConsentId, ConsentSort, MeetingId, MeetingState, PersonId, Role, text::is_blank,
};

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "notice", rename_all = "camelCase")]
pub enum PlanNotice {
    /// Nobody coordinates now, and the owner has not said no to it.
    CoordinatorMissing,
    /// The owner turns 16 in the plan period: from then on the owner says yes.
    TurnsSixteen {
        /// The day.
        on: NaiveDate,
    },
    /// The owner turns 18 in the plan period.
    TurnsEighteen {
        /// The day.
        on: NaiveDate,
    },
    /// An adult has a guardian, and nothing says what the guardian answers for.
    GuardianWithoutReason {
        /// The guardian.
        guardian: PersonId,
    },
    /// Who answers for an action that is not ended is no longer in the plan.
    ResponsibleRemoved {
        /// The action.
        action: ActionId,
        /// Who it was.
        person: PersonId,
    },
    /// A meeting is planned, and nobody is invited.
    MeetingWithoutInvited {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Somebody is to see something of the plan, in words alone: nobody has chosen what.
    ConsentWithoutTopics {
        /// The consent.
        consent: ConsentId,
        /// Who is to see it.
        person: PersonId,
    },
    /// What somebody may see of the plan ends soon.
    ConsentEnds {
        /// The consent.
        consent: ConsentId,
        /// Who sees it until then.
        person: PersonId,
        /// The last day.
        on: NaiveDate,
    },
    /// What somebody could see of the plan has ended, and nothing else holds.
    ConsentEnded {
        /// The consent.
        consent: ConsentId,
        /// Who saw it until then.
        person: PersonId,
        /// The last day.
        on: NaiveDate,
    },
}

/// What there is to say on a day.
#[must_use]
pub fn notices(sight: &InSight<'_>, today: NaiveDate) -> Vec<PlanNotice> {
    let is_missing = coordinator(sight).is_none() && !declines_coordinator(sight);
    let missing = is_missing.then_some(PlanNotice::CoordinatorMissing);
    let mut all: Vec<_> = missing.into_iter().collect();
    all.extend(coming_of_age(sight, today));
    all.extend(guardians(sight, today));
    all.extend(responsible_removed(sight));
    let planned = sight
        .meetings()
        .iter()
        .filter(|it| it.state == MeetingState::Planned);
    let uninvited = planned.filter(|it| it.invited.is_empty());
    all.extend(uninvited.map(|it| PlanNotice::MeetingWithoutInvited { meeting: it.id }));
    all.extend(sharing(sight, today));
    all
}

/// So many days before a consent ends it is told, and after.
const SOON: Days = Days::new(30);

/// The consents to sharing that wait for somebody: what is to be seen is not chosen, or there is soon nothing to be seen.
fn sharing(sight: &InSight<'_>, today: NaiveDate) -> Vec<PlanNotice> {
    let all = sight.consents();
    let has_other = |ended: &Consent| {
        let mut others = all
            .iter()
            .filter(|it| it.person == ended.person && it.id != ended.id);
        others.any(|it| holds_on(it, today) && it.until.is_none_or(|last| Some(last) > ended.until))
    };
    let told = |it: &Consent| {
        let person = sight.named(it.person)?.id;
        let (consent, until) = (it.id, it.until);
        let is_near = |on: &NaiveDate| (today - SOON..=today + SOON).contains(on);
        let ends = until.filter(|on| is_near(on) && !has_other(it));
        match (consent_state(it, today), ends) {
            (ConsentState::RanOut, Some(on)) => Some(PlanNotice::ConsentEnded { consent, person, on }),
            (ConsentState::Holds, _) if !it.has_topics() && !sees_as_contact(sight, person, today) => {
                Some(PlanNotice::ConsentWithoutTopics { consent, person })
            }
            (ConsentState::Holds, Some(on)) => Some(PlanNotice::ConsentEnds { consent, person, on }),
            _ => None,
        }
    };
    let of_sharing = all.iter().filter(|it| it.sort == ConsentSort::Sharing);
    of_sharing.filter_map(|it| told(it)).collect()
}

/// Birthdays that fall inside the plan period, and are not behind us.
fn coming_of_age(sight: &InSight<'_>, today: NaiveDate) -> impl Iterator<Item = PlanNotice> {
    let details = &sight.plan().details;
    let (first, last) = (details.period_from.unwrap_or(today).max(today), details.period_to);
    let born = sight.owner().and_then(|it| it.born);
    let turns = move |years| {
        let on = birthday(born?, years)?;
        (on >= first && last.is_some_and(|last| on <= last)).then_some(on)
    };
    let own = turns(CONSENTS).map(|on| PlanNotice::TurnsSixteen { on });
    let adult = turns(ADULT).map(|on| PlanNotice::TurnsEighteen { on });
    own.into_iter().chain(adult)
}

fn guardians(sight: &InSight<'_>, today: NaiveDate) -> Vec<PlanNotice> {
    let age = guardianship(sight.owner().and_then(|it| it.born), today);
    // Most owners are adults, and their plans do not say when they were born.
    if matches!(age, Guardianship::Under16 | Guardianship::From16) {
        return Vec::new();
    }
    let people = sight.people().into_iter();
    let guardians = people.filter(|it| it.is(Role::Guardian) && is_blank(&it.mandate));
    guardians
        .map(|it| PlanNotice::GuardianWithoutReason { guardian: it.id })
        .collect()
}

fn responsible_removed(sight: &InSight<'_>) -> Vec<PlanNotice> {
    let people = &sight.plan().people;
    let is_gone = |id: &PersonId| people.iter().any(|it| it.id == *id && it.removed);
    let open = sight.actions().iter().filter(|it| is_open(it));
    open.filter_map(|it| {
        let person = it.responsible.filter(is_gone)?;
        Some(PlanNotice::ResponsibleRemoved {
            action: it.id,
            person,
        })
    })
    .collect()
}

#[cfg(test)]
mod tests;
