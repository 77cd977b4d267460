//! Ways into a plan, what is on its cover, and the end of it.

use secrecy::{ExposeSecret, SecretString};
use tauri::{AppHandle, Runtime, State};
use viktig_core::error::ProblemCode;
use viktig_core::open_plan::OpenPlan;
use viktig_core::vault::{Cover, PlanEnded, SetAside, Strength, WayChanged, WayIn, WaysInTold, assess};

use crate::watch::{Watch, held, tell};

use super::{Answer, TheSession};

#[tauri::command(async)]
pub(super) fn ways_in(session: TheSession<'_>) -> Answer<WaysInTold> {
    held(&session).open()?.ways_in()
}

#[tauri::command(async)]
pub(super) fn set_phrase(session: TheSession<'_>, way: WayIn, phrase: SecretString) -> Answer<WayChanged> {
    held(&session).change_ways(|open| open.set_phrase(way, &phrase))
}

#[tauri::command(async)]
pub(super) fn remove_way(session: TheSession<'_>, way: WayIn) -> Answer<WayChanged> {
    held(&session).change_ways(|open| open.remove_way(way))
}

#[tauri::command(async)]
pub(super) fn renew_recovery(session: TheSession<'_>) -> Answer<WayChanged> {
    held(&session).change_ways(OpenPlan::renew_recovery_code)
}

#[tauri::command(async)]
pub(super) fn set_aside(session: TheSession<'_>) -> Answer<Vec<SetAside>> {
    held(&session).open()?.set_aside()
}

#[tauri::command(async)]
pub(super) fn drop_aside(session: TheSession<'_>, name: &str) -> Answer<()> {
    held(&session).open()?.drop_aside(name)
}

#[tauri::command(async)]
pub(super) fn change_cover(
    session: TheSession<'_>,
    nickname: &str,
    symbol: &str,
    colour: &str,
) -> Answer<Cover> {
    held(&session).open_mut()?.change_cover(nickname, symbol, colour)
}

/// The plan is locked afterwards, whatever came of it; a wrong phrase changes nothing.
#[tauri::command(async)]
pub(super) fn end_plan<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    secret: SecretString,
) -> Answer<PlanEnded> {
    let ended = held(&session).end_plan(&secret);
    if !held(&session).is_open() {
        watch.stop();
        tell(&app, "locked", "asked");
    }
    ended
}

/// With the names of the plan that is open, if one is.
#[tauri::command(async)]
pub(super) fn assess_phrase(
    session: TheSession<'_>,
    phrase: SecretString,
    mut inputs: Vec<String>,
) -> Strength {
    let session = held(&session);
    if let Ok(open) = session.open() {
        inputs.extend(open.guessable());
    }
    let lowest = session.policy().lowest_score();
    drop(session);
    let about: Vec<&str> = inputs.iter().map(String::as_str).collect();
    assess(&phrase, &about).held_to(lowest)
}

#[tauri::command(async)]
pub(super) fn suggest_phrase(session: TheSession<'_>) -> Answer<String> {
    let lowest = held(&session).policy().lowest_score();
    let phrase = viktig_core::vault::suggest_phrase(lowest).map_err(|_| ProblemCode::Internal)?;
    Ok(phrase.expose_secret().to_owned())
}
