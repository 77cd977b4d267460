//! «Møter vi har hatt»: when, who came, and what was decided. The minutes are papers of their own.

use serde::Serialize;

use crate::document::common::{DocumentContext, Labelled, own_lines, said, word_on};
use crate::plan::{Decision, Meeting, MeetingState};
use crate::reading::decided_as;

/// The chapter.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Meetings {
    title: String,
    meetings: Vec<Held>,
}

#[derive(Debug, Serialize)]
struct Held {
    title: String,
    when: Option<String>,
    came: Option<Labelled>,
    decisions: Decisions,
}

/// What a meeting decided.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Decisions {
    heads: [String; 4],
    none: String,
    rows: Vec<DecisionView>,
}

#[derive(Debug, Serialize)]
struct DecisionView {
    text: String,
    who: Option<String>,
    due: Option<String>,
    state: String,
    facts: Vec<Labelled>,
}

impl Meetings {
    /// Nothing when no meeting is held.
    pub(in crate::document) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let meetings: Vec<_> = context
            .sight
            .meetings()
            .iter()
            .filter(|it| it.state == MeetingState::Held)
            .map(|it| Held {
                title: title(context, it),
                when: when_and_where(context, it),
                came: context.labelled(
                    "meetings.came",
                    Some(context.listed(context.names(&it.came))).filter(|names| !names.is_empty()),
                ),
                decisions: Decisions::of(context, it),
            })
            .collect();
        (!meetings.is_empty()).then(|| Self {
            title: context.text("meetings.title", &[]),
            meetings,
        })
    }
}

impl Decisions {
    pub(in crate::document) fn of(context: &DocumentContext<'_>, meeting: &Meeting) -> Self {
        Self {
            heads: ["what", "who", "due", "state"]
                .map(|head| context.text(&format!("meetings.heads.{head}"), &[])),
            none: context.text("meetings.noDecisions", &[]),
            rows: context
                .sight
                .decisions_of(meeting.id)
                .map(|it| DecisionView::new(context, it))
                .collect(),
        }
    }
}

impl DecisionView {
    fn new(context: &DocumentContext<'_>, decision: &Decision) -> Self {
        Self {
            text: own_lines(&decision.text),
            who: context.named(decision.responsible),
            due: decision.due.map(|date| context.date(date)),
            state: context.word("decision.state", decided_as(&context.sight, decision).as_str()),
            facts: word_on!(decision).told(context),
        }
    }
}

/// What the meeting is called.
pub(in crate::document) fn title(context: &DocumentContext<'_>, meeting: &Meeting) -> String {
    said(&meeting.title).unwrap_or_else(|| context.text("meetings.meeting", &[]))
}

/// «18. mars 2027 kl. 10.30, Helsehuset».
fn when_and_where(context: &DocumentContext<'_>, meeting: &Meeting) -> Option<String> {
    let when = match meeting.on {
        Some(date) => Some(context.at_hours(context.date(date), meeting.time, None)),
        None => meeting.time.map(|time| context.clock(time)),
    };
    let told: Vec<_> = [when, said(&meeting.place)].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(", "))
}
