//! What the window can ask for. Each command is a few lines over core or the session; none of them takes a path.

pub(crate) mod copies;
mod door;
mod kept;
mod overview;
mod pictures;
mod plan;
mod preview;
pub(crate) mod program;
mod reading_aloud;
pub(crate) mod saving;
mod shared;
mod taking_in;
mod ways;

use std::sync::Mutex;

use tauri::{Builder, Runtime, State};
use viktig_core::error::Problem;

use crate::session::Session;
use crate::watch::held;

/// What a command answers: a problem is told in the person's words.
type Answer<T> = Result<T, Problem>;
/// The one open plan, or none, as tauri hands it to a command.
type TheSession<'a> = State<'a, Mutex<Session>>;

/// Goes on with the plan that was open at a turn, unless it was locked meanwhile.
fn at_turn<T>(
    session: &Mutex<Session>,
    turn: u64,
    go_on: impl FnOnce(&mut Session) -> Answer<T>,
) -> Answer<T> {
    let mut session = held(session);
    session.still(turn)?;
    go_on(&mut session)
}

/// Every command there is. `commands.txt` and the window's capabilities name the same.
pub(crate) fn register<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(tauri::generate_handler![
        program::start,
        door::shelf,
        door::create_plan,
        door::open_example,
        door::unlock,
        door::lock,
        door::keep_unsaved,
        door::unsaved_waits,
        program::leave_heard,
        program::stay,
        program::leave,
        program::here,
        plan::plan,
        plan::act,
        plan::undo,
        plan::redo,
        plan::history,
        plan::search,
        plan::in_words,
        plan::new_since,
        pictures::choose_picture,
        pictures::picture,
        overview::has_overview,
        overview::make_overview,
        overview::drop_overview,
        overview::open_overview,
        overview::overview,
        overview::unlock_from_overview,
        overview::join_overview,
        overview::leave_overview,
        ways::ways_in,
        ways::set_phrase,
        ways::remove_way,
        ways::renew_recovery,
        ways::set_aside,
        ways::drop_aside,
        ways::change_cover,
        ways::end_plan,
        ways::assess_phrase,
        ways::suggest_phrase,
        door::backups,
        door::restore_backup,
        door::mend,
        plan::still_mine,
        kept::backups_told,
        kept::backup_told,
        kept::look_at_backup,
        kept::look_at_copy,
        kept::look_again,
        kept::bring_back,
        kept::bring_back_words,
        plan::choose_version,
        copies::look_at_other,
        copies::look_at_other_with,
        copies::other_in_words,
        copies::meet_other,
        copies::leave_other,
        copies::copies,
        copies::unsettled,
        copies::arrived,
        shared::choose_shared_folder,
        shared::shared_folder,
        shared::stop_sharing,
        shared::look_in_folder,
        shared::take_from_folder,
        shared::send_to_folder,
        shared::allow_copy,
        shared::end_copy,
        plan::undo_over,
        kept::second_place,
        kept::choose_second_place,
        kept::forget_second_place,
        kept::back_up_to_second_place,
        plan::set_bookmark,
        preview::preview_pdf,
        preview::preview_cover,
        preview::preview_paper,
        preview::preview_page,
        preview::leave_preview,
        saving::save_pdf,
        saving::save_file,
        saving::save_paper,
        saving::save_recovery_sheet,
        saving::save_open_plan,
        saving::save_sealed_copy,
        taking_in::take_sealed_copy,
        taking_in::take_wanted_copy,
        taking_in::take_in_plan,
        saving::open_saved,
        program::change_settings,
        program::decided,
        reading_aloud::read_aloud,
        reading_aloud::pause_reading,
        reading_aloud::stop_reading,
    ])
}

#[cfg(test)]
mod tests {
    /// The names between `generate_handler![` and `]` in this file.
    fn answered() -> Vec<&'static str> {
        let source = include_str!("commands.rs");
        let list = source
            .split("generate_handler![")
            .nth(1)
            .and_then(|rest| rest.split(']').next());
        list.unwrap_or_default()
            .split(',')
            .filter_map(|path| path.trim().rsplit("::").next())
            .filter(|name| !name.is_empty())
            .collect()
    }

    #[test]
    fn only_the_commands_we_list() {
        let listed: Vec<&str> = include_str!("../commands.txt").lines().collect();
        assert!(listed.len() > 20, "the list was read");
        assert_eq!(
            answered(),
            listed,
            "the shell answers exactly what commands.txt lists"
        );
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
        let allowed: Vec<&str> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_str().unwrap())
            .collect();
        let mut wanted: Vec<String> = vec![
            "core:event:allow-listen".into(),
            "core:event:allow-unlisten".into(),
        ];
        wanted.extend(
            listed
                .iter()
                .map(|command| format!("allow-{}", command.replace('_', "-"))),
        );
        assert_eq!(allowed, wanted, "and the window may ask for exactly those");
        assert_eq!(
            capability["windows"],
            serde_json::json!(["main"]),
            "the one window, and no other"
        );
        println!(
            "figure: {} commands, each listed and allowed by name",
            listed.len()
        );
    }
}
