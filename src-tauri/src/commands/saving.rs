//! What leaves a plan as a file. Where is the person's to say, in the system's own dialog.

use std::path::Path;
use std::sync::Mutex;

use serde::Serialize;
use tauri::{AppHandle, Runtime, State};
use ts_rs::TS;
use viktig_core::document::{self, PaperWanted, PdfChoices};
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::open_plan::{OpenPlan, Recipient};
use viktig_core::plan::Language;
use viktig_core::store::Changed;
use viktig_core::texts::text;
use viktig_core::vault::SEALED_COPY;

use crate::files::{Asked, ask_where_to_save};
use crate::session::Session;
use crate::settings::Settings;
use crate::watch::held;

use super::{Answer, TheSession};

/// Where something was saved.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Saved {
    /// The path, to show.
    path: String,
    /// What was noted in the plan of who got it, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    noted: Option<Changed>,
}

/// What the dialog suggests.
struct Suggested {
    /// The dialog's title.
    heading: String,
    /// What the file is called, as somebody wrote it.
    name: String,
    /// What the kind of file is called, and its ending.
    kind: (&'static str, &'static str),
}

/// A printed page.
const PDF: (&str, &str) = ("PDF", "pdf");
/// The open copy.
pub(super) const JSON: (&str, &str) = ("JSON", "json");
/// The locked copy.
pub(super) const LOCKED: (&str, &str) = ("Viktig for meg", SEALED_COPY);

/// Asks where something is saved, and saves it there. The dialog may stand for as long as it likes: nothing is written when
/// the plan it was opened for has been locked meanwhile.
fn save_as<R: Runtime>(
    app: &AppHandle<R>,
    session: &Mutex<Session>,
    suggest: impl FnOnce(&Session) -> Answer<Suggested>,
    write: impl FnOnce(&mut Session, &Path) -> Answer<Option<Changed>>,
) -> Answer<Option<Saved>> {
    let (turn, suggested) = {
        let session = held(session);
        (session.turn(), suggest(&session)?)
    };
    let Suggested { heading, name, kind } = suggested;
    let asked = Asked {
        title: &heading,
        name: &file_name(&name, kind.1),
        kind,
    };
    let Some(path) = ask_where_to_save(app, &asked) else {
        return Ok(None);
    };
    let mut session = held(session);
    session.still(turn)?;
    let noted = write(&mut session, &path)?;
    let shown = path.display().to_string();
    session.note_saved(path);
    Ok(Some(Saved { path: shown, noted }))
}

/// The name on the plan's cover.
fn nickname(open: &OpenPlan) -> String {
    let cover = open.open_folder().folder().cover();
    cover.map(|cover| cover.nickname).unwrap_or_default()
}

#[tauri::command(async)]
pub(super) fn save_pdf<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    to: Option<Recipient>,
    language: Option<Language>,
    diary: Option<bool>,
    choices: Option<PdfChoices>,
) -> Answer<Option<Saved>> {
    let choices = PdfChoices {
        diary: diary.unwrap_or(false),
        ..choices.unwrap_or_default()
    };
    let suggest = |session: &Session| {
        let details = session.open()?.plan()?.details;
        Ok(Suggested {
            heading: text(language.unwrap_or(details.language), "shell.save.pdf", &[]),
            name: details.title,
            kind: PDF,
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        let saved = session.open_mut()?.save_pdf(path, to.as_ref(), language, choices);
        saved.map_err(|problem| session.told(problem))
    })
}

/// The rules need no plan: without one they are in the language of the program.
#[tauri::command(async)]
pub(super) fn save_paper<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    settings: State<'_, Mutex<Settings>>,
    wanted: PaperWanted,
    to: Option<Recipient>,
    language: Option<Language>,
    large_print: Option<bool>,
) -> Answer<Option<Saved>> {
    if wanted == PaperWanted::Rules && !held(&session).is_open() {
        return save_rules(&app, &session, language.unwrap_or(held(&settings).language));
    }
    let suggest = |session: &Session| {
        let plan = session.open()?.plan()?;
        let language = language.unwrap_or(plan.details.language);
        Ok(Suggested {
            heading: text(language, "shell.save.paper", &[]),
            name: document::paper_name(&plan, &wanted, language)?,
            kind: PDF,
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        let large_print = large_print.unwrap_or(false);
        let open = session.open_mut()?;
        let saved = open.save_paper(path, &wanted, to.as_ref(), language, large_print);
        saved.map_err(|problem| session.told(problem))
    })
}

fn save_rules<R: Runtime>(
    app: &AppHandle<R>,
    session: &Mutex<Session>,
    language: Language,
) -> Answer<Option<Saved>> {
    let suggest = |_: &Session| {
        Ok(Suggested {
            heading: text(language, "shell.save.paper", &[]),
            name: text(language, "document.papers.rules.file", &[]),
            kind: PDF,
        })
    };
    save_as(app, session, suggest, |session, path| {
        let card = document::rules_card(language, session.today()?)?;
        document::save(&card.bytes, path)?;
        Ok(None)
    })
}

#[tauri::command(async)]
pub(super) fn save_recovery_sheet<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    code: &str,
) -> Answer<Option<Saved>> {
    let suggest = |session: &Session| {
        let heading = text(session.language()?, "shell.save.recovery", &[]);
        Ok(Suggested {
            name: heading.clone(),
            heading,
            kind: PDF,
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        let name = nickname(session.open()?);
        let sheet = document::recovery_sheet(&name, code, session.language()?, session.today()?)?;
        document::save(&sheet.bytes, path)?;
        Ok(None)
    })
}

#[tauri::command(async)]
pub(super) fn save_open_plan<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
) -> Answer<Option<Saved>> {
    let suggest = |session: &Session| {
        let details = session.open()?.plan()?.details;
        Ok(Suggested {
            heading: text(details.language, "shell.save.open", &[]),
            name: details.title,
            kind: JSON,
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        let copy = session.open_mut()?.open_copy()?;
        document::save(copy.as_bytes(), path)?;
        Ok(None)
    })
}

#[tauri::command(async)]
pub(super) fn save_sealed_copy<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
) -> Answer<Option<Saved>> {
    let suggest = |session: &Session| {
        Ok(Suggested {
            heading: text(session.language()?, "shell.save.sealed", &[]),
            name: nickname(session.open()?),
            kind: LOCKED,
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        session.open_mut()?.save_sealed_copy(path)?;
        Ok(None)
    })
}

#[tauri::command(async)]
pub(super) fn open_saved<R: Runtime>(app: AppHandle<R>, session: TheSession<'_>) -> Answer<()> {
    use tauri_plugin_opener::OpenerExt;
    let session = held(&session);
    let path = session
        .saved_last()
        .ok_or(ProblemCode::FileUnreadable)?
        .to_string_lossy()
        .into_owned();
    let unreadable = Problem::new(ProblemCode::FileUnreadable).with("path", path.clone());
    app.opener().open_path(path, None::<&str>).map_err(|_| unreadable)
}

/// A file name that every file system accepts, from a title somebody wrote.
fn file_name(title: &str, ending: &str) -> String {
    let safe: String = title
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_') {
                letter
            } else {
                ' '
            }
        })
        .take(80)
        .collect();
    let words: Vec<&str> = safe.split_whitespace().collect();
    if words.is_empty() {
        format!("plan.{ending}")
    } else {
        format!("{}.{ending}", words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_file_name_anywhere() {
        assert_eq!(
            file_name("Arnes plan", "pdf"),
            "Arnes plan.pdf",
            "words stay words"
        );
        assert_eq!(
            file_name("../a:b\\c?*", "pdf"),
            "a b c.pdf",
            "nothing that means something to a file system"
        );
        assert_eq!(file_name("???", "json"), "plan.json", "and never an empty name");
    }
}
