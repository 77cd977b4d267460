//! «Uka mi»: seven days, large: what is the same every week, and the meetings of this one.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::draft::{Draft, said};
use super::meetings;
use crate::dates;
use crate::document::direction::own;
use crate::plan::{Meeting, MeetingState, TimeOfDay, WeeklyEvent};

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
    #[serde(skip)]
    at: Option<TimeOfDay>,
    time: Option<String>,
    what: String,
    about: Option<String>,
}

impl Week {
    /// The week that `day` is in, from Monday.
    pub(super) fn new(draft: &Draft<'_>, day: NaiveDate) -> Self {
        let since_monday = u64::from(day.weekday().num_days_from_monday());
        let monday = day.checked_sub_days(Days::new(since_monday)).unwrap_or(day);
        let days: Vec<_> = (0..7)
            .filter_map(|number| monday.checked_add_days(Days::new(number)))
            .collect();
        let period = dates::period(Some(monday), days.last().copied(), draft.language).unwrap_or_default();
        let number = monday.iso_week().week().to_string();
        Self {
            title: draft.text("papers.week.title", &[]),
            which: draft.text("papers.week.number", &[("number", &number), ("period", &period)]),
            free: draft.text("papers.week.free", &[]),
            days: days.into_iter().map(|day| Day::new(draft, day)).collect(),
        }
    }
}

impl Day {
    fn new(draft: &Draft<'_>, day: NaiveDate) -> Self {
        let weekday = day.weekday().num_days_from_monday();
        let mut weekly: Vec<_> = draft
            .plan
            .weekly_events
            .iter()
            .filter(|it| !it.removed && u32::from(it.weekday as u8) == weekday)
            .collect();
        weekly.sort_by(|one, other| one.rank.total_cmp(&other.rank));
        let meetings = draft.meetings();
        let meetings = meetings
            .iter()
            .filter(|it| it.on == Some(day) && it.state != MeetingState::Cancelled);
        let mut events: Vec<_> = weekly
            .into_iter()
            .map(|it| Event::weekly(draft, it))
            .chain(meetings.map(|it| Event::meeting(draft, it)))
            .collect();
        events.sort_by_key(|it| (it.at.is_none(), it.at));
        Self {
            name: dates::capital(&dates::weekday(day, draft.language)),
            date: dates::without_year(day, draft.language),
            events,
        }
    }
}

impl Event {
    fn weekly(draft: &Draft<'_>, event: &WeeklyEvent) -> Self {
        let [from, to] = [event.from, event.to].map(|time| time.map(|time| time.to_string()));
        let about: Vec<_> = [draft.named(event.person), said(&event.place)]
            .into_iter()
            .flatten()
            .collect();
        Self {
            at: event.from,
            time: dates::hours(from.as_deref(), to.as_deref(), draft.language),
            what: own(&event.what),
            about: (!about.is_empty()).then(|| about.join(", ")),
        }
    }

    fn meeting(draft: &Draft<'_>, meeting: &Meeting) -> Self {
        Self {
            at: meeting.time,
            time: meeting.time.map(|time| draft.clock(time)),
            what: meetings::title(draft, meeting),
            about: said(&meeting.place),
        }
    }
}
