//! Meetings in the order people look for them, and what the plan has for a meeting to talk about.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::people::is_from_the_first;
use super::{InSight, Look, agenda, needs_answer};
use crate::plan::{
    AgendaItem, ConcernId, GoalId, GoalState, Meeting, MeetingId, MeetingState, PersonId, Role,
};

/// A goal that nobody has judged for more days than this is worth a look.
const LONG_SINCE: u64 = 90;

/// The meetings of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meetings {
    /// Those that are planned, the nearest first.
    pub coming: Vec<Planned>,
    /// Those that were held, the newest first.
    pub held: Vec<MeetingId>,
    /// Those that are called off, the newest first.
    pub cancelled: Vec<MeetingId>,
    /// Those whose day has come, held or not: there is something to write down from them.
    pub begun: Vec<MeetingId>,
    /// Where what came of a meeting can be taken up: the first of the planned ones after it, by its place among them.
    pub next: BTreeMap<MeetingId, usize>,
    /// Whom a new meeting begins with: the owner first, and whom the plan is written together with now.
    pub invited: Vec<PersonId>,
}

/// A planned meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Planned {
    /// Which.
    pub meeting: MeetingId,
    /// Whether its day is today or later.
    pub is_ahead: bool,
    /// What it could take up.
    pub topics: Vec<Topic>,
}

/// Something in the plan that a meeting could take up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase")]
pub enum Topic {
    /// Something to be looked at by then.
    FollowUp {
        /// What.
        look: Look,
    },
    /// A concern without an answer.
    Concern {
        /// Which.
        concern: ConcernId,
    },
    /// A goal nobody has looked at for long.
    Goal {
        /// Which.
        goal: GoalId,
    },
}

impl Topic {
    /// The record that is taken up; nothing for the next revision before anything is written about it.
    fn record(&self) -> Option<Uuid> {
        match self {
            Self::FollowUp { look } => look.follow_up.map(Uuid::from),
            Self::Concern { concern } => Some((*concern).into()),
            Self::Goal { goal } => Some((*goal).into()),
        }
    }
}

/// Whether an item of the agenda is in words that are the owner's to say: it was taken from a concern, and the owner has
/// not said that it may stand as it is written on the papers that others read.
#[must_use]
pub fn is_for_the_owner_alone(item: &AgendaItem) -> bool {
    item.concern.is_some() && !item.shown_as_written
}

/// Whether a meeting was before a day.
#[must_use]
pub fn was_before(sight: &InSight<'_>, meeting: MeetingId, day: NaiveDate) -> bool {
    let on = sight.meeting(meeting).and_then(|it| it.on);
    on.is_some_and(|on| on < day)
}

/// Whether the day of a meeting has come: there is something to write down from it.
#[must_use]
pub fn has_begun(meeting: &Meeting, today: NaiveDate) -> bool {
    match meeting.state {
        MeetingState::Held => true,
        MeetingState::Planned => meeting.on.is_some_and(|on| on <= today),
        MeetingState::Cancelled => false,
    }
}

/// Whether a meeting is planned for today or later.
#[must_use]
pub fn is_ahead(meeting: &Meeting, today: NaiveDate) -> bool {
    meeting.state == MeetingState::Planned && meeting.on.is_some_and(|on| on >= today)
}

/// The meetings, seen from a day.
#[must_use]
pub fn meetings(sight: &InSight<'_>, today: NaiveDate) -> Meetings {
    // In time, and what has no day yet last.
    let all = sight.meetings();
    let with = |state| all.iter().copied().filter(move |it| it.state == state);
    let ids = |meetings: Vec<&Meeting>| meetings.into_iter().map(|it| it.id).collect();
    let planned: Vec<_> = with(MeetingState::Planned).collect();
    let begun = all.iter().copied().filter(|it| has_begun(it, today));
    Meetings {
        coming: coming(sight, &planned, today),
        held: ids(with(MeetingState::Held).rev().collect()),
        cancelled: ids(with(MeetingState::Cancelled).rev().collect()),
        begun: ids(begun.collect()),
        next: next(all, &planned),
        invited: invited(sight),
    }
}

/// Those who were in the plan from the first are asked to a meeting from the first, while they take part: they are taken out
/// of it as anybody else is. It is always the owner's meeting.
fn invited(sight: &InSight<'_>) -> Vec<PersonId> {
    let mut people = sight.on_paper();
    people.retain(|it| is_from_the_first(it) && (it.active || it.is(Role::Owner)));
    people.sort_by_key(|it| !it.is(Role::Owner));
    people.into_iter().map(|it| it.id).collect()
}

fn coming(sight: &InSight<'_>, planned: &[&Meeting], today: NaiveDate) -> Vec<Planned> {
    if planned.is_empty() {
        return Vec::new();
    }
    let topics = Topics::of(sight, today);
    let coming = planned.iter().map(|it| Planned {
        meeting: it.id,
        is_ahead: is_ahead(it, today),
        topics: topics.of_meeting(it),
    });
    coming.collect()
}

/// When a meeting is; one without a day comes after all that have one.
fn when(meeting: &Meeting) -> impl Ord {
    (meeting.on.is_none(), meeting.on, meeting.time)
}

fn next(all: &[&Meeting], planned: &[&Meeting]) -> BTreeMap<MeetingId, usize> {
    let after = |it: &Meeting| planned.partition_point(|other| when(other) <= when(it));
    let next = all.iter().map(|it| (it.id, after(it)));
    next.filter(|(_, at)| *at < planned.len()).collect()
}

/// What meetings could take up.
struct Topics<'s, 'a> {
    sight: &'s InSight<'a>,
    today: NaiveDate,
    /// What is to be looked at on a day.
    looks: Vec<(NaiveDate, Look)>,
    concerns: Vec<ConcernId>,
    /// The goals that are under way, each with the last day somebody judged it.
    goals: Vec<(GoalId, Option<NaiveDate>)>,
}

impl<'s, 'a> Topics<'s, 'a> {
    fn of(sight: &'s InSight<'a>, today: NaiveDate) -> Self {
        let agenda = agenda(sight, today);
        let looks = agenda.waiting().filter_map(|it| Some((it.due?, it.clone())));
        let concerns = sight.concerns().into_iter().filter(|it| needs_answer(it));
        let evaluations = sight.evaluations().into_iter();
        // In time: the last one stands.
        let judged: HashMap<_, _> = evaluations.filter_map(|it| Some((it.goal?, it.on?))).collect();
        let goals = sight.goals().goals().iter();
        let under_way = goals.filter(|it| it.state == GoalState::UnderWay);
        Self {
            sight,
            today,
            looks: looks.collect(),
            concerns: concerns.map(|it| it.id).collect(),
            goals: under_way.map(|it| (it.id, judged.get(&it.id).copied())).collect(),
        }
    }

    /// What should be looked at by the meeting's day, concerns without an answer, and goals nobody has judged for long;
    /// without what is on its agenda already.
    fn of_meeting(&self, meeting: &Meeting) -> Vec<Topic> {
        let by = meeting.on.unwrap_or(self.today);
        let looks = self.looks.iter().filter(|(due, _)| *due <= by);
        let looks = looks.map(|(_, look)| Topic::FollowUp { look: look.clone() });
        let concerns = self.concerns.iter().map(|it| Topic::Concern { concern: *it });
        let is_long_since = |last: Option<NaiveDate>| {
            let again = last.and_then(|last| last.checked_add_days(Days::new(LONG_SINCE)));
            again.is_none_or(|again| again < by)
        };
        let goals = self.goals.iter().filter(|(_, last)| is_long_since(*last));
        let goals = goals.map(|(goal, _)| Topic::Goal { goal: *goal });
        let items = self.sight.agenda_items_of(meeting.id);
        let is_taken = |id: Uuid| items.iter().any(|it| takes_up(it, id));
        let topics = looks.chain(concerns).chain(goals);
        topics.filter(|it| !it.record().is_some_and(is_taken)).collect()
    }
}

fn takes_up(item: &AgendaItem, record: Uuid) -> bool {
    let of = [
        item.goal.map(Uuid::from),
        item.follow_up.map(Uuid::from),
        item.concern.map(Uuid::from),
    ];
    of.contains(&Some(record))
}

#[cfg(test)]
mod tests;
