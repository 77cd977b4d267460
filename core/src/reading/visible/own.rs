//! What somebody does and contributes themselves: theirs to see, whatever is consented to, unless the owner says no.

use std::collections::HashSet;

use uuid::Uuid;

use super::topics::Topics;
use crate::plan::{ActionId, FollowUpId, GoalId, MeetingId, PersonId};
use crate::reading::InSight;

/// The tasks and contributions of one person.
#[derive(Debug, Default)]
pub(super) struct Own {
    pub(super) actions: HashSet<ActionId>,
    pub(super) follow_ups: HashSet<FollowUpId>,
    /// Decisions they carry out, what they do every week, the other plans they answer for, what they are appointed to.
    pub(super) others: HashSet<Uuid>,
    /// What their tasks are about: of these they are told what it is called, and nothing else.
    pub(super) subjects: Subjects,
}

/// What a task is about, when the reader may not see it otherwise.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    pub(super) goals: HashSet<GoalId>,
    pub(super) actions: HashSet<ActionId>,
    pub(super) meetings: HashSet<MeetingId>,
}

impl Own {
    pub(super) fn of(sight: &InSight<'_>, person: PersonId, topics: &Topics) -> Self {
        let is_theirs = |who: Option<PersonId>, id: Uuid| who == Some(person) && topics.leave_own(id);
        let mut own = Self::default();
        let actions = sight.actions().iter();
        let actions = actions.filter(|it| is_theirs(it.responsible, it.id.into()));
        own.actions.extend(actions.map(|it| it.id));
        for it in sight.follow_ups() {
            if is_theirs(it.responsible, it.id.into()) {
                own.subjects.goals.extend(it.goal);
                own.subjects.actions.extend(it.action);
                own.follow_ups.insert(it.id);
            } else if it.action.is_some_and(|id| own.actions.contains(&id)) {
                own.follow_ups.insert(it.id);
            }
        }
        for it in sight.decisions() {
            if is_theirs(it.responsible, it.id.into()) {
                own.subjects.meetings.insert(it.meeting);
                own.others.insert(it.id.into());
            }
        }
        let weekly = sight.weekly_events().into_iter().map(|it| (it.person, it.id.0));
        let plans = sight.other_plans().into_iter();
        let plans = plans.map(|it| (it.responsible, it.id.0));
        let tasks = sight.appointments().into_iter().map(|it| (it.person, it.id.0));
        let others = weekly.chain(plans).chain(tasks);
        let theirs = others.filter(|(who, id)| is_theirs(*who, *id));
        own.others.extend(theirs.map(|(_, id)| id));
        own
    }

    pub(super) fn is_something(&self) -> bool {
        !self.actions.is_empty() || !self.follow_ups.is_empty() || !self.others.is_empty()
    }
}
