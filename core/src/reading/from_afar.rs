//! A plan from afar: what is due this week and which meetings come, for the contact who has several plans to remember.
//! Only what somebody is to do stands there; names, days of birth and services do not.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InSight, Look, Subject, agenda, meetings};
use crate::plan::TimeOfDay;

/// What a plan asks of the contact's week.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FromAfar {
    /// What should have been looked at, the oldest first; then what comes until Sunday.
    pub due: Vec<DueFromAfar>,
    /// The planned meetings with a day that has not passed, the nearest first.
    pub meetings: Vec<MeetingFromAfar>,
}

/// Something to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueFromAfar {
    /// What it is called in the plan; nothing when it is the plan itself.
    pub what: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// The time of day, if one is set.
    pub time: Option<TimeOfDay>,
    /// Whether it should have been looked at by now.
    pub late: bool,
}

/// A meeting that comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingFromAfar {
    /// The day.
    pub on: NaiveDate,
    /// When it begins.
    pub time: Option<TimeOfDay>,
}

/// The plan from afar, on a day.
#[must_use]
pub fn from_afar(sight: &InSight<'_>, today: NaiveDate) -> FromAfar {
    let agenda = agenda(sight, today);
    let due = agenda.overdue.iter().chain(&agenda.this_week);
    let coming = meetings(sight, today).coming;
    let ahead = coming.iter().filter(|planned| planned.is_ahead);
    FromAfar {
        due: due.filter_map(|look| due_from_afar(sight, look)).collect(),
        meetings: ahead
            .filter_map(|planned| {
                let meeting = sight.meeting(planned.meeting)?;
                Some(MeetingFromAfar {
                    on: meeting.on?,
                    time: meeting.time,
                })
            })
            .collect(),
    }
}

fn due_from_afar(sight: &InSight<'_>, look: &Look) -> Option<DueFromAfar> {
    let what = match look.subject {
        Subject::Action { action } => sight.action(action).map(|it| it.what.clone()),
        Subject::Goal { goal } => sight.goal(goal).map(|it| it.title.clone()),
        Subject::WholePlan => None,
    };
    let written = look.follow_up.and_then(|id| sight.follow_up(id));
    Some(DueFromAfar {
        what,
        on: look.due?,
        time: written.and_then(|it| it.time),
        late: look.late,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Action, FollowUp, Meeting, Person, Plan};
    use crate::reading::testing::{day, id};

    #[test]
    fn only_what_asks_for_something_this_week_is_seen_from_afar() {
        let follow_up = |number: u128, due: u32, action: bool| FollowUp {
            id: id(number),
            action: action.then(|| id(10)),
            whole_plan: !action,
            due: Some(day(due)),
            ..FollowUp::default()
        };
        let meeting = |number: u128, on: u32| Meeting {
            id: id(number),
            title: "Møte om Ada".to_owned(),
            on: Some(day(on)),
            ..Meeting::default()
        };
        // 10 March 2027 is a Wednesday.
        let plan = Plan {
            people: vec![Person {
                id: id(1),
                name: "Ada".to_owned(),
                ..Person::default()
            }],
            goals: vec![crate::plan::Goal {
                id: id(5),
                ..Default::default()
            }],
            actions: vec![Action {
                id: id(10),
                goal: id(5),
                what: "Sårstell".to_owned(),
                ..Action::default()
            }],
            follow_ups: vec![
                follow_up(20, 14, false),
                follow_up(21, 9, true),
                follow_up(22, 15, true),
            ],
            meetings: vec![meeting(30, 9), meeting(31, 10), meeting(32, 30)],
            ..Plan::default()
        };
        let seen = from_afar(&InSight::of(&plan), day(10));
        let due: Vec<_> = seen
            .due
            .iter()
            .map(|it| (it.what.as_deref(), it.on, it.late))
            .collect();
        assert_eq!(
            due,
            [(Some("Sårstell"), day(9), true), (None, day(14), false)],
            "late first, then until Sunday, and nothing of next week"
        );
        let on: Vec<_> = seen.meetings.iter().map(|it| it.on).collect();
        assert_eq!(
            on,
            [day(10), day(30)],
            "today's is still to come, yesterday's is not"
        );
        let told = serde_json::to_string(&seen).unwrap();
        assert!(!told.contains("Ada"), "nobody's name is seen: {told}");
    }
}
