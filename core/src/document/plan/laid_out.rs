//! How what the plan says becomes pages: few of them for a small plan, and not more than one document can have.

use chrono::NaiveTime;

use super::{PdfChoices, PlanView, Written, closing, in_full};
use crate::document::DocumentError;
use crate::document::common::{ATTACHED, DocumentContext, LaidOut, Made, Pdf, ReadyPdf, lay_out_with};
use crate::document::open;
use crate::document::reader::Reader;
use crate::plan::{Language, Plan};
use crate::reading::visible_to_archive;

/// A small plan takes a cover and three pages.
const MOST_SMALL_PAGES: usize = 4;

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

/// What [`plan_pdf`] gives the typesetter for a plan that is no small one: how long the typesetter takes by itself can be
/// measured with it.
///
/// # Errors
/// [`DocumentError`] when it could not be made ready.
pub fn ready_plan_pdf(plan: &Plan, made: Made) -> Result<ReadyPdf, DocumentError> {
    ReadyPdf::new(
        "/plan.typ",
        &PlanView::chosen(plan, made, PdfChoices::default()),
        made.on,
    )
}

/// Makes the PDF of `plan` as it is chosen. A small plan makes a small document.
///
/// # Errors
/// [`DocumentError::TooLong`] when what is chosen is too much for one document, and when it could not be typeset.
pub fn chosen_plan_pdf(plan: &Plan, made: Made, choices: PdfChoices) -> Result<Pdf, DocumentError> {
    lay_out_chosen(plan, made, choices)?.pdf()
}

/// Places `plan` on pages as it is chosen. A small plan makes a small document.
///
/// # Errors
/// As [`chosen_plan_pdf`].
pub(in crate::document) fn lay_out_chosen(
    plan: &Plan,
    made: Made,
    choices: PdfChoices,
) -> Result<LaidOut, DocumentError> {
    let whole = PlanView::chosen(plan, made, choices);
    whole.fits()?;
    if let Some(small) = PlanView::small(plan, made, choices, &whole) {
        let laid_out = small.lay_out(made)?;
        if laid_out.pages() <= MOST_SMALL_PAGES {
            return Ok(laid_out);
        }
    }
    whole.lay_out(made)
}

/// Places the cover of `plan` alone, as it will be. Nothing for what may become a small document: all of it is soon there, and
/// only then is it known which cover it has.
///
/// # Errors
/// As [`chosen_plan_pdf`].
pub(in crate::document) fn lay_out_cover(
    plan: &Plan,
    made: Made,
    choices: PdfChoices,
) -> Result<Option<LaidOut>, DocumentError> {
    let whole = PlanView::chosen(plan, made, choices);
    if PlanView::small(plan, made, choices, &whole).is_some() {
        return Ok(None);
    }
    whole.with_only_cover().placed(made).map(Some)
}

/// Places `plan` on pages for an archive, with how it came to be; in the document lies the plan as other programs read it, without
/// what is the owner's alone.
///
/// # Errors
/// As [`chosen_plan_pdf`].
pub fn lay_out_archive(
    plan: &Plan,
    written: &[Written],
    made: Made,
    language: Language,
    choices: PdfChoices,
) -> Result<LaidOut, DocumentError> {
    let mut own = plan.clone();
    own.details.language = language;
    let mut view = PlanView::for_archive(&own, made, choices, written);
    view.fits()?;
    let begun = made.on.and_time(NaiveTime::MIN).and_utc();
    let file = open::write_plan(&visible_to_archive(plan), begun);
    let file = file.map_err(|fault| DocumentError::Packing(fault.to_string()))?;
    view.files.insert(ATTACHED.to_owned(), file.into_bytes());
    view.lay_out(made)
}

impl PlanView {
    /// The pages of the copy for one reader.
    ///
    /// # Errors
    /// As [`chosen_plan_pdf`].
    pub(in crate::document) fn lay_out_for(
        seen: &Plan,
        made: Made,
        choices: PdfChoices,
        reader: &Reader,
    ) -> Result<LaidOut, DocumentError> {
        let view = Self::for_reader(seen, made, choices, reader);
        view.fits()?;
        view.lay_out(made)
    }

    /// The cover of the copy for one reader, as it will be.
    ///
    /// # Errors
    /// As [`chosen_plan_pdf`].
    pub(in crate::document) fn lay_out_cover_for(
        seen: &Plan,
        made: Made,
        choices: PdfChoices,
        reader: &Reader,
    ) -> Result<LaidOut, DocumentError> {
        let view = Self::for_reader(seen, made, choices, reader);
        view.with_only_cover().placed(made)
    }

    /// The same in few pages, when the plan may be small enough: the cover is the one page to have on the wall, nothing is
    /// drawn, and no table says where things stand. Nothing when the plan is no small one, or has nothing in it yet.
    fn small(plan: &Plan, made: Made, choices: PdfChoices, whole: &Self) -> Option<Self> {
        let asks_for_more =
            choices.lacking || choices.one_part_per_sheet || choices.large_print || !choices.parts.are_all();
        let context = DocumentContext::new(plan, made);
        let says = !context.matters.is_empty() || !context.parents_matters.is_empty();
        let is_begun = whole.goals.is_some() || says;
        if asks_for_more || !is_begun {
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
        view.tell_short_chapters();
        let letters = serde_json::to_string(&view).map_or(usize::MAX, |text| text.len());
        (letters <= MOST_SMALL_PAGES * LETTERS_OF_A_PAGE).then_some(view)
    }

    /// Refuses what is too much for one document.
    fn fits(&self) -> Result<(), DocumentError> {
        let pages = serde_json::to_string(self)?.len() / LETTERS_OF_A_PAGE;
        let most = MOST_PAGES;
        if pages > most {
            return Err(DocumentError::TooLong { pages, most });
        }
        Ok(())
    }

    /// What was placed unmeasured is measured after all when it did not fit.
    fn lay_out(self, made: Made) -> Result<LaidOut, DocumentError> {
        let laid_out = self.placed(made)?;
        if !laid_out.reaches_the_foot() {
            return Ok(laid_out);
        }
        drop(laid_out);
        self.with_all_measured().placed(made)
    }

    fn placed(&self, made: Made) -> Result<LaidOut, DocumentError> {
        lay_out_with(self.files.clone(), "/plan.typ", self, made.on)
    }

    fn with_only_cover(mut self) -> Self {
        self.cover_only = true;
        self
    }

    /// Trusts no chapter to be short.
    fn with_all_measured(mut self) -> Self {
        self.unmeasured.clear();
        self
    }
}
