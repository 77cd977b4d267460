//! «Uka mi»: seven days, large: what is the same every week, and what the plan has dated to this one.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::draft::{Draft, said};
use super::meetings;
use super::promises::looked_at;
use crate::dates;
use crate::document::direction::own;
use crate::plan::{ActionId, FollowUpState, Meeting, WeeklyEvent};
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
    pub(super) fn new(draft: &Draft<'_>, day: NaiveDate) -> Self {
        let monday = monday_of(day);
        let days = reading::week(&draft.sight, monday, draft.made);
        let last = days.last().map(|it| it.day);
        let period = dates::period(Some(monday), last, draft.language).unwrap_or_default();
        let number = monday.iso_week().week().to_string();
        Self {
            title: draft.text("papers.week.title", &[]),
            which: draft.text("papers.week.number", &[("number", &number), ("period", &period)]),
            free: draft.text("papers.week.free", &[]),
            days: days.iter().map(|it| Day::new(draft, it)).collect(),
        }
    }
}

impl Day {
    fn new(draft: &Draft<'_>, it: &WeekDay) -> Self {
        let items = it.whole_day.iter().chain(&it.timed);
        Self {
            name: dates::capital(&dates::weekday(it.day, draft.language)),
            date: dates::without_year(it.day, draft.language),
            events: items.filter_map(|item| Event::new(draft, item)).collect(),
        }
    }
}

impl Event {
    fn new(draft: &Draft<'_>, item: &WeekItem) -> Option<Self> {
        match item {
            WeekItem::First { action } => Self::action(draft, *action, "first"),
            WeekItem::Last { action } => Self::action(draft, *action, "last"),
            WeekItem::Look { look } => Some(Self::look(draft, look)),
            WeekItem::Meeting { meeting } => draft.sight.meeting(*meeting).map(|it| Self::meeting(draft, it)),
            WeekItem::Weekly { event } => {
                let mut events = draft.plan.weekly_events.iter();
                events
                    .find(|it| it.id == *event)
                    .map(|it| Self::weekly(draft, it))
            }
        }
    }

    /// The first or the last day of an action: that stands where the time does.
    fn action(draft: &Draft<'_>, id: ActionId, end: &str) -> Option<Self> {
        let action = draft.sight.action(id)?;
        Some(Self {
            time: Some(draft.text(&format!("papers.week.{end}"), &[])),
            what: own(&action.what),
            about: draft.named(action.responsible),
        })
    }

    fn look(draft: &Draft<'_>, look: &Look) -> Self {
        let follow_up = look.follow_up.and_then(|id| draft.sight.follow_up(id));
        let action = follow_up.and_then(|it| draft.sight.action(it.action?));
        let who = follow_up
            .and_then(|it| it.responsible)
            .or_else(|| action?.responsible);
        let key = match follow_up.map(|it| it.state).unwrap_or_default() {
            FollowUpState::Waiting => "papers.week.look",
            FollowUpState::Done => "papers.week.looked",
            FollowUpState::NotDone => "calendar.notDone",
        };
        Self {
            time: Some(draft.text(key, &[])),
            what: looked_at(draft, look.subject, look.follow_up.filter(|_| !look.revision)),
            about: draft.named(who),
        }
    }

    fn weekly(draft: &Draft<'_>, event: &WeeklyEvent) -> Self {
        let [from, to] = [event.from, event.to].map(|time| time.map(|time| time.to_string()));
        let about: Vec<_> = [draft.named(event.person), said(&event.place)]
            .into_iter()
            .flatten()
            .collect();
        Self {
            time: dates::hours(from.as_deref(), to.as_deref(), draft.language),
            what: own(&event.what),
            about: (!about.is_empty()).then(|| about.join(", ")),
        }
    }

    fn meeting(draft: &Draft<'_>, meeting: &Meeting) -> Self {
        Self {
            time: meeting.time.map(|time| draft.clock(time)),
            what: meetings::title(draft, meeting),
            about: said(&meeting.place),
        }
    }
}
