//! What happens in one week: what happens every week, and what the plan has dated to a day in it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InSight, Look, agenda};
use crate::plan::{ActionId, ActionState, MeetingId, MeetingState, Rhythm, TimeOfDay, WeeklyEventId};

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
    /// What happens in the week, every week or less often.
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
    /// What would have been there, and is not to be on this day.
    pub left_out: Vec<WeeklyEventId>,
}

/// What stands in the same way on many days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekLine {
    /// What stands there.
    pub item: WeekItem,
    /// On which days, but for those that are told by themselves.
    pub days: Rhythm,
}

/// Every week there is: what comes again, and the days that are not told by it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Weeks {
    /// What comes again, in the order of the clock: what stands in a day that is not among `days`.
    pub lines: Vec<WeekLine>,
    /// The days something is dated to or left out of, in time, each with everything that stands in it.
    pub days: Vec<WeekDay>,
}

/// Every week, seen from a day.
#[must_use]
pub fn weeks(sight: &InSight<'_>, today: NaiveDate) -> Weeks {
    let mut by_day: BTreeMap<NaiveDate, Vec<Dated>> = BTreeMap::new();
    for (day, item) in dated(sight, today) {
        by_day.entry(day).or_default().push(item);
    }
    let left_out = LeftOut::of(sight);
    for day in left_out.days() {
        by_day.entry(day).or_default();
    }
    let lines = lines(sight);
    let days = by_day.into_iter();
    Weeks {
        days: days
            .map(|(day, here)| week_day(&lines, &left_out, here, day))
            .collect(),
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    }
}

impl Weeks {
    /// The seven days from a Monday, each with what happens.
    #[must_use]
    pub fn from(&self, monday: NaiveDate) -> Vec<WeekDay> {
        let days = (0..7).filter_map(|number| monday.checked_add_days(Days::new(number)));
        days.map(|day| {
            let told = self.days.binary_search_by_key(&day, |it| it.day);
            let told = told.ok().and_then(|at| self.days.get(at)).cloned();
            told.unwrap_or_else(|| WeekDay {
                day,
                whole_day: Vec::new(),
                timed: self
                    .lines
                    .iter()
                    .filter(|it| it.days.has(day))
                    .map(|it| it.item.clone())
                    .collect(),
                left_out: Vec::new(),
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

/// What comes again, in the order of the clock: on its days, and on the mornings after when it goes on over midnight.
fn lines(sight: &InSight<'_>) -> Vec<(Option<TimeOfDay>, WeekLine)> {
    let mut lines = Vec::new();
    for event in sight.weekly_events() {
        let Some(days) = event.rhythm() else { continue };
        let item = WeekItem::Weekly { event: event.id };
        lines.push((event.from, WeekLine { item, days }));
        if let Some(days) = event.ends_next_day().and_then(|_| days.mornings_after()) {
            let item = WeekItem::Until { event: event.id };
            lines.push((Some(TimeOfDay::default()), WeekLine { item, days }));
        }
    }
    sort_by_clock(&mut lines);
    lines
}

/// The days that something in the week is left out of.
struct LeftOut {
    /// Where it would have begun.
    on: BTreeMap<NaiveDate, Vec<WeeklyEventId>>,
    /// Where it would have ended the morning after.
    mornings: BTreeSet<(NaiveDate, WeeklyEventId)>,
}

impl LeftOut {
    fn of(sight: &InSight<'_>) -> Self {
        let mut left_out = Self {
            on: BTreeMap::new(),
            mornings: BTreeSet::new(),
        };
        for event in sight.weekly_events() {
            let Some(days) = event.rhythm() else { continue };
            for day in event.not_on.iter().filter(|day| days.has(**day)) {
                left_out.on.entry(*day).or_default().push(event.id);
                let morning = event.ends_next_day().and_then(|_| day.succ_opt());
                left_out.mornings.extend(morning.map(|day| (day, event.id)));
            }
        }
        left_out
    }

    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let mornings = self.mornings.iter().map(|(day, _)| *day);
        self.on.keys().copied().chain(mornings)
    }

    fn has(&self, item: &WeekItem, day: NaiveDate) -> bool {
        match item {
            WeekItem::Weekly { event } => self.on.get(&day).is_some_and(|it| it.contains(event)),
            WeekItem::Until { event } => self.mornings.contains(&(day, *event)),
            _ => false,
        }
    }
}

/// By time; what has none comes last.
fn sort_by_clock<T>(items: &mut [(Option<TimeOfDay>, T)]) {
    items.sort_by_key(|(time, _)| (time.is_none(), *time));
}

fn week_day(
    lines: &[(Option<TimeOfDay>, WeekLine)],
    left_out: &LeftOut,
    here: Vec<Dated>,
    day: NaiveDate,
) -> WeekDay {
    let (untimed, mut timed): (Vec<_>, Vec<_>) = here.into_iter().partition(|(time, _)| time.is_none());
    let stands = |line: &WeekLine| line.days.has(day) && !left_out.has(&line.item, day);
    let coming = lines.iter().filter(|(_, line)| stands(line));
    timed.extend(coming.map(|(time, line)| (*time, line.item.clone())));
    sort_by_clock(&mut timed);
    WeekDay {
        day,
        whole_day: without_times(&untimed),
        timed: without_times(&timed),
        left_out: left_out.on.get(&day).cloned().unwrap_or_default(),
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
        // Of a night that is the morning after.
        let at = it.ends_next_morning().map_or(at, |_| Some(TimeOfDay::default()));
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
