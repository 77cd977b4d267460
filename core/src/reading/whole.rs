//! Everything a plan says on a day, part by part: what the window is given beside the plan itself, and after each act only
//! the parts that are another.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ActionOnDay, Agenda, Brought, Commitment, ConcernOnDay, ConsentState, CopiesOf, GoalPlace, Guardianship,
    InSight, Meetings, NetworkMap, PersonOnDay, PlanNotice, PointInPlan, Seen, Sharing, Task, Weeks, actions,
    agenda, brought, commitments, concerns, consent_state, consenters, copies, guardianship, half_said,
    judged_today, meetings, notices, people, points, sharing, tasks, weeks,
};
use crate::plan::{ConsentId, EvaluationId, PersonId, Plan, RecordRef};

/// A consent, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentOnDay {
    /// The consent.
    pub consent: ConsentId,
    /// How it stands.
    pub state: ConsentState,
}

/// A part of a reading: what of it is given when it is another than before.
trait Part: Clone + PartialEq {
    /// What is another than in `before`, if anything is.
    fn since(&self, before: &Self) -> Option<Self> {
        (self != before).then(|| self.clone())
    }
}

impl<T: Clone + PartialEq> Part for Vec<T> {}
impl<T: Clone + PartialEq> Part for Option<T> {}
impl Part for Agenda {}
impl Part for Guardianship {}
impl Part for Meetings {}
impl Part for NetworkMap {}
impl Part for Sharing {}
impl Part for Weeks {}
impl Part for Seen {
    fn since(&self, before: &Self) -> Option<Self> {
        self.since(before)
    }
}

/// Declares the parts: what each is, and how it is read.
macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident: $type:ty = $read:expr;)+) => {
        /// What a plan says on a day.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct Reading {
            $($(#[$doc])* pub $part: $type,)+
            /// Where everyone on the network map stands.
            pub map: NetworkMap,
        }

        /// The parts of a reading that are another than in the one before.
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase", default)]
        pub struct ReadingParts {
            $(
                $(#[$doc])*
                #[serde(skip_serializing_if = "Option::is_none")]
                #[ts(optional)]
                pub $part: Option<$type>,
            )+
            /// Where everyone on the network map stands.
            #[serde(skip_serializing_if = "Option::is_none")]
            #[ts(optional)]
            pub map: Option<NetworkMap>,
        }

        impl Reading {
            /// What `plan` says on the day `today`.
            #[must_use]
            pub fn of(plan: &Plan, today: NaiveDate) -> Self {
                Self::after(plan, today, None)
            }

            /// The same, when what it said before is known: what takes its time is not done again for nothing.
            #[must_use]
            pub fn after(plan: &Plan, today: NaiveDate, before: Option<&Self>) -> Self {
                let sight = InSight::of(plan);
                Self {
                    $($part: ($read)(&sight, today),)+
                    map: NetworkMap::of(&sight, before.map(|it| &it.map)),
                }
            }

            /// The parts that are another than in `before`.
            #[must_use]
            pub fn since(&self, before: &Self) -> ReadingParts {
                ReadingParts {
                    $($part: Part::since(&self.$part, &before.$part),)+
                    map: Part::since(&self.map, &before.map),
                }
            }
        }
    };
}

parts! {
    /// What is in sight: the records of each kind, in their order. Of the parts that are another, only the kinds are given
    /// of which another record is in sight, or in another order.
    in_sight: Seen = |sight: &InSight<'_>, _| Seen::of(sight);
    /// The goals in sight, in reading order.
    goals: Vec<GoalPlace> = |sight: &InSight<'_>, _| sight.goals().places().to_vec();
    /// The actions in sight, and how far each stands.
    actions: Vec<ActionOnDay> = actions;
    /// What is to be looked at, and what was.
    agenda: Agenda = agenda;
    /// What happens in which week.
    weeks: Weeks = weeks;
    /// The meetings, and what those that come could take up.
    meetings: Meetings = meetings;
    /// The concerns in turn, and what they wait for.
    concerns: Vec<ConcernOnDay> = |sight: &InSight<'_>, _| concerns(sight);
    /// Who has had, has and is to have which task.
    tasks: Vec<Task> = tasks;
    /// Everyone, in the order of the list, and whom the owner meets.
    people: Vec<PersonOnDay> = |sight: &InSight<'_>, _| people(sight);
    /// Which judgements are today's.
    judged_today: Vec<EvaluationId> = judged_today;
    /// What somebody may be in the middle of saying: things that matter and concerns whose words have no end mark.
    half_said: Vec<RecordRef> = |sight: &InSight<'_>, _| half_said(sight);
    /// What was promised.
    commitments: Vec<Commitment> = commitments;
    /// What the owner brings to each meeting that is ahead.
    brought: Vec<Brought> = brought;
    /// What the regulation asks of the plan.
    points: Vec<PointInPlan> = points;
    /// How each consent in sight stands, in their order.
    consents: Vec<ConsentOnDay> = |sight: &InSight<'_>, today| {
        let consents = sight.consents().into_iter();
        let consents = consents.map(|it| ConsentOnDay {
            consent: it.id,
            state: consent_state(it, today),
        });
        consents.collect()
    };
    /// Who sees what, at a glance.
    sharing: Sharing = sharing;
    /// Who has got a copy, and of what.
    copies: Vec<CopiesOf> = |sight: &InSight<'_>, _| copies(sight);
    /// Who decides for the owner, by age.
    guardianship: Guardianship = |sight: &InSight<'_>, today| {
        guardianship(sight.owner().and_then(|it| it.born), today)
    };
    /// Who can say yes for the owner, the first most likely.
    consenters: Vec<PersonId> = |sight: &InSight<'_>, today| {
        let all = consenters(sight, today).into_iter();
        all.map(|it| it.id).collect()
    };
    /// What is worth saying.
    notices: Vec<PlanNotice> = notices;
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id, person};
    use super::*;
    use crate::plan::{Meeting, Role};

    #[test]
    fn only_the_parts_that_are_another_are_given() {
        let mut plan = Plan {
            people: vec![person(1, &[Role::Owner]), person(2, &[Role::Coordinator])],
            ..Plan::default()
        };
        let before = Reading::of(&plan, day(1));
        assert_eq!(
            before.since(&before),
            ReadingParts::default(),
            "nothing is another"
        );
        plan.meetings.push(Meeting {
            id: id(30),
            ..Meeting::default()
        });
        let now = Reading::of(&plan, day(1));
        let parts = now.since(&before);
        assert_eq!(
            parts,
            ReadingParts {
                in_sight: now.in_sight.since(&before.in_sight),
                meetings: Some(now.meetings.clone()),
                notices: Some(now.notices.clone()),
                ..ReadingParts::default()
            },
            "there is a meeting, and nobody is invited"
        );
        let told = serde_json::to_value(&parts).unwrap();
        let names: Vec<_> = told.as_object().unwrap().keys().collect();
        assert_eq!(
            names,
            ["inSight", "meetings", "notices"],
            "what is as it was is not in the answer"
        );
    }
}
