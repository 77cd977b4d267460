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
mod tests;
