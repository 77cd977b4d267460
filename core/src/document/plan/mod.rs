//! What the plan's document says, part by part, as finished words in the plan's language. The templates only place
//! them on paper. A part with nothing to say is not there.

mod actions;
mod calendar;
mod choices;
mod closing;
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
mod handed;
mod in_full;
mod map;
pub(super) mod meetings;
mod needs;
mod next;
mod occasions;
mod overview;
mod part;
mod participation;
mod parts;
mod people;
mod places;
mod ratings;
mod signatures;
mod someone;
mod tasks;
mod understanding;
mod wishes;
mod zones;

use serde::Serialize;

use super::DocumentError;
use super::common::{DocumentContext, Footer, LONGEST_TITLE, Made, Pdf, beginning, typeset};
use super::reader::{Reader, ReaderCopy, Tasks};
use crate::plan::Plan;
pub(super) use actions::when as action_when;
pub use choices::PdfChoices;
pub(super) use overview::{Contact, contacts};
pub use parts::{Part, Parts};

/// A small plan takes a cover and three pages.
const MOST_SMALL_PAGES: usize = 4;

/// What says more than this is no small plan, and is not tried as one.
const MOST_SMALL_LETTERS: usize = 30_000;

/// What says more than this, in bytes of its data, fills a page.
const MOST_ON_A_PAGE: usize = 12_000;

/// What says more than so many pages is made in parts: every page takes up to 1.6 MB of memory while it is made, as the
/// typesetter keeps the whole of a document until it is finished.
const MOST_PAGES: usize = 1_200;

/// What a page says, in bytes of its data: measured where the pages say most.
const LETTERS_OF_A_PAGE: usize = 2_900;

/// Makes the PDF of `plan`, in the plan's own language, dated `made`, as nobody has chosen anything of it.
///
/// # Errors
/// [`DocumentError`] when it could not be typeset.
pub fn plan_pdf(plan: &Plan, made: Made) -> Result<Pdf, DocumentError> {
    chosen_plan_pdf(plan, made, PdfChoices::default())
}

/// Makes the PDF of `plan` as it is chosen. A small plan makes a small document.
///
/// # Errors
/// [`DocumentError::TooLong`] when what is chosen is too much for one document, and when it could not be typeset.
pub fn chosen_plan_pdf(plan: &Plan, made: Made, choices: PdfChoices) -> Result<Pdf, DocumentError> {
    let whole = PlanView::chosen(plan, made, choices);
    let pages = serde_json::to_string(&whole)?.len() / LETTERS_OF_A_PAGE;
    if pages > MOST_PAGES {
        return Err(DocumentError::TooLong {
            pages,
            most: MOST_PAGES,
        });
    }
    if let Some(small) = PlanView::small(plan, made, choices, &whole) {
        let pdf = typeset("/plan.typ", &small, made.on)?;
        if pdf.pages <= MOST_SMALL_PAGES {
            return Ok(pdf);
        }
    }
    typeset("/plan.typ", &whole, made.on)
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
    one_part_per_sheet: bool,
    large_print: bool,
    /// Of a child under 16: letters are a little larger.
    childs: bool,
    /// The chapters that may fit on the page of the one before them.
    short: Vec<&'static str>,
    cover: cover::Cover,
    /// What the one reader does, when it is made for one.
    own: Option<Tasks>,
    overview: Option<overview::Overview>,
    in_full: Option<in_full::InFull>,
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
    contents: Option<contents::Contents>,
    closing: Option<closing::Closing>,
    diary: Option<diary::Diary>,
}

impl PlanView {
    /// What the document of `plan` says when it is made on `made`, and nothing is chosen.
    #[cfg(test)]
    pub(super) fn new(plan: &Plan, made: Made) -> Self {
        Self::chosen(plan, made, PdfChoices::default())
    }

    pub(super) fn chosen(plan: &Plan, made: Made, choices: PdfChoices) -> Self {
        Self::of(&DocumentContext::new(plan, made), choices)
    }

    fn of(context: &DocumentContext<'_>, choices: PdfChoices) -> Self {
        let name = context.owner_name();
        let overview = overview::Overview::new(context);
        let in_full = in_full::InFull::new(
            context,
            overview
                .as_ref()
                .is_some_and(overview::Overview::leaves_something_out),
        );
        let mut view = Self {
            lang: context.language.as_str(),
            one_part_per_sheet: choices.one_part_per_sheet,
            large_print: choices.large_print,
            childs: false,
            short: Vec::new(),
            region: "NO",
            title: beginning(&context.text("title", &[("name", &name)]), LONGEST_TITLE),
            footer: Footer::of_plan(context, &name),
            author: beginning(&name, LONGEST_TITLE),
            cover: cover::Cover::new(context),
            own: None,
            overview,
            in_full,
            goals: goals::Goals::new(context),
            everyday: everyday::Everyday::new(context),
            needs: needs::Needs::new(context),
            concerns: concerns::Concerns::new(context),
            cooperation: cooperation::Cooperation::new(context),
            people: people::People::new(context),
            map: map::Map::new(context),
            consents: consents::Consents::new(context),
            calendar: calendar::Calendar::new(context),
            meetings: meetings::Meetings::new(context),
            crisis: crisis::Crisis::chapter(context),
            wishes: wishes::Wishes::new(context),
            participation: participation::Participation::new(context),
            contents: Some(contents::Contents::new(context, choices.lacking)),
            closing: None,
            diary: choices.diary.then(|| diary::Diary::new(context)).flatten(),
        };
        view.let_a_child_sign_where_it_is_told();
        view.childs = view.cover.is_childs();
        view.keep(choices.parts);
        view.short = view.short_chapters();
        view
    }

    /// The copy for one reader, of the plan as the reader sees it. It asks for nothing, and nothing in it is the owner's
    /// alone: no points to fill, no first steps, no list of who else has what.
    pub(super) fn for_reader(seen: &Plan, made: Made, choices: PdfChoices, reader: &Reader) -> Self {
        let context = DocumentContext::for_reader(seen, made, reader.person);
        let mut view = Self::of(&context, choices);
        view.footer = reader.footer(&context);
        view.cover.turn_to(&context, ReaderCopy::new(&context, reader));
        view.own = Tasks::new(&context, reader);
        let has_words = !context.matters.is_empty() || !context.resources.is_empty();
        view.overview = view.overview.filter(|_| has_words);
        view.people = view.people.filter(|_| reader.sees_everyone());
        view.consents = None;
        view.contents = None;
        view.diary = None;
        view.short = view.short_chapters();
        view
    }

    /// The same in few pages, when the plan may be small enough: the cover is the one page to have on the wall, nothing is
    /// drawn, and no table says where things stand. Nothing when the plan is no small one, or has nothing in it yet.
    fn small(plan: &Plan, made: Made, choices: PdfChoices, whole: &Self) -> Option<Self> {
        let asks_for_more =
            choices.lacking || choices.one_part_per_sheet || choices.large_print || !choices.parts.are_all();
        let letters = serde_json::to_string(whole).map_or(usize::MAX, |text| text.len());
        let context = DocumentContext::new(plan, made);
        let says = !context.matters.is_empty() || !context.parents_matters.is_empty();
        let is_begun = whole.goals.is_some() || says;
        if asks_for_more || !is_begun || letters > MOST_SMALL_LETTERS {
            return None;
        }
        let mut view = Self::chosen(plan, made, choices);
        view.cover.take_in(whole.overview.as_ref());
        view.in_full = in_full::InFull::beside_cover(&context, &view.cover);
        view.overview = None;
        view.map = None;
        view.contents = None;
        let is_signed = view
            .participation
            .as_ref()
            .is_some_and(|it| it.signatures.is_some());
        view.closing = Some(closing::Closing::new(&context, !is_signed));
        view.short = view.short_chapters();
        Some(view)
    }

    /// A child signs on the page that tells how they took part, when there is one.
    fn let_a_child_sign_where_it_is_told(&mut self) {
        if let (Some(chapter), Some(contents)) = (&mut self.participation, &mut self.contents) {
            chapter.signatures = contents.signatures.take_if(|it| it.is_childs());
        }
    }

    /// The chapters that are short enough to be tried on the page of the one before them.
    fn short_chapters(&self) -> Vec<&'static str> {
        let chapters = [
            ("inFull", letters(&self.in_full)),
            ("goals", letters(&self.goals)),
            ("everyday", letters(&self.everyday)),
            ("needs", letters(&self.needs)),
            ("concerns", letters(&self.concerns)),
            ("cooperation", letters(&self.cooperation)),
            ("people", letters(&self.people)),
            ("map", letters(&self.map)),
            ("consents", letters(&self.consents)),
            ("calendar", letters(&self.calendar)),
            ("meetings", letters(&self.meetings)),
            ("crisis", letters(&self.crisis)),
            ("wishes", letters(&self.wishes)),
            ("participation", letters(&self.participation)),
            ("contents", letters(&self.contents)),
            ("closing", letters(&self.closing)),
        ];
        let short = chapters
            .into_iter()
            .filter(|(_, letters)| *letters < MOST_ON_A_PAGE);
        short.map(|(name, _)| name).collect()
    }
}

/// What a chapter says, in bytes of its data.
fn letters(chapter: &impl Serialize) -> usize {
    serde_json::to_string(chapter).map_or(usize::MAX, |text| text.len())
}
