//! The shelf and its door: making, unlocking and locking a plan, and what waits there.

use std::sync::Mutex;

use secrecy::SecretString;
use tauri::{AppHandle, Manager, Runtime, State};
use viktig_core::error::ProblemCode;
use viktig_core::vault::{Backup, OnShelf, WayIn};

use crate::idle::LockReason;
use crate::leaving;
use crate::ruling::Ruling;
use crate::session::{CreatedPlan, MendedPlan, NewPlan, OpenedPlan};
use crate::settings::Settings;
use crate::unsaved::Unsaved;
use crate::watch::{Watch, held, tell};

use super::kept::copy_to_second_place;
use super::{Answer, TheSession};

#[tauri::command(async)]
pub(super) fn shelf(session: TheSession<'_>) -> Answer<Vec<OnShelf>> {
    Ok(held(&session).shelf().plans()?)
}

#[tauri::command(async)]
pub(super) fn create_plan(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    ruling: State<'_, Ruling>,
    new_plan: NewPlan,
) -> Answer<CreatedPlan> {
    ruling.look(&session);
    let created = held(&session).create(&new_plan)?;
    watch.start();
    Ok(created)
}

#[tauri::command(async)]
pub(super) fn open_example(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    settings: State<'_, Mutex<Settings>>,
) -> Answer<OpenedPlan> {
    let language = held(&settings).language;
    let opened = held(&session).open_example(language)?;
    watch.start();
    Ok(opened)
}

#[tauri::command(async)]
pub(super) fn unlock<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    unsaved: State<'_, Mutex<Unsaved>>,
    folder: &str,
    way: WayIn,
    secret: SecretString,
) -> Answer<OpenedPlan> {
    app.state::<Ruling>().look(&session);
    let mut opened = held(&session).unlock(folder, way, &secret)?;
    opened.unsaved = held(&unsaved).take(folder, way);
    watch.start();
    copy_to_second_place(&app);
    Ok(opened)
}

#[tauri::command(async)]
pub(super) fn lock<R: Runtime>(app: AppHandle<R>, why: LockReason) {
    leaving::lock(&app, why);
}

#[tauri::command(async)]
pub(super) fn keep_unsaved<R: Runtime>(
    app: AppHandle<R>,
    unsaved: State<'_, Mutex<Unsaved>>,
    folder: &str,
    way: WayIn,
    words: SecretString,
) -> Answer<()> {
    if !held(&unsaved).keep(folder, way, &words) {
        return Err(ProblemCode::Internal.into());
    }
    tell(&app, "unsaved-kept", ());
    Ok(())
}

#[tauri::command(async)]
pub(super) fn unsaved_waits(unsaved: State<'_, Mutex<Unsaved>>) -> Vec<String> {
    held(&unsaved).folders()
}

#[tauri::command(async)]
pub(super) fn backups(session: TheSession<'_>, folder: &str) -> Answer<Vec<Backup>> {
    Ok(held(&session).shelf().plan(folder)?.backups()?)
}

#[tauri::command(async)]
pub(super) fn restore_backup(
    session: TheSession<'_>,
    folder: &str,
    name: &str,
    way: WayIn,
    secret: SecretString,
) -> Answer<()> {
    held(&session).restore(folder, name, way, &secret)
}

#[tauri::command(async)]
pub(super) fn mend(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    folder: &str,
    way: WayIn,
    secret: SecretString,
) -> Answer<MendedPlan> {
    let mended = held(&session).mend(folder, way, &secret)?;
    watch.start();
    Ok(mended)
}
