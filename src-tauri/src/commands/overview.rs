//! The contact's own overview of the plans that have said yes to it.

use std::sync::Mutex;

use secrecy::SecretString;
use tauri::{AppHandle, Runtime, State};
use viktig_core::open_plan::OpenPlan;
use viktig_core::vault::{WayChanged, WayIn};

use crate::session::{OpenedPlan, OverviewTold};
use crate::unsaved::Unsaved;
use crate::watch::{Watch, held};

use super::kept::copy_to_second_place;
use super::{Answer, TheSession};

#[tauri::command(async)]
pub(super) fn has_overview(session: TheSession<'_>) -> bool {
    held(&session).shelf().has_overview()
}

#[tauri::command(async)]
pub(super) fn make_overview(session: TheSession<'_>, phrase: SecretString) -> Answer<()> {
    let session = held(&session);
    session
        .shelf()
        .make_overview(&phrase, session.policy().lowest_score())?;
    Ok(())
}

#[tauri::command(async)]
pub(super) fn drop_overview(session: TheSession<'_>) -> Answer<()> {
    let mut session = held(&session);
    session.lock();
    Ok(session.shelf().drop_overview()?)
}

#[tauri::command(async)]
pub(super) fn open_overview(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    phrase: SecretString,
) -> Answer<OverviewTold> {
    let told = held(&session).open_overview(&phrase)?;
    watch.start();
    Ok(told)
}

#[tauri::command(async)]
pub(super) fn overview(session: TheSession<'_>) -> Answer<OverviewTold> {
    held(&session).overview()
}

#[tauri::command(async)]
pub(super) fn unlock_from_overview<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    unsaved: State<'_, Mutex<Unsaved>>,
    folder: &str,
) -> Answer<OpenedPlan> {
    let mut opened = held(&session).unlock_from_overview(folder)?;
    opened.unsaved = held(&unsaved).take(folder, WayIn::Contact);
    watch.start();
    copy_to_second_place(&app);
    Ok(opened)
}

#[tauri::command(async)]
pub(super) fn join_overview(session: TheSession<'_>, phrase: SecretString) -> Answer<WayChanged> {
    held(&session).join_overview(&phrase)
}

#[tauri::command(async)]
pub(super) fn leave_overview(session: TheSession<'_>) -> Answer<WayChanged> {
    held(&session).change_ways(OpenPlan::leave_overview)
}
