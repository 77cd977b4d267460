//! «Uka mi»: seven days, large: what is the same every week, and what the plan has dated to this one.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use crate::dates;
use crate::document::common::{DocumentContext, brief, looked_at, own, said};
use crate::document::plan::meetings;
use crate::plan::{
    ActionId, FollowUpState, Meeting, TimeOfDay, WeekRepeat, WeeklyEvent, WeeklyEventId, monday_of,
};
use crate::reading::{self, Look, WeekDay, WeekItem};

/// The paper.
#[derive(Debug, Serialize)]
pub(super) struct Week {
    pub(super) title: String,
    which: String,
    free: String,
    days: Vec<Day>,
}

#[derive(Debug, Serialize)]
struct Day {
    name: String,
    date: String,
    events: Vec<Event>,
}

/// Something in a day. What only goes on from the evening before is of no kind: it is one thing, not two.
#[derive(Debug, Serialize)]
struct Event {
    time: Option<String>,
    what: String,
    about: Option<String>,
    kind: Option<EventKind>,
}

/// What it is, by its sign and in a word beside it.
#[derive(Debug, Serialize)]
struct EventKind {
    sign: &'static str,
    word: String,
}

impl Week {
    /// The week that `day` is in, from Monday.
    pub(super) fn new(context: &DocumentContext<'_>, day: NaiveDate) -> Self {
        let monday = monday_of(day);
        let days = reading::week(&context.sight, monday, context.made);
        let last = days.last().map(|it| it.day);
        let period = dates::period(Some(monday), last, context.language).unwrap_or_default();
        let values = [
            ("name", brief(&context.owner_name())),
            ("number", monday.iso_week().week().to_string()),
            ("period", period),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        Self {
            title: context.text("papers.week.title", &[]),
            which: context.text("papers.week.number", &values),
            free: context.text("papers.week.free", &[]),
            days: days.iter().map(|it| Day::new(context, it)).collect(),
        }
    }
}

impl Day {
    fn new(context: &DocumentContext<'_>, it: &WeekDay) -> Self {
        // What is the whole day's stands before the evening.
        let is_before = |item: &&WeekItem| begins(context, item).is_some_and(|time| !time.is_evening());
        let before = it.timed.iter().take_while(is_before).count();
        let (before, after) = it.timed.split_at(before);
        let items = before.iter().chain(&it.whole_day).chain(after);
        Self {
            name: dates::capital(&dates::weekday(it.day, context.language)),
            date: dates::without_year(it.day, context.language),
            events: items.filter_map(|item| Event::new(context, item)).collect(),
        }
    }
}

/// When in the day something begins.
fn begins(context: &DocumentContext<'_>, item: &WeekItem) -> Option<TimeOfDay> {
    match item {
        WeekItem::First { action } => context.sight.action(*action)?.from_time,
        WeekItem::Last { action } => {
            let action = context.sight.action(*action)?;
            if action.ends_next_morning().is_some() {
                return Some(TimeOfDay::default());
            }
            action
                .from_time
                .filter(|_| action.from.is_some())
                .or(action.to_time)
        }
        WeekItem::Look { look } => context.sight.follow_up(look.follow_up?)?.time,
        WeekItem::Meeting { meeting } => context.sight.meeting(*meeting)?.time,
        WeekItem::Weekly { event } => event_of(context, *event)?.from,
        WeekItem::Until { .. } => Some(TimeOfDay::default()),
    }
}

fn event_of<'a>(context: &DocumentContext<'a>, id: WeeklyEventId) -> Option<&'a WeeklyEvent> {
    context.plan.weekly_events.iter().find(|it| it.id == id)
}

impl EventKind {
    fn new(context: &DocumentContext<'_>, sign: &'static str, word: &str) -> Self {
        let word = context.text(&format!("papers.week.kinds.{word}"), &[]);
        Self { sign, word }
    }

    /// How often it comes.
    fn weekly(context: &DocumentContext<'_>, event: &WeeklyEvent) -> Self {
        let often = event.repeat.unwrap_or(WeekRepeat::EveryWeek);
        Self {
            sign: "weekly",
            word: context.word("weeklyEvent.repeat", often.as_str()),
        }
    }
}

/// «til onsdag morgen».
fn until_morning(context: &DocumentContext<'_>, morning: Weekday) -> String {
    let day = dates::nth_weekday(number_of(morning), context.language);
    context.text("papers.week.untilMorning", &[("day", &day)])
}

/// From Monday, which is 0.
fn number_of(weekday: Weekday) -> u8 {
    weekday as u8
}

/// `08.00–08.45`, or that it is the whole day's.
fn hours(context: &DocumentContext<'_>, from: Option<TimeOfDay>, to: Option<TimeOfDay>) -> Option<String> {
    bare_hours(context, from, to).or_else(|| Some(context.text("papers.week.wholeDay", &[])))
}

fn bare_hours(
    context: &DocumentContext<'_>,
    from: Option<TimeOfDay>,
    to: Option<TimeOfDay>,
) -> Option<String> {
    let [from, to] = [from, to].map(|time| time.map(|time| time.to_string()));
    dates::bare_hours(from.as_deref(), to.as_deref(), context.language)
}

fn with_commas<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

impl Event {
    fn new(context: &DocumentContext<'_>, item: &WeekItem) -> Option<Self> {
        match item {
            WeekItem::First { action } => Self::first(context, *action),
            WeekItem::Last { action } => Self::last(context, *action),
            WeekItem::Look { look } => Some(Self::look(context, look)),
            WeekItem::Meeting { meeting } => context
                .sight
                .meeting(*meeting)
                .map(|it| Self::meeting(context, it)),
            WeekItem::Weekly { event } => event_of(context, *event).map(|it| Self::weekly(context, it)),
            WeekItem::Until { event } => Self::until(context, event_of(context, *event)?),
        }
    }

    /// The first day of an action, or its only one.
    fn first(context: &DocumentContext<'_>, id: ActionId) -> Option<Self> {
        let action = context.sight.action(id)?;
        let begins = match action.to.filter(|_| action.from != action.to) {
            Some(to) if action.ends_next_morning().is_some() => Some(until_morning(context, to.weekday())),
            None if action.from == action.to => None,
            _ => Some(context.text("papers.week.first", &[])),
        };
        Some(Self {
            time: hours(context, action.from_time, action.to_time),
            what: own(&action.what),
            about: with_commas([context.named(action.responsible), begins]),
            kind: Some(EventKind::new(context, "action", "action")),
        })
    }

    /// The last day of an action; one that has no first is done by then.
    fn last(context: &DocumentContext<'_>, id: ActionId) -> Option<Self> {
        let action = context.sight.action(id)?;
        if let (Some(from), Some(to)) = (action.from, action.ends_next_morning()) {
            return Some(Self::morning(context, &action.what, from.weekday(), to));
        }
        let ends = action.from.map(|_| context.text("papers.week.last", &[]));
        let (kind, from_time) = match action.from {
            Some(_) => ("action", action.from_time),
            None => ("deadline", None),
        };
        Some(Self {
            time: hours(context, from_time, action.to_time),
            what: own(&action.what),
            about: with_commas([context.named(action.responsible), ends]),
            kind: Some(EventKind::new(context, kind, kind)),
        })
    }

    fn look(context: &DocumentContext<'_>, look: &Look) -> Self {
        let follow_up = look.follow_up.and_then(|id| context.sight.follow_up(id));
        let word = match follow_up.map(|it| it.state).unwrap_or_default() {
            FollowUpState::Waiting => "followUp",
            FollowUpState::Done => "followedUp",
            FollowUpState::NotDone => "notDone",
        };
        Self {
            time: hours(context, follow_up.and_then(|it| it.time), None),
            what: looked_at(context, look.subject, look.follow_up.filter(|_| !look.revision)),
            about: context.named(look.responsible),
            kind: Some(EventKind::new(context, "followUp", word)),
        }
    }

    fn until(context: &DocumentContext<'_>, event: &WeeklyEvent) -> Option<Self> {
        let evening = Weekday::try_from(event.weekday as u8).ok()?;
        Some(Self::morning(context, &event.what, evening, event.to?))
    }

    /// The soft line of the morning after.
    fn morning(context: &DocumentContext<'_>, what: &str, evening: Weekday, to: TimeOfDay) -> Self {
        let weekday = dates::nth_weekday(number_of(evening), context.language);
        let values = [("what", own(what)), ("day", weekday)];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        Self {
            time: bare_hours(context, None, Some(to)),
            what: context.text("papers.week.since", &values),
            about: None,
            kind: None,
        }
    }

    fn weekly(context: &DocumentContext<'_>, event: &WeeklyEvent) -> Self {
        let evening = Weekday::try_from(event.weekday as u8).ok();
        let next_day = event.ends_next_day().and(evening);
        let next_day = next_day.map(|evening| until_morning(context, evening.succ()));
        Self {
            time: hours(context, event.from, event.to),
            what: own(&event.what),
            about: with_commas([context.named(event.person), said(&event.place), next_day]),
            kind: Some(EventKind::weekly(context, event)),
        }
    }

    fn meeting(context: &DocumentContext<'_>, meeting: &Meeting) -> Self {
        Self {
            time: hours(context, meeting.time, None),
            what: meetings::title(context, meeting),
            about: said(&meeting.place),
            kind: Some(EventKind::new(context, "meeting", "meeting")),
        }
    }
}
