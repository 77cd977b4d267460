//! What was promised, by the one who answers for it: actions, decisions of meetings, follow-ups, answers to concerns.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InSight, Subject, is_open, needs_answer};
use crate::plan::text::is_blank;
use crate::plan::{
    Action, ActionId, Concern, ConcernId, ConcernState, Decision, DecisionId, FollowUp, FollowUpId,
    FollowUpState, MeetingId, PersonId, YesNo,
};

mod bring;
mod decisions;

pub use bring::{Brought, brought, to_bring};
use decisions::{became_action, became_look};
pub use decisions::{decided_as, due_of, is_late, responsible_for};

/// How a promise stands, in the order it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CommitmentState {
    /// It should have been kept by now.
    Late,
    /// The owner needs more.
    More,
    /// It waits.
    Waits,
    /// It is kept.
    Kept,
    /// Nobody asks for it any more.
    Rests,
}

impl CommitmentState {
    /// Whether something is still to be done.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Late | Self::More | Self::Waits)
    }
}

/// What a promise is written down as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "as", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WrittenAs {
    /// An action.
    Action {
        /// Which.
        action: ActionId,
        /// When it is looked at.
        looks: Vec<FollowUpId>,
        /// The meeting that decided it, if one did.
        meeting: Option<MeetingId>,
    },
    /// A decision of a meeting.
    Decision {
        /// Which.
        decision: DecisionId,
        /// The follow-up it became, if it became one.
        follow_up: Option<FollowUpId>,
        /// The meeting.
        meeting: MeetingId,
        /// What became of it, told on it or on the follow-up.
        decided_as: FollowUpState,
    },
    /// A follow-up that another than the action's responsible has promised.
    FollowUp {
        /// Which.
        follow_up: FollowUpId,
        /// What is looked at.
        subject: Subject,
    },
    /// An answer to a concern.
    Answer {
        /// The concern.
        concern: ConcernId,
    },
}

/// Something that was promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Commitment {
    /// What it is written down as.
    pub written: WrittenAs,
    /// Who answers for it; nothing when nobody does yet.
    pub responsible: Option<PersonId>,
    /// The day it is to be kept, or looked at, whichever comes first.
    pub due: Option<NaiveDate>,
    /// Whether that day is one on which it is looked at.
    pub is_look: bool,
    /// How it stands.
    pub state: CommitmentState,
}

impl Commitment {
    /// The meeting that decided it, if one did.
    #[must_use]
    pub fn meeting(&self) -> Option<MeetingId> {
        match self.written {
            WrittenAs::Action { meeting, .. } => meeting,
            WrittenAs::Decision { meeting, .. } => Some(meeting),
            WrittenAs::FollowUp { .. } | WrittenAs::Answer { .. } => None,
        }
    }
}

/// Everything that was promised: what is late first, then what comes soonest; what is behind people, newest first.
///
/// A promise is not gone because whoever gave it is no longer in the plan.
#[must_use]
pub fn commitments(sight: &InSight<'_>, today: NaiveDate) -> Vec<Commitment> {
    let mut all = Written::of(sight).commitments(today);
    all.sort_by(|one, other| {
        let soonest = (one.due.is_none(), one.due).cmp(&(other.due.is_none(), other.due));
        let soonest = if one.state.is_open() {
            soonest
        } else {
            soonest.reverse()
        };
        one.state.cmp(&other.state).then(soonest)
    });
    all
}

/// Where promises are written down.
struct Written<'s, 'a> {
    sight: &'s InSight<'a>,
    /// The decisions that became an action, by the action: that tells them.
    became: HashMap<ActionId, &'a Decision>,
    /// The other decisions.
    decided: Vec<&'a Decision>,
    /// The follow-ups that another than the action's responsible has promised.
    own: Vec<&'a FollowUp>,
    /// The other follow-ups of each action.
    looks: HashMap<ActionId, Vec<&'a FollowUp>>,
}

impl<'s, 'a> Written<'s, 'a> {
    fn of(sight: &'s InSight<'a>) -> Self {
        let (mut became, mut decided) = (HashMap::new(), Vec::new());
        for decision in sight.decisions() {
            match became_action(sight, decision) {
                Some(action) => drop(became.entry(action.id).or_insert(*decision)),
                None => decided.push(*decision),
            }
        }
        // Told by the decision, which says what is to be done.
        let told: HashSet<_> = decided.iter().filter_map(|it| it.follow_up).collect();
        let untold = sight
            .follow_ups()
            .iter()
            .copied()
            .filter(|it| !told.contains(&it.id));
        let (own, of_actions): (Vec<_>, Vec<_>) = untold.partition(|it| is_own_promise(sight, it));
        let mut looks: HashMap<_, Vec<_>> = HashMap::new();
        for follow_up in of_actions {
            if let Some(action) = follow_up.action {
                looks.entry(action).or_default().push(follow_up);
            }
        }
        Self {
            sight,
            became,
            decided,
            own,
            looks,
        }
    }

    fn commitments(&self, today: NaiveDate) -> Vec<Commitment> {
        let actions = self.sight.actions().iter();
        let actions = actions.filter_map(|it| self.of_action(it, today));
        let decisions = self.decided.iter().map(|it| self.of_decision(it, today));
        let own = self.own.iter().map(|it| of_follow_up(it, today));
        let concerns = self.sight.concerns().into_iter();
        let answers = concerns.filter(|it| !is_blank(&it.answer)).map(of_answer);
        actions.chain(decisions).chain(own).chain(answers).collect()
    }

    /// Nothing while nobody has promised it.
    fn of_action(&self, action: &Action, today: NaiveDate) -> Option<Commitment> {
        let decision = self.became.get(&action.id);
        let responsible = action.responsible.or_else(|| decision?.responsible);
        if responsible.is_none() && decision.is_none() {
            return None;
        }
        let looks = self.looks.get(&action.id).map_or(&[][..], Vec::as_slice);
        let waiting = looks.iter().filter(|it| it.state == FollowUpState::Waiting);
        let due = waiting.filter_map(|it| it.due).chain(action.to).min();
        Some(Commitment {
            written: WrittenAs::Action {
                action: action.id,
                looks: looks.iter().map(|it| it.id).collect(),
                meeting: decision.map(|it| it.meeting),
            },
            responsible,
            due,
            is_look: due != action.to,
            state: state(!is_open(action), action.needs_more, due, today),
        })
    }

    fn of_decision(&self, decision: &Decision, today: NaiveDate) -> Commitment {
        let look = became_look(self.sight, decision);
        let waiting = look
            .filter(|it| it.state == FollowUpState::Waiting)
            .and_then(|it| it.due);
        let due = decision.due.into_iter().chain(waiting).min();
        let decided_as = decided_as(self.sight, decision);
        let is_done = decided_as != FollowUpState::Waiting;
        Commitment {
            written: WrittenAs::Decision {
                decision: decision.id,
                follow_up: look.map(|it| it.id),
                meeting: decision.meeting,
                decided_as,
            },
            responsible: decision.responsible,
            due,
            is_look: due != decision.due,
            state: state(is_done, decision.needs_more, due, today),
        }
    }
}

/// Whether somebody else than the action's responsible has promised to look at it.
fn is_own_promise(sight: &InSight<'_>, follow_up: &FollowUp) -> bool {
    let actions = follow_up
        .action
        .and_then(|id| sight.action(id))
        .and_then(|it| it.responsible);
    follow_up.responsible.is_some() && follow_up.responsible != actions
}

fn of_follow_up(follow_up: &FollowUp, today: NaiveDate) -> Commitment {
    let waits = follow_up.state == FollowUpState::Waiting;
    Commitment {
        written: WrittenAs::FollowUp {
            follow_up: follow_up.id,
            subject: Subject::of(follow_up),
        },
        responsible: follow_up.responsible,
        due: follow_up.due,
        is_look: true,
        state: if waits {
            state(false, None, follow_up.due, today)
        } else {
            CommitmentState::Rests
        },
    }
}

fn of_answer(concern: &Concern) -> Commitment {
    Commitment {
        written: WrittenAs::Answer { concern: concern.id },
        responsible: concern.answered_by,
        due: concern.answered_on,
        is_look: false,
        state: match concern.state {
            ConcernState::Settled => CommitmentState::Rests,
            _ if needs_answer(concern) => CommitmentState::More,
            _ => CommitmentState::Kept,
        },
    }
}

fn state(
    is_done: bool,
    needs_more: Option<YesNo>,
    due: Option<NaiveDate>,
    today: NaiveDate,
) -> CommitmentState {
    match (is_done, needs_more) {
        (false, _) if due.is_some_and(|due| due < today) => CommitmentState::Late,
        (_, Some(YesNo::Yes)) => CommitmentState::More,
        (false, _) => CommitmentState::Waits,
        (true, Some(YesNo::No)) => CommitmentState::Rests,
        (true, None) => CommitmentState::Kept,
    }
}

#[cfg(test)]
mod tests;
