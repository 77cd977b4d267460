//! The plan's PDF, or a paper beside it, as it is looked at before it is saved. The pages are drawn from the document that is
//! then saved: it is placed on its pages once, unless the plan has become another meanwhile.
//!
//! One is held at a time, for as long as the plan is open and somebody looks at it.

use serde::Serialize;
use ts_rs::TS;

use super::{OpenPlan, Recipient};
use crate::document::{
    Known, LaidOut, Made, MadeFor, PageDrawn, PaperLook, PaperWanted, PdfChoices, Written, lay_out_archive,
    lay_out_news, lay_out_paper, lay_out_paper_for, lay_out_plan, lay_out_plan_cover,
};
use crate::error::{Problem, ProblemCode};
use crate::plan::{Kind, Language, Plan, Share};
use crate::reading::Since;

/// What is looked at, for who asks for its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Preview {
    /// Tells it from every other.
    pub id: u32,
    /// How many pages there are.
    pub pages: u32,
}

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfOf {
    /// The plan itself, as it is chosen.
    Plan(PdfChoices),
    /// A paper beside it.
    Paper {
        /// Which.
        wanted: PaperWanted,
        /// In letters of 18 points.
        large_print: bool,
    },
}

impl From<PdfChoices> for PdfOf {
    fn from(choices: PdfChoices) -> Self {
        Self::Plan(choices)
    }
}

/// A PDF that somebody asks for: of which plan, for whom, on which day, and how.
pub(super) struct PdfAsked {
    plan: Plan,
    to: Option<MadeFor>,
    made: Made,
    language: Language,
    of: PdfOf,
    /// By what copy the reader knows the plan, when what is new is asked for.
    known: Option<(Share, Since)>,
    /// How the plan came to be, when it is made for an archive.
    written: Vec<Written>,
    /// What is said when it cannot be made.
    told: Box<dyn Fn(Problem) -> Problem + Send>,
}

impl PdfAsked {
    pub(super) fn lay_out(&self) -> Result<LaidOut, Problem> {
        let made = match &self.of {
            PdfOf::Plan(choices) => lay_out_plan(&self.plan, self.to, self.made, self.language, *choices),
            PdfOf::Paper { wanted, large_print } => {
                let look = PaperLook {
                    language: self.language,
                    large_print: *large_print,
                };
                self.lay_out_paper(wanted, look)
            }
        };
        made.map_err(&self.told)
    }

    /// The first page of the plan's PDF, sooner than all of them. Nothing where it is not known before they are made.
    fn cover(&self) -> Result<Option<PageDrawn>, Problem> {
        let PdfOf::Plan(choices) = &self.of else {
            return Ok(None);
        };
        let cover = lay_out_plan_cover(&self.plan, self.to, self.made, self.language, *choices);
        let cover = cover.map_err(&self.told)?;
        Ok(cover.and_then(|cover| cover.page(1)))
    }

    fn lay_out_paper(&self, wanted: &PaperWanted, look: PaperLook) -> Result<LaidOut, Problem> {
        if *wanted == PaperWanted::Archive {
            let choices = PdfChoices {
                large_print: look.large_print,
                ..PdfChoices::default()
            };
            let (plan, written) = (&self.plan, &self.written);
            return Ok(lay_out_archive(plan, written, self.made, look.language, choices)?);
        }
        match (self.to, &self.known) {
            (Some(to), Some((copy, since))) => lay_out_news(Known { copy, since }, to, self.made, look),
            (Some(to), None) => lay_out_paper_for(&self.plan, wanted, to, self.made, look),
            (None, _) => lay_out_paper(&self.plan, wanted, self.made, look),
        }
    }

    /// Whether it is the same document.
    fn is(&self, other: &Self) -> bool {
        self.to == other.to
            && self.made.on == other.made.on
            && self.language == other.language
            && self.of == other.of
            && self.plan == other.plan
    }
}

/// What is to be looked at, away from the open plan: others may write in it while the pages are made.
pub struct ToPreview {
    id: u32,
    asked: PdfAsked,
}

impl ToPreview {
    /// Places it on its pages.
    ///
    /// # Errors
    /// As [`OpenPlan::pdf`].
    pub fn lay_out(self) -> Result<Previewed, Problem> {
        let document = self.asked.lay_out()?;
        let Self { id, asked } = self;
        Ok(Previewed { id, asked, document })
    }
}

/// What is soon looked at, whose first page is made before the others, away from the open plan.
pub struct ToCover(PdfAsked);

impl ToCover {
    /// The first page, as it will be. Nothing where it is not known before all of them are made.
    ///
    /// # Errors
    /// As [`OpenPlan::pdf`].
    pub fn draw(&self) -> Result<Option<PageDrawn>, Problem> {
        self.0.cover()
    }
}

/// What is looked at, on its pages.
pub struct Previewed {
    id: u32,
    asked: PdfAsked,
    document: LaidOut,
}

/// The one that is looked at, if one is.
#[derive(Default)]
pub(super) struct Previews {
    /// The newest that was asked for, or left.
    newest: u32,
    shown: Option<Previewed>,
}

impl Previews {
    /// What was looked at is let go of, and what is being made comes to nothing.
    fn turn(&mut self) -> u32 {
        self.shown = None;
        self.newest = self.newest.wrapping_add(1);
        self.newest
    }
}

impl std::fmt::Debug for Previews {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Previews")
            .field("newest", &self.newest)
            .finish_non_exhaustive()
    }
}

impl OpenPlan {
    /// The PDF that is asked for, when the one who asks may have it.
    ///
    /// # Errors
    /// [`ProblemCode::DiaryClosed`] and [`ProblemCode::OwnersGift`] as [`Self::pdf`]; [`ProblemCode::NoCopyBefore`] as
    /// [`Self::paper`].
    pub(super) fn pdf_asked(
        &self,
        to: Option<&Recipient>,
        language: Option<Language>,
        of: impl Into<PdfOf>,
    ) -> Result<PdfAsked, Problem> {
        let of = of.into();
        let with_diary = matches!(&of, PdfOf::Plan(choices) if choices.diary);
        if with_diary && !self.store.sight().sees(Kind::DiaryEntry) {
            return Err(ProblemCode::DiaryClosed.into());
        }
        let is = |paper: PaperWanted| matches!(&of, PdfOf::Paper { wanted, .. } if *wanted == paper);
        let written = if is(PaperWanted::Archive) {
            self.written_for_archive(to)?
        } else {
            Vec::new()
        };
        let is_news = is(PaperWanted::News);
        let made_for = self.made_for(to)?;
        let known = match made_for.filter(|_| is_news) {
            Some(to) => Some(self.known_by(to.person)?.ok_or(ProblemCode::NoCopyBefore)?),
            None => None,
        };
        let plan = self.store.plan()?;
        Ok(PdfAsked {
            to: made_for,
            made: self.made_now()?,
            language: language.unwrap_or(plan.details.language),
            of,
            known,
            written,
            told: Box::new(self.or_ask_why(to)),
            plan,
        })
    }

    /// What is looked at now, when it is what is asked for.
    pub(super) fn previewed(&self, asked: &PdfAsked) -> Option<&LaidOut> {
        let shown = self.previews.shown.as_ref()?;
        shown.asked.is(asked).then_some(&shown.document)
    }

    /// Begins to look at what [`Self::pdf`] or [`Self::paper`] would make. What was looked at before is let go of.
    ///
    /// # Errors
    /// As [`Self::pdf`] and [`Self::paper`].
    pub fn to_preview(
        &mut self,
        to: Option<&Recipient>,
        language: Option<Language>,
        of: impl Into<PdfOf>,
    ) -> Result<ToPreview, Problem> {
        let id = self.previews.turn();
        let asked = self.pdf_asked(to, language, of)?;
        Ok(ToPreview { id, asked })
    }

    /// The first page of what [`Self::to_preview`] makes, for those who wait for all of them. What is looked at now stays.
    ///
    /// # Errors
    /// As [`Self::pdf`].
    pub fn to_cover(
        &self,
        to: Option<&Recipient>,
        language: Option<Language>,
        choices: PdfChoices,
    ) -> Result<ToCover, Problem> {
        Ok(ToCover(self.pdf_asked(to, language, choices)?))
    }

    /// Whether nobody has asked for another since.
    #[must_use]
    pub fn is_wanted(&self, preview: &ToPreview) -> bool {
        preview.id == self.previews.newest
    }

    /// Holds the pages that were made, to be looked at. Nothing when another was asked for meanwhile.
    pub fn preview(&mut self, made: Previewed) -> Option<Preview> {
        if made.id != self.previews.newest {
            return None;
        }
        let pages = u32::try_from(made.document.pages()).unwrap_or(u32::MAX);
        let id = made.id;
        self.previews.shown = Some(made);
        Some(Preview { id, pages })
    }

    /// A page of what is looked at, counted from 1. Nothing when something else is looked at, or when the plan or the day has
    /// become another: what was seen is then not what would be saved.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn preview_page(&self, id: u32, page: u32) -> Result<Option<PageDrawn>, Problem> {
        let Some(shown) = self.previews.shown.as_ref().filter(|shown| shown.id == id) else {
            return Ok(None);
        };
        if shown.asked.made.on != self.today()? || shown.asked.plan != self.store.plan()? {
            return Ok(None);
        }
        Ok(usize::try_from(page)
            .ok()
            .and_then(|page| shown.document.page(page)))
    }

    /// Nobody looks any more.
    pub fn leave_preview(&mut self) {
        self.previews.turn();
    }
}
