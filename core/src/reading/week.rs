//! What happens in one week: what happens every week, and what the plan has dated to a day in it.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InSight, Look, agenda};
use crate::plan::{ActionId, ActionState, MeetingId, MeetingState, TimeOfDay, WeeklyEventId};

/// What stands in a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase")]
pub enum WeekItem {
    /// The first day of an action, or its only one.
    First {
        /// Which.
        action: ActionId,
    },
    /// The last day of an action.
    Last {
        /// Which.
        action: ActionId,
    },
    /// Something is looked at, or was.
    Look {
        /// What.
        look: Look,
    },
    /// A meeting that is not called off.
    Meeting {
        /// Which.
        meeting: MeetingId,
    },
    /// What happens every week.
    Weekly {
        /// Which.
        event: WeeklyEventId,
    },
    /// What began the evening before and ends this morning.
    Until {
        /// Which.
        event: WeeklyEventId,
    },
}

/// One day of a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekDay {
    /// The day.
    pub day: NaiveDate,
    /// What is dated to the day and has no time of day.
    pub whole_day: Vec<WeekItem>,
    /// By time: first what began the evening before; what happens every week without a time comes last.
    pub timed: Vec<WeekItem>,
}

/// The Monday of the week that a day is in.
#[must_use]
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

/// Every week there is: what is the same in all of them, and the days something is dated to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Weeks {
    /// What happens every week, from Monday to Sunday: what stands in a day that nothing is dated to.
    pub usual: Vec<Vec<WeekItem>>,
    /// The days something is dated to, in time, each with what happens every week too.
    pub days: Vec<WeekDay>,
}

/// Every week, seen from a day.
#[must_use]
pub fn weeks(sight: &InSight<'_>, today: NaiveDate) -> Weeks {
    let mut by_day: BTreeMap<NaiveDate, Vec<Dated>> = BTreeMap::new();
    for (day, item) in dated(sight, today) {
        by_day.entry(day).or_default().push(item);
    }
    let usual = usual(sight);
    let days = by_day.into_iter().map(|(day, here)| week_day(&usual, here, day));
    Weeks {
        days: days.collect(),
        usual: usual.iter().map(|it| without_times(it)).collect(),
    }
}

impl Weeks {
    /// The seven days from a Monday, each with what happens.
    #[must_use]
    pub fn from(&self, monday: NaiveDate) -> Vec<WeekDay> {
        let days = (0..7).filter_map(|number| monday.checked_add_days(Days::new(number)));
        days.zip(&self.usual)
            .map(|(day, usual)| {
                let dated = self.days.binary_search_by_key(&day, |it| it.day);
                let dated = dated.ok().and_then(|at| self.days.get(at)).cloned();
                dated.unwrap_or_else(|| WeekDay {
                    day,
                    whole_day: Vec::new(),
                    timed: usual.clone(),
                })
            })
            .collect()
    }
}

/// The seven days from a Monday, each with what happens.
#[must_use]
pub fn week(sight: &InSight<'_>, monday: NaiveDate, today: NaiveDate) -> Vec<WeekDay> {
    weeks(sight, today).from(monday)
}

/// What happens every week, day by day, each in the order of the clock.
fn usual(sight: &InSight<'_>) -> [Vec<Dated>; 7] {
    let mut days: [Vec<Dated>; 7] = Default::default();
    for event in sight.weekly_events() {
        if let Some(day) = days.get_mut(event.weekday as usize) {
            day.push((event.from, WeekItem::Weekly { event: event.id }));
        }
        let next = days.get_mut((event.weekday as usize + 1) % 7);
        if let Some(day) = next.filter(|_| event.ends_next_day().is_some()) {
            day.push((Some(TimeOfDay::default()), WeekItem::Until { event: event.id }));
        }
    }
    for day in &mut days {
        sort_by_clock(day);
    }
    days
}

/// By time; what has none comes last.
fn sort_by_clock(items: &mut [Dated]) {
    items.sort_by_key(|(time, _)| (time.is_none(), *time));
}

fn week_day(usual: &[Vec<Dated>; 7], here: Vec<Dated>, day: NaiveDate) -> WeekDay {
    let weekday = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
    let (untimed, mut timed): (Vec<_>, Vec<_>) = here.into_iter().partition(|(time, _)| time.is_none());
    timed.extend(usual.get(weekday).into_iter().flatten().cloned());
    sort_by_clock(&mut timed);
    WeekDay {
        day,
        whole_day: without_times(&untimed),
        timed: without_times(&timed),
    }
}

fn without_times(items: &[Dated]) -> Vec<WeekItem> {
    items.iter().map(|(_, item)| item.clone()).collect()
}

/// Something, and when in the day it is, if anybody has said.
type Dated = (Option<TimeOfDay>, WeekItem);

/// Everything that is dated: the ends of actions, looks, meetings.
fn dated(sight: &InSight<'_>, today: NaiveDate) -> Vec<(NaiveDate, Dated)> {
    let actions = sight
        .actions()
        .iter()
        .filter(|it| it.state != ActionState::Stopped);
    let ends = actions.flat_map(|it| {
        let first = it
            .from
            .map(|day| (day, (it.from_time, WeekItem::First { action: it.id })));
        // An action of a single day begins, and that is all.
        let last = it.to.filter(|_| it.from != it.to);
        let at = it.from_time.filter(|_| it.from.is_some()).or(it.to_time);
        let last = last.map(|day| (day, (at, WeekItem::Last { action: it.id })));
        first.into_iter().chain(last)
    });
    let agenda = agenda(sight, today);
    let looks = agenda.all().filter_map(|look| {
        let item = WeekItem::Look { look: look.clone() };
        let follow_up = look.follow_up.and_then(|id| sight.follow_up(id));
        Some((look.due?, (follow_up.and_then(|it| it.time), item)))
    });
    let meetings = sight.meetings().iter();
    let meetings = meetings.filter(|it| it.state != MeetingState::Cancelled);
    let meetings = meetings.filter_map(|it| Some((it.on?, (it.time, WeekItem::Meeting { meeting: it.id }))));
    ends.chain(looks).chain(meetings).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id};
    use super::*;
    use crate::plan::{Action, FollowUp, Goal, Meeting, Plan, Weekday, WeeklyEvent};

    #[test]
    fn a_night_goes_on_into_the_next_morning_and_the_next_week() {
        let night = |number, weekday| WeeklyEvent {
            id: id(number),
            weekday,
            from: "22:00".parse().ok(),
            to: "07:00".parse().ok(),
            ..WeeklyEvent::default()
        };
        let plan = Plan {
            weekly_events: vec![night(40, Weekday::Thursday), night(41, Weekday::Sunday)],
            ..Plan::default()
        };
        let week = week(&InSight::of(&plan), day(8), day(10));
        let items = |at: usize| week[at].timed.clone();
        assert_eq!(
            items(3),
            [WeekItem::Weekly { event: id(40) }],
            "whole on the day it begins"
        );
        assert_eq!(
            items(4),
            [WeekItem::Until { event: id(40) }],
            "and told of the next morning"
        );
        assert_eq!(
            items(0),
            [WeekItem::Until { event: id(41) }],
            "also over a Sunday"
        );
        assert_eq!(items(6), [WeekItem::Weekly { event: id(41) }], "every week");
    }

    #[test]
    fn what_has_a_time_of_day_stands_in_its_place() {
        let plan = Plan {
            goals: vec![Goal {
                id: id(1),
                ..Goal::default()
            }],
            actions: vec![
                Action {
                    id: id(10),
                    goal: id(1),
                    from: Some(day(9)),
                    from_time: "10:00".parse().ok(),
                    ..Action::default()
                },
                Action {
                    id: id(11),
                    goal: id(1),
                    to: Some(day(9)),
                    to_time: "08:30".parse().ok(),
                    ..Action::default()
                },
            ],
            follow_ups: vec![FollowUp {
                id: id(20),
                action: Some(id(10)),
                due: Some(day(9)),
                time: "09:15".parse().ok(),
                ..FollowUp::default()
            }],
            ..Plan::default()
        };
        let week = week(&InSight::of(&plan), day(8), day(10));
        let look = agenda(&InSight::of(&plan), day(10)).overdue.remove(0);
        assert_eq!(
            week[1].timed,
            [
                WeekItem::Last { action: id(11) },
                WeekItem::Look { look },
                WeekItem::First { action: id(10) },
            ],
            "the deadline at half past eight, the look at a quarter past nine, the viewing at ten"
        );
        assert_eq!(week[1].whole_day, [], "none of it is the whole day's");
    }

    #[test]
    fn a_week_has_what_is_dated_to_it_and_what_comes_every_week() {
        let plan = Plan {
            goals: vec![Goal {
                id: id(1),
                ..Goal::default()
            }],
            actions: vec![
                Action {
                    id: id(10),
                    goal: id(1),
                    from: Some(day(8)),
                    to: Some(day(10)),
                    ..Action::default()
                },
                Action {
                    id: id(11),
                    goal: id(1),
                    from: Some(day(9)),
                    to: Some(day(9)),
                    ..Action::default()
                },
                Action {
                    id: id(12),
                    goal: id(1),
                    from: Some(day(9)),
                    state: ActionState::Stopped,
                    ..Action::default()
                },
            ],
            follow_ups: vec![FollowUp {
                id: id(20),
                action: Some(id(10)),
                due: Some(day(9)),
                ..FollowUp::default()
            }],
            meetings: vec![
                Meeting {
                    id: id(30),
                    on: Some(day(9)),
                    time: "12:00".parse().ok(),
                    ..Meeting::default()
                },
                Meeting {
                    id: id(31),
                    on: Some(day(9)),
                    state: MeetingState::Cancelled,
                    ..Meeting::default()
                },
            ],
            weekly_events: vec![
                WeeklyEvent {
                    id: id(40),
                    weekday: Weekday::Tuesday,
                    ..WeeklyEvent::default()
                },
                WeeklyEvent {
                    id: id(41),
                    weekday: Weekday::Tuesday,
                    from: "09:00".parse().ok(),
                    ..WeeklyEvent::default()
                },
            ],
            ..Plan::default()
        };
        assert_eq!(monday_of(day(10)), day(8), "a Wednesday's");
        let after = week(&InSight::of(&plan), day(15), day(10));
        assert_eq!(
            after[1].timed,
            [
                WeekItem::Weekly { event: id(41) },
                WeekItem::Weekly { event: id(40) }
            ],
            "the week after has what comes every week"
        );
        assert!(
            after.iter().all(|it| it.whole_day.is_empty()),
            "and nothing that is dated"
        );
        let week = week(&InSight::of(&plan), day(8), day(10));
        assert_eq!(week.len(), 7, "from Monday to Sunday");
        assert_eq!(
            week[0].whole_day,
            [WeekItem::First { action: id(10) }],
            "it begins on Monday"
        );
        let tuesday = &week[1];
        let look = agenda(&InSight::of(&plan), day(10)).overdue.remove(0);
        assert_eq!(
            tuesday.whole_day,
            [WeekItem::First { action: id(11) }, WeekItem::Look { look }],
            "one day only is said once, and what is stopped not at all"
        );
        assert_eq!(
            tuesday.timed,
            [
                WeekItem::Weekly { event: id(41) },
                WeekItem::Meeting { meeting: id(30) },
                WeekItem::Weekly { event: id(40) },
            ],
            "by time, what has none last, without what is called off"
        );
        assert_eq!(
            week[2].whole_day,
            [WeekItem::Last { action: id(10) }],
            "it ends on Wednesday"
        );
    }
}
