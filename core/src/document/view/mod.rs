//! What the plan's document says, part by part, as finished words in the plan's language. The templates only place
//! them on paper. A part with nothing to say is not there.

mod agenda;
mod anonymous;
mod answers;
mod calendar;
mod card;
mod concerns;
mod consents;
mod contents;
mod cooperation;
mod cover;
mod crisis;
mod diary;
mod draft;
mod drawing;
mod everyday;
mod goals;
mod lookup;
mod map;
mod meeting_papers;
mod meetings;
mod needs;
mod overview;
pub(super) mod papers;
mod people;
mod places;
mod promises;
mod quotation;
mod ratings;
mod tasks;
mod told;
mod week;
mod wishes;

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
    contents: contents::Contents,
    diary: Option<diary::Diary>,
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
            everyday: everyday::Everyday::new(&draft),
            needs: needs::Needs::new(&draft),
            concerns: concerns::Concerns::new(&draft),
            cooperation: cooperation::Cooperation::new(&draft),
            people: people::People::new(&draft),
            map: map::Map::new(&draft),
            consents: consents::Consents::new(&draft),
            calendar: calendar::Calendar::new(&draft),
            meetings: meetings::Meetings::new(&draft),
            crisis: crisis::Crisis::chapter(&draft),
            wishes: wishes::Wishes::new(&draft),
            contents: contents::Contents::new(&draft),
            diary: None,
        }
    }

    /// The same with the diary as its last chapter: only when the owner asks for it then and there.
    pub(super) fn with_diary(plan: &Plan, made: NaiveDate) -> Self {
        Self {
            diary: diary::Diary::new(&Draft::new(plan, made)),
            ..Self::new(plan, made)
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
