//! What the plan's document says, part by part, as finished words in the plan's language. The templates only place
//! them on paper. A part with nothing to say is not there.

mod calendar;
mod concerns;
mod consents;
mod contents;
mod cooperation;
mod cover;
pub(super) mod crisis;
mod diary;
mod drawing;
mod everyday;
mod goals;
mod map;
pub(super) mod meetings;
mod needs;
mod overview;
mod participation;
mod people;
mod places;
mod ratings;
mod signatures;
mod someone;
mod tasks;
mod understanding;
mod wishes;

use serde::Serialize;

use super::DocumentError;
use super::common::{DocumentContext, Footer, LONGEST_TITLE, Made, Pdf, beginning, typeset};
use crate::plan::Plan;

/// Makes the PDF of `plan`, in the plan's own language, dated `made`.
///
/// # Errors
/// [`DocumentError`] when it could not be typeset.
pub fn plan_pdf(plan: &Plan, made: Made) -> Result<Pdf, DocumentError> {
    typeset("/plan.typ", &PlanView::new(plan, made), made.on)
}

/// The same with the owner's diary as the last chapter. Only the owner asks for that, each time.
///
/// # Errors
/// [`DocumentError`] when it could not be typeset.
pub fn plan_pdf_with_diary(plan: &Plan, made: Made) -> Result<Pdf, DocumentError> {
    typeset("/plan.typ", &PlanView::with_diary(plan, made), made.on)
}

/// The whole document.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PlanView {
    lang: &'static str,
    region: &'static str,
    title: String,
    author: String,
    footer: Footer,
    cover: cover::Cover,
    overview: Option<overview::Overview>,
    in_full: Option<overview::InFull>,
    goals: Option<goals::Goals>,
    everyday: Option<everyday::Everyday>,
    needs: Option<needs::Needs>,
    concerns: Option<concerns::Concerns>,
    cooperation: Option<cooperation::Cooperation>,
    people: Option<people::People>,
    map: Option<map::Map>,
    consents: Option<consents::Consents>,
    calendar: Option<calendar::Calendar>,
    meetings: Option<meetings::Meetings>,
    crisis: Option<crisis::Crisis>,
    wishes: Option<wishes::Wishes>,
    participation: Option<participation::Participation>,
    contents: contents::Contents,
    diary: Option<diary::Diary>,
}

impl PlanView {
    /// What the document of `plan` says when it is made on `made`.
    pub(super) fn new(plan: &Plan, made: Made) -> Self {
        let context = DocumentContext::new(plan, made);
        let name = context.owner_name();
        let overview = overview::Overview::new(&context);
        let in_full = overview::InFull::new(&context, overview.as_ref());
        Self {
            lang: context.language.as_str(),
            region: "NO",
            title: beginning(&context.text("title", &[("name", &name)]), LONGEST_TITLE),
            footer: Footer::of_plan(&context, &name),
            author: beginning(&name, LONGEST_TITLE),
            cover: cover::Cover::new(&context),
            overview,
            in_full,
            goals: goals::Goals::new(&context),
            everyday: everyday::Everyday::new(&context),
            needs: needs::Needs::new(&context),
            concerns: concerns::Concerns::new(&context),
            cooperation: cooperation::Cooperation::new(&context),
            people: people::People::new(&context),
            map: map::Map::new(&context),
            consents: consents::Consents::new(&context),
            calendar: calendar::Calendar::new(&context),
            meetings: meetings::Meetings::new(&context),
            crisis: crisis::Crisis::chapter(&context),
            wishes: wishes::Wishes::new(&context),
            participation: participation::Participation::new(&context),
            contents: contents::Contents::new(&context),
            diary: None,
        }
    }

    /// The same with the diary as its last chapter: only when the owner asks for it then and there.
    pub(super) fn with_diary(plan: &Plan, made: Made) -> Self {
        Self {
            diary: diary::Diary::new(&DocumentContext::new(plan, made)),
            ..Self::new(plan, made)
        }
    }
}
