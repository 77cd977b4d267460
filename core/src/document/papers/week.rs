//! «Uka mi»: seven days, large: what is the same every week, and what the plan has dated to this one.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::dates;
use crate::document::common::{DocumentContext, looked_at, own, said};
use crate::document::plan::meetings;
use crate::plan::{ActionId, FollowUpState, Meeting, WeeklyEvent, WeeklyEventId};
use crate::reading::{self, Look, WeekDay, WeekItem, monday_of};

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

#[derive(Debug, Serialize)]
struct Event {
    time: Option<String>,
    what: String,
    about: Option<String>,
}

impl Week {
    /// The week that `day` is in, from Monday.
    pub(super) fn new(context: &DocumentContext<'_>, day: NaiveDate) -> Self {
        let monday = monday_of(day);
        let days = reading::week(&context.sight, monday, context.made);
        let last = days.last().map(|it| it.day);
        let period = dates::period(Some(monday), last, context.language).unwrap_or_default();
        let number = monday.iso_week().week().to_string();
        Self {
            title: context.text("papers.week.title", &[]),
            which: context.text("papers.week.number", &[("number", &number), ("period", &period)]),
            free: context.text("papers.week.free", &[]),
            days: days.iter().map(|it| Day::new(context, it)).collect(),
        }
    }
}

impl Day {
    fn new(context: &DocumentContext<'_>, it: &WeekDay) -> Self {
        let items = it.whole_day.iter().chain(&it.timed);
        Self {
            name: dates::capital(&dates::weekday(it.day, context.language)),
            date: dates::without_year(it.day, context.language),
            events: items.filter_map(|item| Event::new(context, item)).collect(),
        }
    }
}

fn event_of<'a>(context: &DocumentContext<'a>, id: WeeklyEventId) -> Option<&'a WeeklyEvent> {
    context.plan.weekly_events.iter().find(|it| it.id == id)
}

impl Event {
    fn new(context: &DocumentContext<'_>, item: &WeekItem) -> Option<Self> {
        match item {
            WeekItem::First { action } => Self::action(context, *action, "first"),
            WeekItem::Last { action } => Self::action(context, *action, "last"),
            WeekItem::Look { look } => Some(Self::look(context, look)),
            WeekItem::Meeting { meeting } => context
                .sight
                .meeting(*meeting)
                .map(|it| Self::meeting(context, it)),
            WeekItem::Weekly { event } => event_of(context, *event).map(|it| Self::weekly(context, it)),
            WeekItem::Until { event } => event_of(context, *event).map(|it| Self::until(context, it)),
        }
    }

    /// The first or the last day of an action: that stands where the time does.
    fn action(context: &DocumentContext<'_>, id: ActionId, end: &str) -> Option<Self> {
        let action = context.sight.action(id)?;
        let which = context.text(&format!("papers.week.{end}"), &[]);
        Some(Self {
            time: Some(context.at_hours(which, action.from_time, action.to_time)),
            what: own(&action.what),
            about: context.named(action.responsible),
        })
    }

    fn look(context: &DocumentContext<'_>, look: &Look) -> Self {
        let follow_up = look.follow_up.and_then(|id| context.sight.follow_up(id));
        let action = follow_up.and_then(|it| context.sight.action(it.action?));
        let who = follow_up
            .and_then(|it| it.responsible)
            .or_else(|| action?.responsible);
        let key = match follow_up.map(|it| it.state).unwrap_or_default() {
            FollowUpState::Waiting => "papers.week.look",
            FollowUpState::Done => "papers.week.looked",
            FollowUpState::NotDone => "calendar.notDone",
        };
        Self {
            time: Some(context.at_hours(context.text(key, &[]), follow_up.and_then(|it| it.time), None)),
            what: looked_at(context, look.subject, look.follow_up.filter(|_| !look.revision)),
            about: context.named(who),
        }
    }

    /// The soft line of the morning after: it is one thing, not two.
    fn until(context: &DocumentContext<'_>, event: &WeeklyEvent) -> Self {
        let weekday = dates::nth_weekday(event.weekday as u8, context.language);
        let values = [("what", own(&event.what)), ("day", weekday)];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        Self {
            time: context.hours(None, event.to),
            what: context.text("papers.week.since", &values),
            about: None,
        }
    }

    fn weekly(context: &DocumentContext<'_>, event: &WeeklyEvent) -> Self {
        let next_day = event.ends_next_day().map(|_| {
            let day = dates::nth_weekday((event.weekday as u8 + 1) % 7, context.language);
            context.text("papers.week.untilMorning", &[("day", &day)])
        });
        let about: Vec<_> = [context.named(event.person), said(&event.place), next_day]
            .into_iter()
            .flatten()
            .collect();
        Self {
            time: context.hours(event.from, event.to),
            what: own(&event.what),
            about: (!about.is_empty()).then(|| about.join(", ")),
        }
    }

    fn meeting(context: &DocumentContext<'_>, meeting: &Meeting) -> Self {
        Self {
            time: meeting.time.map(|time| context.clock(time)),
            what: meetings::title(context, meeting),
            about: said(&meeting.place),
        }
    }
}
