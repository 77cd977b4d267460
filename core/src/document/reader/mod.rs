//! Documents that are made for one reader: what they do first, then what the consents of the day let them see. What is left
//! out is hinted at nowhere. Each starts from the plan as the reader sees it, and none sorts anything out by itself.

mod copy;
mod news;
mod tasks;

use chrono::NaiveDate;
use serde::Serialize;

use super::common::{
    DocumentContext, Footer, LONGEST_TITLE, LaidOut, Made, Pdf, beginning, brief, lay_out, own,
    says_something,
};
use super::papers::{PaperLook, PaperWanted, lay_out_paper};
use super::plan::{PdfChoices, PlanView, lay_out_chosen, lay_out_cover};
use crate::dates;
use crate::error::{Problem, ProblemCode};
use crate::plan::{Language, Person, PersonId, Plan, Role};
use crate::reading::{Basis, Given, given_to, visible_on};
use crate::texts::plan_of;
pub(super) use copy::ReaderCopy;
pub use news::{Known, NewsInWords, lay_out_news, news_in_words, news_paper};
pub(super) use tasks::{Tasks, TasksPage};

/// For whom a document is made, as it says itself.
pub(super) struct Reader {
    pub(super) person: PersonId,
    /// «Per Øyen, NAV».
    name: String,
    /// «Per».
    short: String,
    given: Given,
}

impl Reader {
    fn new(person: &Person, given: Given) -> Self {
        let service = Some(person.service.as_str());
        let service = service.filter(|it| says_something(it) && !it.contains(person.name.trim()));
        let name = [Some(brief(&person.name)), service.map(brief)];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let first = person.name.split_whitespace().next().unwrap_or_default();
        Self {
            person: person.id,
            name,
            short: own(first),
            given,
        }
    }

    /// «Arnes plan · laget for Per Øyen, NAV, 31. mars 2027 · side 2 av 3».
    pub(super) fn footer(&self, context: &DocumentContext<'_>) -> Footer {
        let plan = plan_of(&brief(&context.owner_name()), context.language);
        let date = context.date(context.made);
        let values = [("plan", plan.as_str()), ("name", &self.name), ("date", &date)];
        Footer::new(context, context.text("reader.footer", &values))
    }

    /// Whether the reader sees everyone around the owner.
    pub(super) fn sees_everyone(&self) -> bool {
        self.given.everyone
    }

    /// «til 31. august 2027».
    fn until(&self, context: &DocumentContext<'_>) -> Option<String> {
        let last: NaiveDate = self.given.until?;
        Some(context.text("consents.until", &[("date", &context.date(last))]))
    }
}

/// Whom a document is made for, and on what basis they see what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MadeFor {
    /// Who reads it.
    pub person: PersonId,
    /// On what.
    pub basis: Basis,
}

impl From<PersonId> for MadeFor {
    fn from(person: PersonId) -> Self {
        Self {
            person,
            basis: Basis::Consents,
        }
    }
}

/// The plan as its reader sees it, and whom it is made for.
fn seen_by(plan: &Plan, to: MadeFor, made: Made, language: Language) -> Result<(Plan, Reader), Problem> {
    let mut seen = visible_on(plan, to.person, made.on, to.basis);
    if !plan.people.iter().any(|it| it.id == to.person) {
        return Err(ProblemCode::UnknownRecord.into());
    }
    seen.details.language = language;
    let reader = reader_of(plan, &seen, to, made);
    let reader = reader.ok_or(ProblemCode::NothingToSee)?;
    Ok((seen, reader))
}

/// The plan as whoever gets something from it sees it; all of it when that is the owner.
///
/// # Errors
/// As [`plan_pdf_for`].
pub(super) fn plan_for(
    plan: &Plan,
    to: Option<MadeFor>,
    made: Made,
    language: Language,
) -> Result<Plan, Problem> {
    match to {
        Some(to) if !owns(plan, to.person) => Ok(seen_by(plan, to, made, language)?.0),
        _ => Ok(plan.clone()),
    }
}

/// Whom a document is made for, of the plan as they see it. Nothing when they see nothing.
pub(super) fn reader_of(plan: &Plan, seen: &Plan, to: MadeFor, made: Made) -> Option<Reader> {
    let them = seen.people.iter().find(|it| it.id == to.person)?;
    Some(Reader::new(them, given_to(plan, to.person, made.on, to.basis)))
}

/// Makes the plan for one reader; for the owner it is the owner's copy.
///
/// # Errors
/// [`ProblemCode::NothingToSee`] when no consent lets them see anything and nothing in the plan is theirs to do, and what
/// [`super::DocumentError`] becomes.
pub fn plan_pdf_for(
    plan: &Plan,
    to: impl Into<MadeFor>,
    made: Made,
    language: Language,
    choices: PdfChoices,
) -> Result<Pdf, Problem> {
    Ok(lay_out_plan(plan, Some(to.into()), made, language, choices)?.pdf()?)
}

/// Places the plan on pages: the owner's copy, or one for a reader.
///
/// # Errors
/// As [`plan_pdf_for`].
pub fn lay_out_plan(
    plan: &Plan,
    to: Option<MadeFor>,
    made: Made,
    language: Language,
    choices: PdfChoices,
) -> Result<LaidOut, Problem> {
    if let Some(to) = to.filter(|to| !owns(plan, to.person)) {
        let (seen, reader) = seen_by(plan, to, made, language)?;
        return Ok(PlanView::lay_out_for(&seen, made, choices, &reader)?);
    }
    let mut own = plan.clone();
    own.details.language = language;
    Ok(lay_out_chosen(&own, made, choices)?)
}

/// Places the cover of what [`lay_out_plan`] makes, alone and as it will be there: for those who wait to see the pages. Nothing
/// where that is not known before all of them are made.
///
/// # Errors
/// As [`plan_pdf_for`].
pub fn lay_out_plan_cover(
    plan: &Plan,
    to: Option<MadeFor>,
    made: Made,
    language: Language,
    choices: PdfChoices,
) -> Result<Option<LaidOut>, Problem> {
    if let Some(to) = to.filter(|to| !owns(plan, to.person)) {
        let (seen, reader) = seen_by(plan, to, made, language)?;
        return Ok(Some(PlanView::lay_out_cover_for(&seen, made, choices, &reader)?));
    }
    let mut own = plan.clone();
    own.details.language = language;
    Ok(lay_out_cover(&own, made, choices)?)
}

/// What the plan's document says to whoever gets it: the owner's copy, or one reader's.
///
/// # Errors
/// As [`plan_pdf_for`].
pub(super) fn view_for(
    plan: &Plan,
    to: Option<MadeFor>,
    made: Made,
    language: Language,
    choices: PdfChoices,
) -> Result<PlanView, Problem> {
    if let Some(to) = to.filter(|to| !owns(plan, to.person)) {
        let (seen, reader) = seen_by(plan, to, made, language)?;
        return Ok(PlanView::for_reader(&seen, made, choices, &reader));
    }
    let mut own = plan.clone();
    own.details.language = language;
    Ok(PlanView::chosen(&own, made, choices))
}

/// Makes one of the papers beside the plan for one reader: the sheet of what they do, with room to write back, or any of the
/// others with what they may see.
///
/// # Errors
/// As [`plan_pdf_for`]; [`ProblemCode::PaperEmpty`] when they do nothing now; and what [`super::paper`] says.
pub fn paper_for(
    plan: &Plan,
    wanted: &PaperWanted,
    to: impl Into<MadeFor>,
    made: Made,
    look: impl Into<PaperLook>,
) -> Result<Pdf, Problem> {
    Ok(lay_out_paper_for(plan, wanted, to, made, look)?.pdf()?)
}

/// Places one of the papers for one reader on its pages.
///
/// # Errors
/// As [`paper_for`].
pub fn lay_out_paper_for(
    plan: &Plan,
    wanted: &PaperWanted,
    to: impl Into<MadeFor>,
    made: Made,
    look: impl Into<PaperLook>,
) -> Result<LaidOut, Problem> {
    let (to, look) = (to.into(), look.into());
    let (seen, reader) = seen_by(plan, to, made, look.language)?;
    if *wanted != PaperWanted::Tasks {
        return lay_out_paper(&seen, wanted, made, look);
    }
    let context = DocumentContext::for_reader(&seen, made, to.person);
    let page = TasksPage::new(&context, &reader, look).ok_or(ProblemCode::PaperEmpty)?;
    Ok(lay_out("/tasks.typ", &page, made.on)?)
}

/// Whether somebody is the plan's owner.
pub(super) fn owns(plan: &Plan, person: PersonId) -> bool {
    plan.people.iter().any(|it| it.id == person && it.is(Role::Owner))
}

/// What every document says of itself.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Sheet {
    lang: &'static str,
    region: &'static str,
    title: String,
    author: String,
    footer: Footer,
    large_print: bool,
}

impl Sheet {
    fn new(context: &DocumentContext<'_>, reader: &Reader, what: &str, look: PaperLook) -> Self {
        let owner = context.owner_name();
        Self {
            lang: context.language.as_str(),
            region: "NO",
            title: beginning(what, LONGEST_TITLE),
            author: beginning(&owner, LONGEST_TITLE),
            footer: reader.footer(context),
            large_print: look.large_print,
        }
    }
}

/// The day and month of something that is to be done, and the weekday; or that it should have been.
#[derive(Debug, Serialize)]
struct Day {
    day: String,
    month: String,
    weekday: String,
}

impl Day {
    fn new(context: &DocumentContext<'_>, date: NaiveDate, late: bool) -> Self {
        let weekday = dates::weekday(date, context.language);
        Self {
            day: dates::day(date, context.language),
            month: dates::month(date, context.language),
            weekday: if late {
                context.text("calendar.late", &[])
            } else {
                weekday
            },
        }
    }
}
