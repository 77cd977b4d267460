//! Actions and follow-ups as a table for a spreadsheet (CSV).
//!
//! Spreadsheets reckon what begins as a formula, so what people wrote never begins as one.

use chrono::NaiveDate;
use csv::{Terminator, WriterBuilder};

use super::common::{DocumentContext, Made};
use super::error::DocumentError;
use super::reader::{MadeFor, plan_for};
use crate::error::Problem;
use crate::plan::{Action, FollowUp, Language, PersonId, Plan, TimeOfDay};
use crate::reading::{Subject, looked_at_by};
use crate::texts::text;

/// By this a spreadsheet knows that the letters are UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// With these a spreadsheet begins to reckon.
const BEGINS_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The heading of each column but the first, below `words.fields`; that one says which kind of record the row is.
const HEADINGS: [&str; 10] = [
    "action.what",
    "action.responsible",
    "action.from",
    "action.fromTime",
    "action.to",
    "action.toTime",
    "action.state",
    "action.stateNote",
    "followUp.repeat",
    "followUp.until",
];

/// Makes the table: of all actions and follow-ups, or of those one reader may see.
///
/// # Errors
/// As [`super::plan_pdf_for`].
pub fn table(plan: &Plan, to: Option<MadeFor>, made: Made, language: Language) -> Result<Vec<u8>, Problem> {
    let mut seen = plan_for(plan, to, made, language)?;
    seen.details.language = language;
    let context = DocumentContext::new(&seen, made);
    let mut rows = vec![headings(&context)];
    rows.extend(context.sight.actions().iter().map(|it| of_action(&context, it)));
    rows.extend(
        context
            .sight
            .follow_ups()
            .iter()
            .map(|it| of_follow_up(&context, it)),
    );
    Ok(written(&rows).map_err(DocumentError::from)?)
}

fn written(rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let begun = BYTE_ORDER_MARK.as_bytes().to_vec();
    // Spreadsheets with a decimal comma part columns by semicolons.
    let mut builder = WriterBuilder::new();
    let mut writer = builder
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(begun);
    for row in rows {
        writer.write_record(row.iter().map(|cell| safe(cell)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A cell that no spreadsheet reckons with.
fn safe(cell: &str) -> String {
    if cell.starts_with(BEGINS_FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn headings(context: &DocumentContext<'_>) -> Vec<String> {
    let said = |key: &str| text(context.language, key, &[]);
    let fields = HEADINGS
        .iter()
        .map(|field| said(&format!("words.fields.{field}")));
    [said("document.csv.kind")].into_iter().chain(fields).collect()
}

fn of_action(context: &DocumentContext<'_>, action: &Action) -> Vec<String> {
    vec![
        text(context.language, "words.kinds.action.one", &[]),
        action.what.clone(),
        name(context, action.responsible),
        day(action.from),
        hour(action.from_time),
        day(action.to),
        hour(action.to_time),
        context.word("action.state", action.state.as_str()),
        action.state_note.clone(),
        String::new(),
        String::new(),
    ]
}

fn of_follow_up(context: &DocumentContext<'_>, look: &FollowUp) -> Vec<String> {
    let sight = &context.sight;
    let about = match Subject::of(look) {
        Subject::Action { action } => sight.action(action).map(|it| it.what.clone()),
        Subject::Goal { goal } => sight.goal(goal).map(|it| it.title.clone()),
        Subject::WholePlan => Some(context.text("calendar.wholePlan", &[])),
    };
    vec![
        text(context.language, "words.kinds.followUp.one", &[]),
        about.unwrap_or_default(),
        name(context, looked_at_by(sight, look)),
        day(look.due),
        hour(look.time),
        String::new(),
        String::new(),
        context.word("followUp.state", look.state.as_str()),
        if look.outcome.is_empty() {
            look.rough.clone()
        } else {
            look.outcome.clone()
        },
        look.repeat
            .map_or_else(String::new, |it| context.word("followUp.repeat", it.as_str())),
        day(look.until),
    ]
}

fn name(context: &DocumentContext<'_>, person: Option<PersonId>) -> String {
    context
        .person(person)
        .map_or_else(String::new, |it| it.name.clone())
}

/// `2027-04-08`, which every spreadsheet knows as a day.
fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |it| it.to_string())
}

fn hour(time: Option<TimeOfDay>) -> String {
    time.map_or_else(String::new, |it| it.to_string())
}

#[cfg(test)]
mod tests;
