//! What was promised and is not done, as the owner brings it to a meeting.

use chrono::NaiveDate;

use super::draft::Draft;
use super::quotation::quoted;
use crate::document::direction::{own, own_lines};
use crate::plan::FollowUpId;
use crate::reading::{Commitment, Subject, WrittenAs, to_bring};

/// What somebody still owes on the day of a meeting, each with who and when.
pub(super) fn brought(draft: &Draft<'_>, on: NaiveDate) -> Vec<String> {
    let brought = to_bring(&draft.sight, on, draft.made);
    let lines = brought.iter().filter_map(|it| told(draft, it));
    lines.collect()
}

/// «Siv ringer NAV. – Siv Lunde, 20. mars 2027».
fn told(draft: &Draft<'_>, commitment: &Commitment) -> Option<String> {
    let what = what(draft, &commitment.written)?;
    let due = commitment.due.map(|date| draft.date(date));
    let told: Vec<_> = [draft.named(commitment.responsible), due]
        .into_iter()
        .flatten()
        .collect();
    if told.is_empty() {
        return Some(what);
    }
    let values = [("what", what.as_str()), ("who", &told.join(", "))];
    Some(draft.text("papers.preparation.promisedBy", &values))
}

/// A promise as it was written down.
fn what(draft: &Draft<'_>, promise: &WrittenAs) -> Option<String> {
    match promise {
        WrittenAs::Action { action, .. } => draft.sight.action(*action).map(|it| own(&it.what)),
        WrittenAs::Decision { decision, .. } => {
            let mut decisions = draft.sight.decisions().iter();
            decisions
                .find(|it| it.id == *decision)
                .map(|it| own_lines(&it.text))
        }
        WrittenAs::FollowUp { follow_up, subject } => Some(looked_at(draft, *subject, Some(*follow_up))),
        WrittenAs::Answer { .. } => None,
    }
}

/// What is looked at, as it is called wherever a date is told.
pub(super) fn looked_at(draft: &Draft<'_>, subject: Subject, follow_up: Option<FollowUpId>) -> String {
    let words = match subject {
        Subject::Action { action } => draft.sight.action(action).map(|it| own(&it.what)),
        Subject::Goal { goal } => draft.sight.goal(goal).map(|it| quoted(draft, &own(&it.title))),
        Subject::WholePlan => None,
    };
    let whole = if follow_up.is_some() {
        "calendar.wholePlan"
    } else {
        "calendar.revise"
    };
    words.unwrap_or_else(|| draft.text(whole, &[]))
}
