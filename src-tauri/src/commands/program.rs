//! Start, settings, and ways out: what concerns the program, whatever plan is open.

use std::sync::Mutex;

use serde::Serialize;
use tauri::{AppHandle, Runtime, State};
use ts_rs::TS;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::policy::Decided;

use crate::leaving::{self, Leaving};
use crate::platform;
use crate::ruling::{Ruled, Ruling};
use crate::session::OpenedPlan;
use crate::settings::Settings;
use crate::wanted::Wanted;
use crate::watch::{Watch, held};

use super::{Answer, TheSession};

/// What the window needs to know first.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Start {
    /// How it looks, and when it locks.
    settings: Settings,
    /// What is decided for this laptop.
    decided: Decided,
    /// Today, where the two sit.
    today: chrono::NaiveDate,
    /// The plan that is open, when the window was started anew.
    open: Option<OpenedPlan>,
    /// The name of the locked copy the program was started with, by a double click.
    wanted: Option<String>,
}

#[tauri::command(async)]
pub(super) fn start(
    session: TheSession<'_>,
    settings: State<'_, Mutex<Settings>>,
    ruling: State<'_, Ruling>,
    wanted: State<'_, Wanted>,
) -> Answer<Start> {
    let decided = ruling.look(&session);
    let mut session = held(&session);
    let open = if session.is_open() {
        Some(session.current()?)
    } else {
        None
    };
    Ok(Start {
        settings: held(&settings).held_to(&decided.policy),
        decided,
        today: session.today()?,
        open,
        wanted: wanted.name(),
    })
}

/// Looks again at what is decided for this laptop: nobody has to start the program anew for it.
#[tauri::command(async)]
pub(super) fn decided(
    session: TheSession<'_>,
    settings: State<'_, Mutex<Settings>>,
    ruling: State<'_, Ruling>,
) -> Ruled {
    ruling.ruled(&session, &settings)
}

#[tauri::command]
pub(super) fn here(watch: State<'_, Watch>) {
    watch.activity();
}

#[tauri::command]
pub(super) fn leave_heard(leaving: State<'_, Leaving>) {
    leaving.heard();
}

#[tauri::command]
pub(super) fn stay(leaving: State<'_, Leaving>) {
    leaving.stay();
}

#[tauri::command(async)]
pub(super) fn leave<R: Runtime>(app: AppHandle<R>) {
    leaving::go(&app);
}

#[tauri::command(async)]
pub(super) fn change_settings<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    in_use: State<'_, Mutex<Settings>>,
    ruling: State<'_, Ruling>,
    settings: Settings,
) -> Answer<Settings> {
    let policy = ruling.look(&session).policy;
    let folder = held(&session).shelf().folder().to_owned();
    let unwritable = Problem::new(ProblemCode::ShelfUnwritable).with("path", folder.display().to_string());
    // What the person chose holds for this session even when it cannot be kept. What is decided was not chosen.
    let settings = settings.chosen_over(*held(&in_use), &policy);
    *held(&in_use) = settings;
    platform::check_spelling(&app);
    let kept = settings.keep_in(&folder).map_err(|_| unwritable)?;
    *held(&in_use) = kept;
    Ok(kept.held_to(&policy))
}
