//! Everything a plan says on a day, part by part: what the window is given beside the plan itself, and after each act only
//! the parts that are another.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Agenda, Brought, Commitment, ConsentState, GoalPlace, Guardianship, InSight, PlanNotice, PointInPlan,
    agenda, brought, commitments, consent_state, consenters, guardianship, notices, on_the_map, points,
};
use crate::plan::{ConsentId, PersonId, Plan};

/// A consent, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentOnDay {
    /// The consent.
    pub consent: ConsentId,
    /// How it stands.
    pub state: ConsentState,
}

/// Declares the parts: what each is, and how it is read.
macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident: $type:ty = $read:expr;)+) => {
        /// What a plan says on a day.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct Reading {
            $($(#[$doc])* pub $part: $type,)+
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
        }

        impl Reading {
            /// What `plan` says on the day `today`.
            #[must_use]
            pub fn of(plan: &Plan, today: NaiveDate) -> Self {
                let sight = InSight::of(plan);
                Self { $($part: ($read)(&sight, today),)+ }
            }

            /// The parts that are another than in `before`.
            #[must_use]
            pub fn since(&self, before: &Self) -> ReadingParts {
                ReadingParts {
                    $($part: (self.$part != before.$part).then(|| self.$part.clone()),)+
                }
            }
        }
    };
}

parts! {
    /// The goals in sight, in reading order.
    goals: Vec<GoalPlace> = |sight: &InSight<'_>, _| sight.goals().places().to_vec();
    /// What is to be looked at, and what was.
    agenda: Agenda = agenda;
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
    /// Who stands on the network map, from the middle and out.
    on_the_map: Vec<PersonId> = |sight: &InSight<'_>, _| {
        let placed = on_the_map(sight).into_iter();
        placed.map(|(_, it)| it.id).collect()
    };
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
                notices: Some(now.notices.clone()),
                ..ReadingParts::default()
            },
            "nobody is invited"
        );
        let told = serde_json::to_value(&parts).unwrap();
        let names: Vec<_> = told.as_object().unwrap().keys().collect();
        assert_eq!(names, ["notices"], "what is as it was is not in the answer");
    }
}
