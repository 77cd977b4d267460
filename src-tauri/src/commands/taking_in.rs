//! What comes in as a file: a locked copy, or the open copy of a plan. Which is the person's to say, in the system's own
//! dialog.

use std::path::PathBuf;
use std::sync::Mutex;

use secrecy::SecretString;
use tauri::{AppHandle, Manager, Runtime, State};
use viktig_core::plan::Language;
use viktig_core::texts::text;
use viktig_core::vault::TakenCopy;

use crate::files::ask_what_to_open;
use crate::ruling::Ruling;
use crate::session::{CreatedPlan, Session, cover};
use crate::settings::Settings;
use crate::wanted::Wanted;
use crate::watch::{Watch, held};

use super::saving::{JSON, LOCKED};
use super::{Answer, TheSession};

/// Asks which file comes in.
fn ask_for<R: Runtime>(
    app: &AppHandle<R>,
    language: Language,
    key: &str,
    kind: (&str, &str),
) -> Option<PathBuf> {
    let (called, ending) = kind;
    ask_what_to_open(app, &text(language, key, &[]), (called, &[ending]))
}

#[tauri::command(async)]
pub(super) fn take_sealed_copy<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    settings: State<'_, Mutex<Settings>>,
    ruling: State<'_, Ruling>,
) -> Answer<Option<TakenCopy>> {
    let language = ruling.hold(*held(&settings)).language;
    let Some(path) = ask_for(&app, language, "shell.save.takeSealed", LOCKED) else {
        return Ok(None);
    };
    held(&session).take_sealed_copy(&path).map(Some)
}

/// The locked copy the program was started with, by a double click. Nothing when there is none, or it is taken already.
#[tauri::command(async)]
pub(super) fn take_wanted_copy(
    session: TheSession<'_>,
    wanted: State<'_, Wanted>,
) -> Answer<Option<TakenCopy>> {
    let Some(path) = wanted.take() else {
        return Ok(None);
    };
    held(&session).take_sealed_copy(&path).map(Some)
}

#[tauri::command(async)]
pub(super) fn take_in_plan<R: Runtime>(
    app: AppHandle<R>,
    nickname: &str,
    symbol: &str,
    colour: &str,
    phrase: SecretString,
) -> Answer<Option<CreatedPlan>> {
    let cover = cover(nickname, symbol, colour)?;
    let chosen = *held(&app.state::<Mutex<Settings>>());
    let language = app.state::<Ruling>().hold(chosen).language;
    let Some(path) = ask_for(&app, language, "shell.save.takeIn", JSON) else {
        return Ok(None);
    };
    let created = held(&app.state::<Mutex<Session>>()).import(&path, language, &cover, &phrase)?;
    app.state::<Watch>().start();
    Ok(Some(created))
}

/// A locked copy that stays where it is: it is looked at, or met, from the plan that is open.
pub(super) fn ask_for_a_copy<R: Runtime>(
    app: &AppHandle<R>,
    language: Language,
    key: &str,
) -> Option<PathBuf> {
    ask_for(app, language, key, LOCKED)
}
