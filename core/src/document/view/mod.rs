//! What the plan's document says, part by part, as finished words in the plan's language. The templates only place
//! them on paper. A part with nothing to say is not there.

mod calendar;
mod contents;
mod cover;
mod draft;
mod goals;
mod overview;
mod people;
mod quotation;

use chrono::NaiveDate;
use serde::Serialize;

use crate::plan::Plan;
use crate::texts::plan_of;
use draft::Draft;
pub(super) use quotation::beginning;

/// The most characters in what the document is called: PDF readers show it in a narrow bar.
const LONGEST_TITLE: usize = 200;

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
    people: Option<people::People>,
    calendar: Option<calendar::Calendar>,
    contents: contents::Contents,
}

/// The line at the foot of every page but the first. The templates fill in the page numbers.
#[derive(Debug, Serialize)]
struct Footer {
    start: String,
    pages: String,
}

/// A small heading and what stands under it.
#[derive(Debug, Serialize)]
struct Labelled {
    label: String,
    text: String,
}

impl PlanView {
    /// What the document of `plan` says when it is made on `made`.
    pub(super) fn new(plan: &Plan, made: NaiveDate) -> Self {
        let draft = Draft::new(plan, made);
        let name = draft.owner_name();
        let overview = overview::Overview::new(&draft);
        let in_full = overview::InFull::new(&draft, overview.as_ref());
        Self {
            lang: draft.language.as_str(),
            region: "NO",
            title: beginning(&draft.text("title", &[("name", &name)]), LONGEST_TITLE),
            footer: Footer::new(&draft, &name),
            author: beginning(&name, LONGEST_TITLE),
            cover: cover::Cover::new(&draft),
            overview,
            in_full,
            goals: goals::Goals::new(&draft),
            people: people::People::new(&draft),
            calendar: calendar::Calendar::new(&draft),
            contents: contents::Contents::new(&draft),
        }
    }
}

impl Footer {
    fn new(draft: &Draft<'_>, name: &str) -> Self {
        let plan = plan_of(&draft::brief(name), draft.language);
        let start = draft.text(
            "footer.made",
            &[("plan", &plan), ("date", &draft.date(draft.made))],
        );
        Self {
            start,
            pages: draft.text("footer.pages", &[]),
        }
    }
}
