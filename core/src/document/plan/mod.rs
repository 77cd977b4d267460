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
pub(super) mod history;
mod in_full;
mod laid_out;
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
mod pictures;
mod places;
mod ratings;
mod signatures;
mod someone;
mod tasks;
mod understanding;
mod wishes;
mod zones;

use serde::Serialize;

use super::common::{DocumentContext, Files, Footer, LONGEST_TITLE, Made, beginning};
use super::reader::{Reader, ReaderCopy, Tasks};
use crate::plan::Plan;
pub(super) use actions::{state_words, when as action_when};
pub use choices::PdfChoices;
pub use history::Written;
pub use laid_out::lay_out_archive;
pub use laid_out::{chosen_plan_pdf, plan_pdf, ready_plan_pdf};
pub(super) use laid_out::{lay_out_chosen, lay_out_cover};
pub(super) use overview::{Contact, contacts};
pub use parts::{Part, Parts};

/// What says more than this, in bytes of its data, fills a page.
const MOST_ON_A_PAGE: usize = 12_000;

/// What says less than this, in bytes of its data, is on a page but for the rarest: it is looked at afterwards.
const SURELY_ON_A_PAGE: usize = 3_500;

/// The same in large print.
const SURELY_ON_A_LARGE_PAGE: usize = 1_200;

/// Where people sign stands at the foot of its page, whatever is said above it: it is always measured.
const SIGNED_AT_THE_FOOT: [&str; 2] = ["contents", "participation"];

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
    /// Nothing but the cover is placed.
    cover_only: bool,
    /// No colour stands on any page.
    black_and_white: bool,
    /// Of a child under 16: letters are a little larger.
    childs: bool,
    /// The chapters that may fit on the page of the one before them.
    short: Vec<&'static str>,
    /// Those of them that are not measured before they are placed.
    unmeasured: Vec<&'static str>,
    cover: cover::Cover,
    /// What the one reader does, when it is made for one.
    own: Option<Tasks>,
    overview: Option<overview::Overview>,
    in_full: Option<in_full::InFull>,
    pictures: Option<pictures::Pictures>,
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
    /// How the plan came to be, when it is made for an archive.
    history: Option<history::History>,
    /// What the file is that goes along in it, when one does.
    attached: Option<String>,
    diary: Option<diary::Diary>,
    /// What the pictures are drawn from.
    #[serde(skip)]
    files: Files,
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
        let along = pictures::GoingAlong::new(context, choices);
        let mut view = Self {
            lang: context.language.as_str(),
            one_part_per_sheet: choices.one_part_per_sheet,
            large_print: choices.large_print,
            cover_only: false,
            black_and_white: choices.black_and_white,
            childs: false,
            short: Vec::new(),
            unmeasured: Vec::new(),
            region: "NO",
            title: beginning(&context.text("title", &[("name", &name)]), LONGEST_TITLE),
            footer: Footer::of_plan(context, &name),
            author: beginning(&name, LONGEST_TITLE),
            cover: cover::Cover::new(context).with(along.cover),
            own: None,
            overview,
            in_full,
            pictures: along.chapter,
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
            history: None,
            attached: None,
            diary: choices.diary.then(|| diary::Diary::new(context)).flatten(),
            files: along.files,
        };
        view.let_a_child_sign_where_it_is_told();
        view.childs = view.cover.is_childs();
        view.keep(choices.parts);
        view.tell_short_chapters();
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
        view.tell_short_chapters();
        view
    }

    /// The owner's copy for an archive: with how it came to be, and the plan itself as a file in it.
    pub(super) fn for_archive(plan: &Plan, made: Made, choices: PdfChoices, written: &[Written]) -> Self {
        let context = DocumentContext::new(plan, made);
        let mut view = Self::of(&context, choices);
        view.attached = Some(context.text("history.file", &[]));
        view.history = Some(history::History::new(&context, written));
        view
    }

    /// A child signs on the page that tells how they took part, when there is one.
    fn let_a_child_sign_where_it_is_told(&mut self) {
        if let (Some(chapter), Some(contents)) = (&mut self.participation, &mut self.contents) {
            chapter.signatures = contents.signatures.take_if(|it| it.is_childs());
        }
    }

    /// Says which chapters are short enough to be tried on the page of the one before them, and which surely are.
    fn tell_short_chapters(&mut self) {
        let surely = if self.large_print {
            SURELY_ON_A_LARGE_PAGE
        } else {
            SURELY_ON_A_PAGE
        };
        let chapters = [
            ("inFull", letters(&self.in_full)),
            ("pictures", letters(&self.pictures)),
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
        let within = |most: usize| {
            let short = chapters.iter().filter(move |(_, letters)| *letters < most);
            short.map(|(name, _)| *name).collect()
        };
        self.short = within(MOST_ON_A_PAGE);
        self.unmeasured = within(surely);
        self.unmeasured.retain(|name| !SIGNED_AT_THE_FOOT.contains(name));
    }
}

/// What a chapter says, in bytes of its data.
fn letters(chapter: &impl Serialize) -> usize {
    serde_json::to_string(chapter).map_or(usize::MAX, |text| text.len())
}
