//! What leaves a plan as a file. Where is the person's to say, in the system's own dialog.

use std::path::Path;
use std::sync::Mutex;

use secrecy::SecretString;
use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime};
use ts_rs::TS;
use viktig_core::document::{self, FileWanted, PaperWanted, PdfChoices};
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::open_plan::{OpenPlan, Recipient};
use viktig_core::plan::{Language, Plan, Role};
use viktig_core::store::Changed;
use viktig_core::texts::text;
use viktig_core::vault::SEALED_COPY;

use crate::files::{Asked, ask_where_to_save, file_name};
use crate::ruling::Ruling;
use crate::session::Session;
use crate::settings::Settings;
use crate::watch::held;

use super::preview::chosen;
use super::{Answer, TheSession};

/// So much of a title stands before whose the copy is, in letters.
const LONGEST_OF_TITLE: usize = 40;

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
    let (turn, suggested, policy) = {
        let session = held(session);
        (session.turn(), suggest(&session)?, session.policy())
    };
    let Suggested { heading, name, kind } = suggested;
    let asked = Asked {
        title: &heading,
        name: &file_name(&name, kind.1),
        kind,
        folder: policy.first_save_folder().filter(|_| kind != LOCKED),
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

/// What a copy is called: one that is somebody else's says whose, so that no copy takes another's place.
fn copy_name(plan: &Plan, to: Option<&Recipient>, language: Language) -> String {
    let title = &plan.details.title;
    let reader = to.and_then(|to| plan.people.iter().find(|it| it.id == to.person));
    match reader.filter(|it| !it.roles.contains(&Role::Owner)) {
        Some(reader) => {
            let title: String = title.chars().take(LONGEST_OF_TITLE).collect();
            let values = [("title", title.as_str()), ("name", reader.name.as_str())];
            text(language, "shell.save.nameFor", &values)
        }
        None => title.clone(),
    }
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
    password: Option<SecretString>,
) -> Answer<Option<Saved>> {
    let (choices, password) = (chosen(diary, choices), password.as_ref());
    let suggest = |session: &Session| {
        let open = session.open()?;
        // One that is easy to guess is told of before anybody is asked where.
        password.map_or(Ok(()), |it| open.accepts_password(it))?;
        session.policy().may_leave_as_pdf(password.is_some())?;
        let plan = open.plan()?;
        let language = language.unwrap_or(plan.details.language);
        Ok(Suggested {
            heading: text(language, "shell.save.pdf", &[]),
            name: copy_name(&plan, to.as_ref(), language),
            kind: PDF,
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        let saved = session
            .open_mut()?
            .save_pdf(path, to.as_ref(), language, choices, password);
        saved.map_err(|problem| session.told(problem))
    })
}

#[tauri::command(async)]
pub(super) fn save_file<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    wanted: FileWanted,
    to: Option<Recipient>,
    language: Option<Language>,
) -> Answer<Option<Saved>> {
    let suggest = |session: &Session| {
        let details = session.open()?.plan()?.details;
        let heading = format!("shell.save.{}", wanted.name());
        Ok(Suggested {
            heading: text(language.unwrap_or(details.language), &heading, &[]),
            name: details.title,
            kind: (wanted.kind(), wanted.ending()),
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        let saved = session.open_mut()?.save_file(path, wanted, to.as_ref(), language);
        saved.map_err(|problem| session.told(problem))
    })
}

/// The rules need no plan: without one they are in the language of the program.
#[tauri::command(async)]
pub(super) fn save_paper<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    wanted: PaperWanted,
    to: Option<Recipient>,
    language: Option<Language>,
    large_print: Option<bool>,
    password: Option<SecretString>,
) -> Answer<Option<Saved>> {
    let password = password.as_ref();
    if wanted == PaperWanted::Rules && !held(&session).is_open() {
        let settings = *held(&app.state::<Mutex<Settings>>());
        let spoken = app.state::<Ruling>().hold(settings).language;
        return save_rules(&app, &session, language.unwrap_or(spoken));
    }
    let suggest = |session: &Session| {
        let open = session.open()?;
        password.map_or(Ok(()), |it| open.accepts_password(it))?;
        let plan = open.plan()?;
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
        let saved = open.save_paper(path, &wanted, to.as_ref(), language, large_print, password);
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
        session.policy().may_copy_openly()?;
        let details = session.open()?.plan()?.details;
        Ok(Suggested {
            heading: text(details.language, "shell.save.open", &[]),
            name: details.title,
            kind: JSON,
        })
    };
    save_as(&app, &session, suggest, |session, path| {
        session.open_mut()?.save_open_copy(path)?;
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
