//! What waits for an answer, and in which turn concerns are told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::InSight;
use crate::plan::{Concern, ConcernId, ConcernState, YesNo};

/// A concern, and what it waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConcernOnDay {
    /// The concern.
    pub concern: ConcernId,
    /// Whether somebody still owes an answer to it.
    pub needs_answer: bool,
    /// Whether it is not at rest.
    pub unsettled: bool,
}

/// Whether somebody still owes an answer to a concern, for the first time or again.
#[must_use]
pub fn needs_answer(concern: &Concern) -> bool {
    matches!(concern.state, ConcernState::Open | ConcernState::MoreWanted)
}

/// Whether a concern is not at rest: it is not answered, or the owner has not said that the answer came.
#[must_use]
pub fn is_unsettled(concern: &Concern) -> bool {
    match concern.state {
        ConcernState::Open | ConcernState::MoreWanted => true,
        ConcernState::Answered => concern.got_answer != Some(YesNo::Yes),
        ConcernState::Settled => false,
    }
}

/// Those nobody has answered first, then those that need more, then the answered; within each as people put them.
#[must_use]
pub fn in_turn<'a>(sight: &InSight<'a>) -> Vec<&'a Concern> {
    let mut concerns = sight.concerns();
    concerns.sort_by_key(|it| turn(it.state));
    concerns
}

/// The same with what each waits for.
#[must_use]
pub fn concerns(sight: &InSight<'_>) -> Vec<ConcernOnDay> {
    let told = in_turn(sight).into_iter().map(|it| ConcernOnDay {
        concern: it.id,
        needs_answer: needs_answer(it),
        unsettled: is_unsettled(it),
    });
    told.collect()
}

fn turn(state: ConcernState) -> u8 {
    match state {
        ConcernState::Open => 0,
        ConcernState::MoreWanted => 1,
        ConcernState::Answered => 2,
        ConcernState::Settled => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::id;
    use super::*;
    use crate::plan::Plan;

    fn plan() -> Plan {
        let concern = |(number, state): (u128, ConcernState)| Concern {
            id: id(number),
            state,
            ..Concern::default()
        };
        let states = [
            (1, ConcernState::Settled),
            (2, ConcernState::Answered),
            (3, ConcernState::MoreWanted),
            (4, ConcernState::Open),
        ];
        Plan {
            concerns: states.map(concern).to_vec(),
            ..Plan::default()
        }
    }

    fn told(plan: &Plan, which: impl Fn(&ConcernOnDay) -> bool) -> Vec<ConcernId> {
        let all = concerns(&InSight::of(plan)).into_iter();
        all.filter(which).map(|it| it.concern).collect()
    }

    #[test]
    fn a_concern_waits_for_an_answer_when_it_is_open_and_again_when_more_is_wanted() {
        assert_eq!(
            told(&plan(), |_| true),
            [id(4), id(3), id(2), id(1)],
            "what nobody has answered comes first, what is settled last"
        );
        assert_eq!(told(&plan(), |it| it.needs_answer), [id(4), id(3)]);
    }

    #[test]
    fn a_concern_is_at_rest_when_it_is_settled_or_the_owner_has_got_an_answer() {
        let mut plan = plan();
        assert_eq!(
            told(&plan, |it| it.unsettled),
            [id(4), id(3), id(2)],
            "an answer the owner has said nothing of is not the end of it"
        );
        plan.concerns[1].got_answer = Some(YesNo::No);
        assert_eq!(
            told(&plan, |it| it.unsettled).len(),
            3,
            "nor is one that did not come"
        );
        for concern in &mut plan.concerns {
            concern.got_answer = Some(YesNo::Yes);
        }
        assert_eq!(
            told(&plan, |it| it.unsettled),
            [id(4), id(3)],
            "what is taken up again is not at rest, whatever was said of an answer before"
        );
    }
}
