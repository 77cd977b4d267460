//! The plan's PDF, or a paper beside it, as it is looked at before it is saved.

use std::sync::Mutex;

use viktig_core::document::{PageDrawn, PaperWanted, PdfChoices};
use viktig_core::open_plan::{PdfOf, Preview, Recipient};
use viktig_core::plan::Language;

use crate::session::Session;
use crate::watch::held;

use super::{Answer, TheSession};

/// One document is placed on its pages at a time. Whoever chose something else while they waited is not waited for.
static PRESS: Mutex<()> = Mutex::new(());

#[tauri::command(async)]
pub(super) fn preview_pdf(
    session: TheSession<'_>,
    to: Option<Recipient>,
    language: Option<Language>,
    diary: Option<bool>,
    choices: Option<PdfChoices>,
) -> Answer<Option<Preview>> {
    looked_at(&session, to.as_ref(), language, chosen(diary, choices).into())
}

/// The first page of it, which is there before all of them are. The session is not held while it is made.
#[tauri::command(async)]
pub(super) fn preview_cover(
    session: TheSession<'_>,
    to: Option<Recipient>,
    language: Option<Language>,
    diary: Option<bool>,
    choices: Option<PdfChoices>,
) -> Answer<Option<PageDrawn>> {
    let (turn, asked) = {
        let session = held(&session);
        let asked = session.open()?;
        let asked = asked.to_cover(to.as_ref(), language, chosen(diary, choices))?;
        (session.turn(), asked)
    };
    let cover = asked.draw()?;
    held(&session).still(turn)?;
    Ok(cover)
}

#[tauri::command(async)]
pub(super) fn preview_paper(
    session: TheSession<'_>,
    wanted: PaperWanted,
    to: Option<Recipient>,
    language: Option<Language>,
    large_print: Option<bool>,
) -> Answer<Option<Preview>> {
    let large_print = large_print.unwrap_or(false);
    looked_at(
        &session,
        to.as_ref(),
        language,
        PdfOf::Paper { wanted, large_print },
    )
}

/// The session is not held while the pages are made. Nothing is answered when another was asked for meanwhile.
fn looked_at(
    session: &Mutex<Session>,
    to: Option<&Recipient>,
    language: Option<Language>,
    of: PdfOf,
) -> Answer<Option<Preview>> {
    let (turn, asked) = {
        let mut session = held(session);
        let asked = session.open_mut()?.to_preview(to, language, of)?;
        (session.turn(), asked)
    };
    let press = held(&PRESS);
    {
        let session = held(session);
        session.still(turn)?;
        if !session.open()?.is_wanted(&asked) {
            return Ok(None);
        }
    }
    let made = asked.lay_out()?;
    drop(press);
    let mut session = held(session);
    session.still(turn)?;
    Ok(session.open_mut()?.preview(made))
}

#[tauri::command(async)]
pub(super) fn preview_page(session: TheSession<'_>, id: u32, page: u32) -> Answer<Option<PageDrawn>> {
    held(&session).open()?.preview_page(id, page)
}

/// Leaving what is not there is no mistake.
#[tauri::command(async)]
pub(super) fn leave_preview(session: TheSession<'_>) -> Answer<()> {
    if let Ok(open) = held(&session).open_mut() {
        open.leave_preview();
    }
    Ok(())
}

/// What is chosen of the plan's PDF, the diary among it.
pub(super) fn chosen(diary: Option<bool>, choices: Option<PdfChoices>) -> PdfChoices {
    PdfChoices {
        diary: diary.unwrap_or(false),
        ..choices.unwrap_or_default()
    }
}
