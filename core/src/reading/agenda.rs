//! What is to be looked at, in the order of the calendar: what should have been, what comes, and what was.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::InSight;
use super::rough::sorts_on;
use crate::plan::{ActionId, FollowUp, FollowUpId, FollowUpState, GoalId, PersonId};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase")]
pub enum Subject {
    /// An action.
    Action {
        /// Which.
        action: ActionId,
    },
    /// A goal.
    Goal {
        /// Which.
        goal: GoalId,
    },
    /// The whole plan.
    WholePlan,
}

impl Subject {
    /// What a follow-up that is in sight looks at.
    #[must_use]
    pub fn of(follow_up: &FollowUp) -> Self {
        match (follow_up.action, follow_up.goal) {
            (Some(action), _) => Self::Action { action },
            (None, Some(goal)) => Self::Goal { goal },
            (None, None) => Self::WholePlan,
        }
    }
}

/// One look at something, at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Look {
    /// What is looked at.
    pub subject: Subject,
    /// Where it is written down; nothing for the next revision before anything is written about it.
    pub follow_up: Option<FollowUpId>,
    /// The day, if one is set.
    pub due: Option<NaiveDate>,
    /// Who looks at it: whoever it says, else whoever answers for the action it is about.
    pub responsible: Option<PersonId>,
    /// Whether it is the next revision of the plan, which the plan's details tell.
    pub revision: bool,
    /// Whether it should have been looked at by now.
    pub late: bool,
    /// While it waits, and when it repeats: the day it is looked at again, once it has been.
    pub again: Option<NaiveDate>,
}

/// Everything that is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// What should have been looked at, the oldest first.
    pub overdue: Vec<Look>,
    /// What comes until Sunday.
    pub this_week: Vec<Look>,
    /// What comes after: by day, also a day in words that can be placed, then the others in the order they were written.
    pub later: Vec<Look>,
    /// What was looked at, and what came to nothing; the newest first.
    pub done: Vec<Look>,
}

impl Agenda {
    /// What waits, in the order it comes.
    pub fn waiting(&self) -> impl Iterator<Item = &Look> {
        self.overdue.iter().chain(&self.this_week).chain(&self.later)
    }

    /// When something is looked at next.
    #[must_use]
    pub fn next_of(&self, subject: Subject) -> Option<&Look> {
        self.waiting().find(|look| look.subject == subject)
    }

    /// Whether the plan should have been revised by now.
    #[must_use]
    pub fn revision_is_late(&self) -> bool {
        self.overdue.iter().any(|look| look.revision)
    }

    /// Everything, what waits before what is done.
    pub fn all(&self) -> impl Iterator<Item = &Look> {
        self.waiting().chain(&self.done)
    }
}

/// What is to be looked at, and what was, seen from a day.
#[must_use]
pub fn agenda(sight: &InSight<'_>, today: NaiveDate) -> Agenda {
    let mut agenda = Agenda::default();
    let is_over = |it: Option<&FollowUp>| it.is_some_and(|it| it.state != FollowUpState::Waiting);
    let (mut waiting, mut done) = (Vec::new(), Vec::new());
    for (mut look, follow_up) in looks(sight) {
        look.late = !is_over(follow_up) && look.due.is_some_and(|due| due < today);
        look.again = follow_up
            .filter(|it| !is_over(Some(it)))
            .and_then(|it| it.again(today));
        match follow_up.filter(|it| is_over(Some(it))) {
            Some(over) => done.push((over.done_on.or(look.due), look)),
            None => {
                let on = look.due.or_else(|| sorts_on(follow_up?));
                waiting.push((on, follow_up.and_then(|it| it.time), look));
            }
        }
    }
    // What has no day keeps the order in which it was written: a time of day, or words that nobody can place, do not move it.
    waiting.sort_by_key(|(on, time, look)| {
        let in_words = look.due.is_none();
        (on.is_none(), on.map(|on| (on, in_words, time.is_none(), *time)))
    });
    done.sort_by(|(one, _), (other, _)| other.cmp(one));
    for (_, _, look) in waiting {
        let group = match look.due {
            _ if look.late => &mut agenda.overdue,
            Some(due) if due <= sunday_of(today) => &mut agenda.this_week,
            _ => &mut agenda.later,
        };
        group.push(look);
    }
    agenda.done = done.into_iter().map(|(_, look)| look).collect();
    agenda
}

/// The next revision stands in the plan's details; what is written about it, in a follow-up of the same day.
fn looks<'a>(sight: &InSight<'a>) -> Vec<(Look, Option<&'a FollowUp>)> {
    let revised = sight.plan().details.next_revision;
    let follow_ups = sight.follow_ups().iter().copied();
    let is_revision = |it: &&FollowUp| {
        let waits = it.whole_plan && it.state == FollowUpState::Waiting;
        waits && revised.is_some() && it.due == revised
    };
    let told = follow_ups.clone().find(is_revision);
    let revision = revised.map(|due| {
        let look = Look {
            subject: Subject::WholePlan,
            follow_up: told.map(|it| it.id),
            due: Some(due),
            responsible: told.and_then(|it| it.responsible),
            revision: true,
            late: false,
            again: None,
        };
        (look, told)
    });
    let others = follow_ups.filter(|it| !is_revision(it)).map(|it| {
        let look = Look {
            subject: Subject::of(it),
            follow_up: Some(it.id),
            due: it.due,
            responsible: looked_at_by(sight, it),
            revision: false,
            late: false,
            again: None,
        };
        (look, Some(it))
    });
    revision.into_iter().chain(others).collect()
}

/// Who looks at it: whoever it says, else whoever answers for the action it is about.
#[must_use]
pub fn looked_at_by(sight: &InSight<'_>, follow_up: &FollowUp) -> Option<PersonId> {
    let answers = || sight.action(follow_up.action?)?.responsible;
    follow_up.responsible.or_else(answers)
}

/// A week ends on Sunday.
fn sunday_of(day: NaiveDate) -> NaiveDate {
    let left = 6 - u64::from(day.weekday().num_days_from_monday());
    day.checked_add_days(Days::new(left)).unwrap_or(day)
}

#[cfg(test)]
mod tests;
