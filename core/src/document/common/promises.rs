//! What was promised and is not done, as the owner brings it to a meeting.

use chrono::NaiveDate;

use super::context::DocumentContext;
use super::direction::{own, own_lines};
use super::quotation::quoted;
use crate::plan::FollowUpId;
use crate::reading::{Commitment, Subject, WrittenAs, to_bring};

/// What somebody still owes on the day of a meeting, each with who and when.
pub(in crate::document) fn brought(context: &DocumentContext<'_>, on: NaiveDate) -> Vec<String> {
    let brought = to_bring(&context.sight, on, context.made);
    let lines = brought.iter().filter_map(|it| told(context, it));
    lines.collect()
}

/// «Siv ringer NAV. – Siv Lunde, 20. mars 2027».
fn told(context: &DocumentContext<'_>, commitment: &Commitment) -> Option<String> {
    let what = what(context, &commitment.written)?;
    let due = commitment.due.map(|date| context.date(date));
    let told: Vec<_> = [context.named(commitment.responsible), due]
        .into_iter()
        .flatten()
        .collect();
    if told.is_empty() {
        return Some(what);
    }
    let values = [("what", what.as_str()), ("who", &told.join(", "))];
    Some(context.text("papers.preparation.promisedBy", &values))
}

/// A promise as it was written down.
fn what(context: &DocumentContext<'_>, promise: &WrittenAs) -> Option<String> {
    match promise {
        WrittenAs::Action { action, .. } => context.sight.action(*action).map(|it| own(&it.what)),
        WrittenAs::Decision { decision, .. } => {
            let mut decisions = context.sight.decisions().iter();
            decisions
                .find(|it| it.id == *decision)
                .map(|it| own_lines(&it.text))
        }
        WrittenAs::FollowUp { follow_up, subject } => Some(looked_at(context, *subject, Some(*follow_up))),
        WrittenAs::Answer { .. } => None,
    }
}

/// What is looked at, as it is called wherever a date is told.
pub(in crate::document) fn looked_at(
    context: &DocumentContext<'_>,
    subject: Subject,
    follow_up: Option<FollowUpId>,
) -> String {
    let words = match subject {
        Subject::Action { action } => context.sight.action(action).map(|it| own(&it.what)),
        Subject::Goal { goal } => context
            .sight
            .goal(goal)
            .map(|it| quoted(context, &own(&it.title))),
        Subject::WholePlan => None,
    };
    let whole = if follow_up.is_some() {
        "calendar.wholePlan"
    } else {
        "calendar.revise"
    };
    words.unwrap_or_else(|| context.text(whole, &[]))
}
