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
mod tests {
    use super::super::testing::{day, id};
    use super::*;
    use crate::plan::{Goal, Plan};

    fn follow_up(number: u128, due: Option<u32>, change: impl FnOnce(&mut FollowUp)) -> FollowUp {
        let mut follow_up = FollowUp {
            id: id(number),
            whole_plan: true,
            due: due.map(day),
            ..FollowUp::default()
        };
        change(&mut follow_up);
        follow_up
    }

    #[test]
    fn what_comes_first_of_something_is_what_is_looked_at_next() {
        let about = |number, due, goal: u128| {
            follow_up(number, due, |it| {
                it.whole_plan = false;
                it.goal = Some(id(goal));
            })
        };
        let mut over = about(4, Some(1), 100);
        over.state = FollowUpState::Done;
        let plan = Plan {
            goals: [100, 101]
                .map(|goal| Goal {
                    id: id(goal),
                    ..Goal::default()
                })
                .to_vec(),
            follow_ups: vec![
                about(1, None, 100),
                about(2, Some(20), 100),
                about(3, Some(9), 101),
                over,
            ],
            ..Plan::default()
        };
        let agenda = agenda(&InSight::of(&plan), day(10));
        let next = |goal| {
            let look = agenda.next_of(Subject::Goal { goal: id(goal) })?;
            Some((look.follow_up?, look.late))
        };
        assert_eq!(
            next(100),
            Some((id(2), false)),
            "a day comes before none, and what is done before neither"
        );
        assert_eq!(next(101), Some((id(3), true)), "it should have been by now");
        assert_eq!(next(102), None, "nobody looks at it");
    }

    /// «1 | 2 3 | 4 | »: the numbers of the follow-ups, late, this week, later and done; 0 for the revision.
    fn sorted(follow_ups: Vec<FollowUp>, revision: Option<u32>) -> String {
        let mut plan = Plan {
            follow_ups,
            ..Plan::default()
        };
        plan.details.next_revision = revision.map(day);
        // A Wednesday.
        let agenda = agenda(&InSight::of(&plan), day(10));
        let told = |looks: &[Look]| {
            let number = |it: &Look| {
                it.follow_up
                    .map_or(0, |id| uuid::Uuid::from(id).as_u128())
                    .to_string()
            };
            looks.iter().map(number).collect::<Vec<_>>().join(" ")
        };
        [&agenda.overdue, &agenda.this_week, &agenda.later, &agenda.done]
            .map(|looks| told(looks))
            .join(" | ")
    }

    #[test]
    fn the_calendar_is_sorted_by_when_something_is_due() {
        let plain = |_: &mut FollowUp| {};
        let follow_ups = vec![
            follow_up(1, Some(15), plain),
            follow_up(2, Some(14), plain),
            follow_up(3, Some(9), plain),
            follow_up(4, Some(10), plain),
            follow_up(5, None, plain),
            follow_up(6, None, |it| it.rough = "når Siv er tilbake".to_owned()),
            follow_up(9, None, |it| it.rough = "før mai 2027".to_owned()),
            follow_up(11, None, |it| it.rough = "i 2026".to_owned()),
            follow_up(7, Some(1), |it| {
                it.state = FollowUpState::Done;
                it.done_on = Some(day(8));
            }),
            follow_up(8, Some(2), |it| it.state = FollowUpState::NotDone),
        ];
        assert_eq!(
            sorted(follow_ups, None),
            "3 | 4 2 | 11 1 9 5 6 | 7 8",
            "a week ends on Sunday, a day in words stands where it can be placed, and is never late, what has no day comes last, as it was written, and what was done last stands first"
        );
    }

    #[test]
    fn the_revision_and_what_is_written_about_it_are_one_look() {
        assert_eq!(
            sorted(Vec::new(), Some(5)),
            "0 |  |  | ",
            "nothing is written about it yet"
        );
        let written = |state| vec![follow_up(1, Some(5), |it| it.state = state)];
        assert_eq!(
            sorted(written(FollowUpState::Waiting), Some(5)),
            "1 |  |  | ",
            "once"
        );
        assert_eq!(
            sorted(written(FollowUpState::Done), Some(5)),
            "0 |  |  | 1",
            "what was looked at is another look"
        );
    }
}
