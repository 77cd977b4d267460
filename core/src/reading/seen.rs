//! What is in sight, kind by kind, as ids: which records a page shows of each kind, and in which order.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::InSight;
use crate::plan::{Kind, ProposalState};

/// The records in sight of each kind that has any, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Seen(BTreeMap<Kind, Vec<Uuid>>);

impl Seen {
    /// What is in sight.
    #[must_use]
    pub fn of(sight: &InSight<'_>) -> Self {
        let others = Kind::ALL.iter().filter(|kind| **kind != Kind::Proposal);
        let mut seen: BTreeMap<_, _> = others.map(|kind| (*kind, ids(sight, *kind))).collect();
        let proposals = proposals(sight, &seen);
        seen.insert(Kind::Proposal, proposals);
        Self(seen)
    }

    /// The records in sight of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: Kind) -> &[Uuid] {
        self.0.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Every record in sight.
    pub fn ids(&self) -> impl Iterator<Item = Uuid> {
        self.0.values().flatten().copied()
    }

    /// The kinds of which another is in sight than before, or in another order; none when there are no such.
    pub(super) fn since(&self, before: &Self) -> Option<Self> {
        let others = self
            .0
            .iter()
            .filter(|(kind, ids)| before.0.get(kind) != Some(ids));
        let others: BTreeMap<_, _> = others.map(|(kind, ids)| (*kind, ids.clone())).collect();
        (!others.is_empty()).then_some(Self(others))
    }
}

/// The open proposals about something that is in sight.
fn proposals(sight: &InSight<'_>, seen: &BTreeMap<Kind, Vec<Uuid>>) -> Vec<Uuid> {
    let standing = sight.plan().proposals.iter();
    let open = standing.filter(|it| !it.removed && it.state == ProposalState::Open);
    let mut open = open.peekable();
    if open.peek().is_none() {
        return Vec::new();
    }
    let shown: HashSet<_> = seen.values().flatten().collect();
    open.filter(|it| it.about.is_some_and(|id| shown.contains(&id)))
        .map(|it| it.id.into())
        .collect()
}

/// Lists the ids of records.
macro_rules! ids_of {
    ($records:expr) => {
        $records.into_iter().map(|it| it.id.into()).collect()
    };
}

fn ids(sight: &InSight<'_>, kind: Kind) -> Vec<Uuid> {
    match kind {
        Kind::Details => vec![sight.plan().details.id.into()],
        Kind::Person => ids_of!(sight.people()),
        Kind::Appointment => ids_of!(sight.appointments()),
        Kind::Matter => ids_of!(sight.matters()),
        Kind::Goal => ids_of!(sight.goals().goals()),
        Kind::Evaluation => ids_of!(sight.evaluations()),
        Kind::EverydayGoal => ids_of!(sight.everyday_goals()),
        Kind::Action => ids_of!(sight.actions()),
        Kind::Resource => ids_of!(sight.resources()),
        Kind::Need => ids_of!(sight.needs()),
        Kind::Concern => ids_of!(sight.concerns()),
        Kind::Cooperation => ids_of!(sight.cooperation()),
        Kind::FollowUp => ids_of!(sight.follow_ups()),
        Kind::Meeting => ids_of!(sight.meetings()),
        Kind::AgendaItem => ids_of!(sight.agenda_items()),
        Kind::Decision => ids_of!(sight.decisions()),
        Kind::CrisisStep => ids_of!(sight.crisis_steps()),
        Kind::CareWish => ids_of!(sight.care_wishes()),
        Kind::WeeklyEvent => ids_of!(sight.weekly_events()),
        Kind::DiaryEntry => ids_of!(sight.diary_entries()),
        Kind::OtherPlan => ids_of!(sight.other_plans()),
        Kind::Participation => ids_of!(sight.participation()),
        Kind::Consent => ids_of!(sight.consents()),
        Kind::LeftBlank => ids_of!(sight.left_blanks()),
        Kind::Survey => ids_of!(sight.surveys()),
        Kind::GoodExample => ids_of!(sight.good_examples()),
        Kind::Share => ids_of!(sight.shares()),
        Kind::Picture => ids_of!(sight.pictures()),
        // Theirs depend on what else is in sight.
        Kind::Proposal => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{id, with_a_goal_taken_out};
    use super::*;
    use crate::plan::{Matter, Plan, Proposal};

    fn plan() -> Plan {
        let proposal = |number, about: u128| Proposal {
            id: id(number),
            about: Some(id(about)),
            ..Proposal::default()
        };
        Plan {
            proposals: vec![
                proposal(20, 10),
                proposal(21, 12),
                Proposal {
                    state: ProposalState::Kept,
                    ..proposal(22, 10)
                },
            ],
            ..with_a_goal_taken_out()
        }
    }

    fn seen(plan: &Plan) -> Seen {
        Seen::of(&InSight::of(plan))
    }

    #[test]
    fn a_proposal_is_in_sight_while_it_is_open_and_what_it_is_about_is_in_sight() {
        let seen = seen(&plan());
        assert_eq!(seen.of_kind(Kind::Action), [11, 10].map(id::<Uuid>));
        assert_eq!(
            seen.of_kind(Kind::Proposal),
            [id::<Uuid>(20)],
            "not what is answered, nor what is about something under a removed goal"
        );
        let mut titled = plan();
        titled.details.id = id(99);
        titled.proposals[0].about = Some(id(99));
        assert_eq!(
            self::seen(&titled).of_kind(Kind::Proposal),
            [id::<Uuid>(20)],
            "the plan itself can be proposed to be another"
        );
    }

    #[test]
    fn only_the_kinds_of_which_another_is_in_sight_are_given() {
        let mut plan = plan();
        let before = seen(&plan);
        assert_eq!(before.since(&before), None, "everything is as it was");
        plan.actions[0].what = "Ringe".to_owned();
        assert_eq!(seen(&plan).since(&before), None, "what is written moves nothing");
        plan.matters.push(Matter {
            id: id(30),
            ..Matter::default()
        });
        let told = serde_json::to_value(seen(&plan).since(&before)).unwrap();
        let told = told.as_object().unwrap();
        assert_eq!(told.keys().collect::<Vec<_>>(), ["matter"], "the one kind");
        plan.matters[0].removed = true;
        let now = seen(&plan);
        assert_eq!(now.since(&before), None, "it is gone again");
    }
}
