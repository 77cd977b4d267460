//! «Møter vi har hatt»: when, who came, and what was decided. The minutes are papers of their own.

use serde::Serialize;

use super::Labelled;
use super::answers::word_on;
use super::draft::{Draft, said};
use crate::document::direction::own_lines;
use crate::plan::{Decision, Meeting, MeetingState};
use crate::reading::decided_as;

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Meetings {
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
pub(super) struct Decisions {
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
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let meetings: Vec<_> = draft
            .sight
            .meetings()
            .iter()
            .filter(|it| it.state == MeetingState::Held)
            .map(|it| Held {
                title: title(draft, it),
                when: when_and_where(draft, it),
                came: draft.labelled(
                    "meetings.came",
                    Some(draft.listed(draft.names(&it.came))).filter(|names| !names.is_empty()),
                ),
                decisions: Decisions::of(draft, it),
            })
            .collect();
        (!meetings.is_empty()).then(|| Self {
            title: draft.text("meetings.title", &[]),
            meetings,
        })
    }
}

impl Decisions {
    pub(super) fn of(draft: &Draft<'_>, meeting: &Meeting) -> Self {
        Self {
            heads: ["what", "who", "due", "state"]
                .map(|head| draft.text(&format!("meetings.heads.{head}"), &[])),
            none: draft.text("meetings.noDecisions", &[]),
            rows: draft
                .sight
                .decisions_of(meeting.id)
                .map(|it| DecisionView::new(draft, it))
                .collect(),
        }
    }
}

impl DecisionView {
    fn new(draft: &Draft<'_>, decision: &Decision) -> Self {
        Self {
            text: own_lines(&decision.text),
            who: draft.named(decision.responsible),
            due: decision.due.map(|date| draft.date(date)),
            state: draft.word("decision.state", decided_as(&draft.sight, decision).as_str()),
            facts: word_on!(decision).told(draft),
        }
    }
}

/// What the meeting is called.
pub(super) fn title(draft: &Draft<'_>, meeting: &Meeting) -> String {
    said(&meeting.title).unwrap_or_else(|| draft.text("meetings.meeting", &[]))
}

/// «18. mars 2027 kl. 10.30, Helsehuset».
fn when_and_where(draft: &Draft<'_>, meeting: &Meeting) -> Option<String> {
    let day = meeting.on.map(|date| draft.date(date));
    let time = meeting.time.map(|time| draft.clock(time));
    let when: Vec<_> = [day, time].into_iter().flatten().collect();
    let when = (!when.is_empty()).then(|| when.join(" "));
    let told: Vec<_> = [when, said(&meeting.place)].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(", "))
}
