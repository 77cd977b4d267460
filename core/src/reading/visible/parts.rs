//! The records of each kind that somebody sees, without what they point to that is not seen.

use std::collections::HashSet;

use uuid::Uuid;

use super::Reader;
use super::place::{Place, at_meeting, concern, matter, of_health, other_plan};
use crate::plan::text::is_blank;
use crate::plan::{
    Action, AgendaItem, Appointment, Chapter, Consent, ConsentSort, Decision, Evaluation, FollowUp, Goal,
    GoalId, Kind, Meeting, MeetingId, Plan,
};
use crate::reading::is_for_the_owner_alone;

/// What the owner writes of a meeting for themselves: what they mean to say, and how it was.
const OWNERS_OF_MEETING: [&str; 3] = ["toSay", "felt", "wishedChange"];

/// Whether a text is the owner's alone, in a record that others see.
pub(super) fn is_of_owner_alone(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::Meeting => OWNERS_OF_MEETING.contains(&field),
        Kind::Consent => field == "exceptions",
        _ => false,
    }
}

/// Puts the records of a kind that the reader sees where they stand.
macro_rules! put {
    ($reader:ident, $seen:ident, $($place:ident: $stands:expr;)+) => {$(
        let all = $reader.plan.$place.iter().filter(|it| !it.removed);
        let stands = $stands;
        $seen.$place = all.filter(|it| $reader.topics.allow(&stands(it))).cloned().collect();
    )+};
}

impl Reader<'_, '_> {
    pub(super) fn put_records(&self, seen: &mut Plan) {
        put! { self, seen,
            matters: matter;
            resources: |it: &crate::plan::Resource| Place::of(Chapter::Matters, it.id);
            needs: |it: &crate::plan::Need| self.places.need(it);
            concerns: concern;
            cooperation: |it: &crate::plan::Cooperation| Place::of(Chapter::People, it.id);
            everyday_goals: |it: &crate::plan::EverydayGoal| Place::of(Chapter::Everyday, it.id);
            crisis_steps: |it: &crate::plan::CrisisStep| of_health(Chapter::Crisis, it.id);
            care_wishes: |it: &crate::plan::CareWish| of_health(Chapter::Care, it.id);
            left_blanks: |it: &crate::plan::LeftBlank| Place::of(Chapter::Agreement, it.id);
            participation: |it: &crate::plan::Participation| Place::of(Chapter::Agreement, it.id);
        }
        self.put_goals(seen);
        self.put_follow_ups(seen);
        self.put_what_can_be_own(seen);
        self.put_meetings(seen);
        self.put_pictures(seen);
        let consents = self.plan.consents.iter().filter(|it| !it.removed);
        let to_plan =
            consents.filter(|it| it.sort == ConsentSort::Plan && self.sees(Chapter::Agreement, it.id));
        seen.consents = to_plan.map(|it| self.consent(it)).collect();
        self.let_go_of_what_is_not_seen(seen);
    }

    fn put_goals(&self, seen: &mut Plan) {
        let subjects = &self.own.subjects;
        for it in self.sight.goals().goals() {
            if self.goals.contains(&it.id) {
                let parent = it.parent.filter(|id| self.goals.contains(id));
                seen.goals.push(Goal {
                    parent,
                    ..(*it).clone()
                });
            } else if subjects.goals.contains(&it.id) {
                seen.goals.push(called_goal(it));
            }
        }
        let shown: HashSet<_> = seen.goals.iter().map(|it| it.id).collect();
        let goal_of = |it: &Action| {
            if shown.contains(&it.goal) {
                it.goal
            } else {
                GoalId::default()
            }
        };
        for it in &self.plan.actions {
            let goal = goal_of(it);
            if self.actions.contains(&it.id) {
                seen.actions.push(Action { goal, ..it.clone() });
            } else if subjects.actions.contains(&it.id) {
                seen.actions.push(called_action(it, goal));
            }
        }
        let everyday: HashSet<_> = seen.everyday_goals.iter().map(|it| it.id).collect();
        let is_of_seen = |it: &Evaluation| {
            it.goal.is_some_and(|id| self.goals.contains(&id))
                || it.everyday.is_some_and(|id| everyday.contains(&id))
        };
        let all = self.sight.evaluations().into_iter();
        let judged = all.filter(|it| is_of_seen(it) && self.topics.allow(&self.places.evaluation(it)));
        seen.evaluations = judged.cloned().collect();
    }

    /// Of what is done, each follow-up; and those that the reader is to do.
    fn put_follow_ups(&self, seen: &mut Plan) {
        let sees = |it: &&FollowUp| {
            let is_of_seen = match (it.action, it.goal) {
                (Some(action), _) => self.actions.contains(&action),
                (None, Some(goal)) => self.goals.contains(&goal),
                (None, None) => it.whole_plan,
            };
            let is_given = is_of_seen && self.topics.allow(&self.places.follow_up(it));
            self.own.follow_ups.contains(&it.id) || is_given
        };
        let standing = self.plan.follow_ups.iter();
        let in_sight = standing.filter(|it| self.sight.follow_up(it.id).is_some());
        seen.follow_ups = in_sight.filter(sees).cloned().collect();
    }

    fn put_what_can_be_own(&self, seen: &mut Plan) {
        let is_own = |id: Uuid| self.own.others.contains(&id);
        let weekly = self.plan.weekly_events.iter().filter(|it| !it.removed);
        let weekly = weekly.filter(|it| is_own(it.id.into()) || self.topics.allow(&self.places.weekly(it)));
        seen.weekly_events = weekly.cloned().collect();
        let plans = self.plan.other_plans.iter().filter(|it| !it.removed);
        let plans = plans.filter(|it| is_own(it.id.into()) || self.topics.allow(&other_plan(it)));
        seen.other_plans = plans.cloned().collect();
        let is_seen = |it: &&Appointment| {
            let is_of_hidden = it.person.is_some() && self.named(it.person).is_none();
            let is_given = is_own(it.id.into()) || self.sees(Chapter::People, it.id);
            !it.removed && !is_of_hidden && is_given
        };
        seen.appointments = self.plan.appointments.iter().filter(is_seen).cloned().collect();
    }

    pub(super) fn sees_meeting(&self, id: MeetingId) -> bool {
        self.sees(Chapter::Meetings, id)
    }

    fn put_meetings(&self, seen: &mut Plan) {
        for it in self.plan.meetings.iter().filter(|it| !it.removed) {
            if self.sees_meeting(it.id) {
                seen.meetings.push(self.meeting(it));
            } else if self.own.subjects.meetings.contains(&it.id) {
                seen.meetings.push(called_meeting(it));
            }
        }
        let mut items = self.sight.agenda_items();
        items.retain(|it| self.sees_item(it, seen));
        seen.agenda_items = items.into_iter().cloned().collect();
        let is_seen = |it: &&&Decision| {
            let is_given = self.sees_meeting(it.meeting)
                && self.topics.allow(&at_meeting(it.id, it.meeting))
                && self.sees_subject(it, seen);
            self.own.others.contains(&it.id.0) || is_given
        };
        seen.decisions = self
            .sight
            .decisions()
            .iter()
            .filter(is_seen)
            .map(|it| (*it).clone())
            .collect();
    }

    /// What is on the table is told to those who see what it is about; and the owner's concerns only as the owner wants.
    fn sees_item(&self, it: &AgendaItem, seen: &Plan) -> bool {
        let has_goal = it.goal.is_none_or(|id| self.goals.contains(&id));
        let has_look = it
            .follow_up
            .is_none_or(|id| seen.follow_ups.iter().any(|look| look.id == id));
        self.sees_meeting(it.meeting)
            && self.topics.allow(&at_meeting(it.id, it.meeting))
            && !is_for_the_owner_alone(it)
            && has_goal
            && has_look
    }

    /// A decision that became an action is told to those who see the action.
    fn sees_subject(&self, it: &Decision, seen: &Plan) -> bool {
        let has_action = it.action.is_none_or(|id| self.actions.contains(&id));
        has_action
            && it
                .follow_up
                .is_none_or(|id| seen.follow_ups.iter().any(|look| look.id == id))
    }

    /// A meeting as others see it: how it felt is the owner's.
    fn meeting(&self, it: &Meeting) -> Meeting {
        let mut invited = it.invited.clone();
        let mut came = it.came.clone();
        invited.retain(|id| self.named(Some(*id)).is_some());
        came.retain(|id| self.named(Some(*id)).is_some());
        Meeting {
            invited,
            came,
            to_say: String::new(),
            got_to_speak: None,
            felt_safe: None,
            knows_next: None,
            right_people: None,
            felt: String::new(),
            wished_change: String::new(),
            ..it.clone()
        }
    }

    /// The consent to the plan: that it is given, and for how long. What it keeps back is between the owner and the contact.
    fn consent(&self, it: &Consent) -> Consent {
        Consent {
            person: None,
            given_by: self.named(it.given_by),
            exceptions: String::new(),
            records: Vec::new(),
            but_chapters: Vec::new(),
            but_areas: Vec::new(),
            but_records: Vec::new(),
            ..it.clone()
        }
    }

    /// Lets go of every reference to somebody who is not named, and to what is not seen.
    fn let_go_of_what_is_not_seen(&self, seen: &mut Plan) {
        let goals: HashSet<_> = seen.goals.iter().map(|it| it.id).collect();
        let actions: HashSet<_> = seen.actions.iter().map(|it| it.id).collect();
        let looks: HashSet<_> = seen.follow_ups.iter().map(|it| it.id).collect();
        let concerns: HashSet<_> = seen.concerns.iter().map(|it| it.id).collect();
        seen.needs
            .iter_mut()
            .for_each(|it| it.goals.retain(|id| goals.contains(id)));
        for it in &mut seen.weekly_events {
            it.action = it.action.filter(|id| actions.contains(id));
            it.person = self.named(it.person);
        }
        for it in &mut seen.agenda_items {
            it.concern = it.concern.filter(|id| concerns.contains(id));
        }
        for it in &mut seen.decisions {
            it.action = it.action.filter(|id| actions.contains(id));
            it.follow_up = it.follow_up.filter(|id| looks.contains(id));
            it.responsible = self.named(it.responsible);
        }
        for it in &mut seen.follow_ups {
            it.next = it.next.filter(|id| looks.contains(id));
            it.responsible = self.named(it.responsible);
        }
        seen.actions
            .iter_mut()
            .for_each(|it| it.responsible = self.named(it.responsible));
        seen.concerns
            .iter_mut()
            .for_each(|it| it.answered_by = self.named(it.answered_by));
        seen.crisis_steps
            .iter_mut()
            .for_each(|it| it.person = self.named(it.person));
        // What only named somebody who is not seen says nothing.
        seen.crisis_steps
            .retain(|it| it.person.is_some() || !is_blank(&it.text));
        seen.care_wishes
            .iter_mut()
            .for_each(|it| it.person = self.named(it.person));
        seen.other_plans
            .iter_mut()
            .for_each(|it| it.responsible = self.named(it.responsible));
    }
}

/// A goal that a task is about: what it is called, and nothing else.
fn called_goal(it: &Goal) -> Goal {
    Goal {
        id: it.id,
        title: it.title.clone(),
        rank: it.rank,
        ..Goal::default()
    }
}

/// An action that a task is about.
fn called_action(it: &Action, goal: GoalId) -> Action {
    Action {
        id: it.id,
        goal,
        what: it.what.clone(),
        rank: it.rank,
        ..Action::default()
    }
}

/// A meeting where a task was given: its day.
fn called_meeting(it: &Meeting) -> Meeting {
    Meeting {
        id: it.id,
        on: it.on,
        state: it.state,
        ..Meeting::default()
    }
}
