//! What the window can ask for. Each command is a few lines over core or the session; none of them takes a path.

use std::sync::Mutex;

use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use tauri::{AppHandle, Builder, Manager, State, Wry};
use ts_rs::TS;
use viktig_core::document::{self, PaperWanted};
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::kept::{BackupTold, BringBack, Compared, CopyWanted, Kept, Reading, SecondPlace};
use viktig_core::open_plan::OpenPlan;
use viktig_core::plan::{ChangeId, Edit, Language, Pen, RecordRef};
use viktig_core::store::{Changed, Cursor, Environment, HistoryPage, ThisLaptop};
use viktig_core::texts::text;
use viktig_core::vault::{
    Backup, Cover, OnShelf, PlanEnded, SEALED_COPY, SetAside, Strength, TakenCopy, WayChanged, WayIn,
    WaysInTold, assess,
};

use crate::files::{Asked, ask_for_a_folder, ask_what_to_open, ask_where_to_save};
use crate::idle::LockReason;
use crate::leaving::{self, Leaving};
use crate::session::{CreatedPlan, MendedPlan, NewPlan, OpenedPlan, Session, cover};
use crate::settings::Settings;
use crate::unsaved::Unsaved;
use crate::wanted::Wanted;
use crate::watch::{Watch, held, tell};

type Answer<T> = Result<T, Problem>;
type Held<'a> = State<'a, Mutex<Session>>;

/// How many acts a page of the history has.
const PAGE: usize = 50;

/// What the window needs to know first.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Start {
    /// How it looks, and when it locks.
    settings: Settings,
    /// Today, where the two sit.
    today: chrono::NaiveDate,
    /// The plan that is open, when the window was started anew.
    open: Option<OpenedPlan>,
    /// The name of the locked copy the program was started with, by a double click.
    wanted: Option<String>,
}

/// Where something was saved.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Saved {
    /// The path, to show.
    path: String,
}

/// Every command there is. `commands.txt` and the window's capabilities name the same.
pub(crate) fn register(builder: Builder<Wry>) -> Builder<Wry> {
    builder.invoke_handler(tauri::generate_handler![
        start,
        shelf,
        create_plan,
        unlock,
        lock,
        keep_unsaved,
        unsaved_waits,
        leave_heard,
        stay,
        leave,
        here,
        plan,
        act,
        undo,
        redo,
        history,
        ways_in,
        set_phrase,
        remove_way,
        renew_recovery,
        set_aside,
        drop_aside,
        change_cover,
        end_plan,
        assess_phrase,
        suggest_phrase,
        backups,
        restore_backup,
        mend,
        still_mine,
        backups_told,
        backup_told,
        look_at_backup,
        look_at_copy,
        look_again,
        bring_back,
        bring_back_words,
        choose_version,
        second_place,
        choose_second_place,
        forget_second_place,
        back_up_to_second_place,
        set_bookmark,
        save_pdf,
        save_paper,
        save_recovery_sheet,
        save_open_plan,
        save_sealed_copy,
        take_sealed_copy,
        take_wanted_copy,
        take_in_plan,
        open_saved,
        change_settings,
    ])
}

/// Does something with the open plan's file. When another file has taken its place, our words are kept before it is told.
fn writing<T>(session: &Mutex<Session>, deed: impl FnOnce(&mut OpenPlan) -> Answer<T>) -> Answer<T> {
    let mut session = held(session);
    let done = deed(session.open_mut()?);
    done.map_err(|problem| session.told(problem))
}

#[tauri::command(async)]
fn start(
    session: Held<'_>,
    settings: State<'_, Mutex<Settings>>,
    wanted: State<'_, Wanted>,
) -> Answer<Start> {
    let session = held(&session);
    let open = if session.is_open() {
        Some(session.current()?)
    } else {
        None
    };
    Ok(Start {
        settings: *held(&settings),
        today: ThisLaptop.today()?,
        open,
        wanted: wanted.name(),
    })
}

#[tauri::command(async)]
fn shelf(session: Held<'_>) -> Answer<Vec<OnShelf>> {
    Ok(held(&session).shelf().plans()?)
}

#[tauri::command(async)]
fn create_plan(session: Held<'_>, watch: State<'_, Watch>, new_plan: NewPlan) -> Answer<CreatedPlan> {
    let created = held(&session).create(&new_plan)?;
    watch.start();
    Ok(created)
}

/// Makes a locked copy in the second place when there is something new, while people go on: a stick is slow. One that could
/// not be made is told by how long ago the last was.
fn copy_to_second_place(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || copy_when(&app.state::<Mutex<Session>>(), |wanted| Ok(wanted.is_due())));
}

/// Copies the plan to the second place when `is_time` says so. The session is not held while the place is asked and
/// written in.
fn copy_when(session: &Mutex<Session>, is_time: impl FnOnce(&CopyWanted) -> Answer<bool>) -> Answer<()> {
    let (turn, wanted) = {
        let session = held(session);
        (session.turn(), session.open()?.copy_wanted()?)
    };
    let Some(wanted) = wanted else { return Ok(()) };
    if !is_time(&wanted)? {
        return Ok(());
    }
    let copy = at_turn(session, turn, |open| open.second_copy(wanted))?;
    let made = copy.write()?;
    at_turn(session, turn, |open| open.note_second_copy(made))
}

/// Goes on with the plan that was open at a turn.
fn at_turn<T>(
    session: &Mutex<Session>,
    turn: u64,
    go_on: impl FnOnce(&mut OpenPlan) -> Answer<T>,
) -> Answer<T> {
    let mut session = held(session);
    session.still(turn)?;
    go_on(session.open_mut()?)
}

/// Reads what was kept of the plan while others may write in it, and tells what came of it.
fn with_what_was_kept<K, R, T>(
    session: &Mutex<Session>,
    ask: impl FnOnce(&OpenPlan) -> Answer<K>,
    read: impl FnOnce(K) -> Answer<R>,
    tell: impl FnOnce(&mut OpenPlan, R) -> Answer<T>,
) -> Answer<T> {
    let (turn, asked) = {
        let session = held(session);
        (session.turn(), ask(session.open()?)?)
    };
    let read = read(asked)?;
    at_turn(session, turn, |open| tell(open, read))
}

#[tauri::command(async)]
fn unlock(
    app: AppHandle,
    session: Held<'_>,
    watch: State<'_, Watch>,
    unsaved: State<'_, Mutex<Unsaved>>,
    folder: &str,
    way: WayIn,
    secret: SecretString,
) -> Answer<OpenedPlan> {
    let mut opened = held(&session).unlock(folder, way, &secret)?;
    opened.unsaved = held(&unsaved).take(folder, way);
    watch.start();
    copy_to_second_place(&app);
    Ok(opened)
}

#[tauri::command(async)]
fn lock(app: AppHandle, why: LockReason) {
    leaving::lock(&app, why);
}

#[tauri::command(async)]
fn keep_unsaved(
    app: AppHandle,
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
fn unsaved_waits(unsaved: State<'_, Mutex<Unsaved>>) -> Vec<String> {
    held(&unsaved).folders()
}

#[tauri::command]
fn leave_heard(leaving: State<'_, Leaving>) {
    leaving.heard();
}

#[tauri::command]
fn stay(leaving: State<'_, Leaving>) {
    leaving.stay();
}

#[tauri::command(async)]
fn leave(app: AppHandle) {
    leaving::go(&app);
}

#[tauri::command]
fn here(watch: State<'_, Watch>) {
    watch.activity();
}

#[tauri::command(async)]
fn plan(session: Held<'_>) -> Answer<OpenedPlan> {
    held(&session).current()
}

#[tauri::command(async)]
fn act(session: Held<'_>, watch: State<'_, Watch>, pen: Pen, edits: Vec<Edit>) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.act(pen, &edits))
}

#[tauri::command(async)]
fn undo(session: Held<'_>, pen: Pen) -> Answer<Changed> {
    writing(&session, |plan| plan.undo(pen))
}

#[tauri::command(async)]
fn redo(session: Held<'_>, pen: Pen) -> Answer<Changed> {
    writing(&session, |plan| plan.redo(pen))
}

#[tauri::command(async)]
fn history(session: Held<'_>, record: Option<RecordRef>, before: Option<Cursor>) -> Answer<HistoryPage> {
    held(&session).open()?.history(record, before, PAGE)
}

#[tauri::command(async)]
fn ways_in(session: Held<'_>) -> Answer<WaysInTold> {
    held(&session).open()?.ways_in()
}

#[tauri::command(async)]
fn set_phrase(session: Held<'_>, way: WayIn, phrase: SecretString) -> Answer<WayChanged> {
    held(&session).change_ways(|open| open.set_phrase(way, &phrase))
}

#[tauri::command(async)]
fn remove_way(session: Held<'_>, way: WayIn) -> Answer<WayChanged> {
    held(&session).change_ways(|open| open.remove_way(way))
}

#[tauri::command(async)]
fn renew_recovery(session: Held<'_>) -> Answer<WayChanged> {
    held(&session).change_ways(OpenPlan::renew_recovery_code)
}

#[tauri::command(async)]
fn set_aside(session: Held<'_>) -> Answer<Vec<SetAside>> {
    held(&session).open()?.set_aside()
}

#[tauri::command(async)]
fn drop_aside(session: Held<'_>, name: &str) -> Answer<()> {
    held(&session).open()?.drop_aside(name)
}

#[tauri::command(async)]
fn change_cover(session: Held<'_>, nickname: &str, symbol: &str, colour: &str) -> Answer<Cover> {
    held(&session).open_mut()?.change_cover(nickname, symbol, colour)
}

/// The plan is locked afterwards, whatever came of it; a wrong phrase changes nothing.
#[tauri::command(async)]
fn end_plan(
    app: AppHandle,
    session: Held<'_>,
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
fn assess_phrase(session: Held<'_>, phrase: SecretString, mut inputs: Vec<String>) -> Strength {
    if let Ok(open) = held(&session).open() {
        inputs.extend(open.guessable());
    }
    let about: Vec<&str> = inputs.iter().map(String::as_str).collect();
    assess(&phrase, &about)
}

#[tauri::command(async)]
fn suggest_phrase() -> Answer<String> {
    let phrase = viktig_core::vault::suggest_phrase().map_err(|_| ProblemCode::Internal)?;
    Ok(phrase.expose_secret().to_owned())
}

#[tauri::command(async)]
fn backups(session: Held<'_>, folder: &str) -> Answer<Vec<Backup>> {
    Ok(held(&session).shelf().plan(folder)?.backups()?)
}

#[tauri::command(async)]
fn restore_backup(
    session: Held<'_>,
    folder: &str,
    name: &str,
    way: WayIn,
    secret: SecretString,
) -> Answer<()> {
    held(&session).restore(folder, name, way, &secret)
}

#[tauri::command(async)]
fn mend(
    session: Held<'_>,
    watch: State<'_, Watch>,
    folder: &str,
    way: WayIn,
    secret: SecretString,
) -> Answer<MendedPlan> {
    let mended = held(&session).mend(folder, way, &secret)?;
    watch.start();
    Ok(mended)
}

/// Asked when the window is looked at again.
#[tauri::command(async)]
fn still_mine(session: Held<'_>) -> Answer<()> {
    writing(&session, |plan| plan.still_mine())
}

#[tauri::command(async)]
fn backups_told(session: Held<'_>) -> Answer<Vec<BackupTold>> {
    with_what_was_kept(
        &session,
        |open| open.backups_to_tell(None),
        |backups| Ok(backups.read()),
        OpenPlan::backups_told,
    )
}

#[tauri::command(async)]
fn backup_told(session: Held<'_>, name: &str) -> Answer<BackupTold> {
    with_what_was_kept(
        &session,
        |open| open.backups_to_tell(Some(name)),
        |backups| Ok(backups.read()),
        |open, read| open.backup_told(name, read),
    )
}

#[tauri::command(async)]
fn look_at_backup(session: Held<'_>, name: &str) -> Answer<Compared> {
    look_at(&session, Kept::Backup(name.to_owned()))
}

#[tauri::command(async)]
fn look_at_copy(app: AppHandle, session: Held<'_>) -> Answer<Option<Compared>> {
    let language = held(&session).open()?.plan()?.details.language;
    let heading = text(language, "shell.save.lookAtCopy", &[]);
    let asked = Asked {
        title: &heading,
        name: "",
        kind: ("Viktig for meg", SEALED_COPY),
    };
    let Some(path) = ask_what_to_open(&app, &asked) else {
        return Ok(None);
    };
    look_at(&session, Kept::Copy(path)).map(Some)
}

/// What was looked at last, beside the plan as it now is.
#[tauri::command(async)]
fn look_again(session: Held<'_>, name: &str) -> Answer<Option<Compared>> {
    held(&session).open()?.look_again(name)
}

fn look_at(session: &Mutex<Session>, kept: Kept) -> Answer<Compared> {
    with_what_was_kept(
        session,
        |open| Ok(open.to_look_at(kept)),
        Reading::<Kept>::read,
        OpenPlan::look_at,
    )
}

#[tauri::command(async)]
fn bring_back(
    session: Held<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    from: &str,
    what: BringBack,
) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.bring_back(pen, from, &what))
}

#[tauri::command(async)]
fn bring_back_words(
    session: Held<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    change: ChangeId,
) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.bring_back_words(pen, change))
}

#[tauri::command(async)]
fn choose_version(session: Held<'_>, watch: State<'_, Watch>, pen: Pen, change: ChangeId) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.choose(pen, change))
}

#[tauri::command(async)]
fn second_place(session: Held<'_>) -> Answer<Option<SecondPlace>> {
    held(&session).open()?.second_place()
}

#[tauri::command(async)]
fn choose_second_place(app: AppHandle, session: Held<'_>) -> Answer<Option<SecondPlace>> {
    let language = held(&session).open()?.plan()?.details.language;
    let heading = text(language, "shell.save.secondPlace", &[]);
    let Some(folder) = ask_for_a_folder(&app, &heading) else {
        return Ok(None);
    };
    let mut session = held(&session);
    let open = session.open_mut()?;
    open.choose_second_place(&folder)?;
    open.second_place()
}

#[tauri::command(async)]
fn forget_second_place(session: Held<'_>) -> Answer<()> {
    held(&session).open_mut()?.forget_second_place()
}

#[tauri::command(async)]
fn back_up_to_second_place(session: Held<'_>) -> Answer<Option<SecondPlace>> {
    copy_when(&session, |wanted| wanted.is_there().map(|()| true))?;
    held(&session).open()?.second_place()
}

#[tauri::command(async)]
fn set_bookmark(session: Held<'_>, place: &str) -> Answer<()> {
    writing(&session, |plan| plan.set_bookmark(place))
}

#[tauri::command(async)]
fn save_pdf(
    app: AppHandle,
    session: Held<'_>,
    language: Option<Language>,
    diary: Option<bool>,
) -> Answer<Option<Saved>> {
    let (turn, title, spoken) = {
        let session = held(&session);
        let plan = session.open()?.plan()?;
        let spoken = language.unwrap_or(plan.details.language);
        (session.turn(), plan.details.title, spoken)
    };
    let heading = text(spoken, "shell.save.pdf", &[]);
    let asked = Asked {
        title: &heading,
        name: &file_name(&title, "pdf"),
        kind: ("PDF", "pdf"),
    };
    let Some(path) = ask_where_to_save(&app, &asked) else {
        return Ok(None);
    };
    let mut session = held(&session);
    session.still(turn)?;
    session
        .open()?
        .save_pdf(&path, language, diary.unwrap_or(false))?;
    Ok(Some(saved(&mut session, path)))
}

/// The rules need no plan: without one they are in the language of the program.
#[tauri::command(async)]
fn save_paper(
    app: AppHandle,
    session: Held<'_>,
    settings: State<'_, Mutex<Settings>>,
    wanted: PaperWanted,
    language: Option<Language>,
) -> Answer<Option<Saved>> {
    let without_plan = wanted == PaperWanted::Rules && !held(&session).is_open();
    let (turn, language, name) = if without_plan {
        let language = language.unwrap_or(held(&settings).language);
        (0, language, text(language, "document.papers.rules.file", &[]))
    } else {
        let session = held(&session);
        let plan = session.open()?.plan()?;
        let language = language.unwrap_or(plan.details.language);
        let name = document::paper_name(&plan, &wanted, language)?;
        (session.turn(), language, name)
    };
    let heading = text(language, "shell.save.paper", &[]);
    let asked = Asked {
        title: &heading,
        name: &file_name(&name, "pdf"),
        kind: ("PDF", "pdf"),
    };
    let Some(path) = ask_where_to_save(&app, &asked) else {
        return Ok(None);
    };
    let mut session = held(&session);
    if without_plan {
        let card = document::rules_card(language, ThisLaptop.today()?)?;
        document::save(&card.bytes, &path)?;
    } else {
        session.still(turn)?;
        session.open()?.save_paper(&path, &wanted, Some(language))?;
    }
    Ok(Some(saved(&mut session, path)))
}

#[tauri::command(async)]
fn save_recovery_sheet(app: AppHandle, session: Held<'_>, code: &str) -> Answer<Option<Saved>> {
    let (turn, nickname, language) = {
        let session = held(&session);
        let open = session.open()?;
        let cover = open.open_folder().folder().cover();
        (
            session.turn(),
            cover.map(|cover| cover.nickname).unwrap_or_default(),
            open.plan()?.details.language,
        )
    };
    let heading = text(language, "shell.save.recovery", &[]);
    let name = file_name(&heading, "pdf");
    let asked = Asked {
        title: &heading,
        name: &name,
        kind: ("PDF", "pdf"),
    };
    let Some(path) = ask_where_to_save(&app, &asked) else {
        return Ok(None);
    };
    let mut session = held(&session);
    session.still(turn)?;
    let sheet = document::recovery_sheet(&nickname, code, language, ThisLaptop.today()?)?;
    document::save(&sheet.bytes, &path)?;
    Ok(Some(saved(&mut session, path)))
}

#[tauri::command(async)]
fn save_open_plan(app: AppHandle, session: Held<'_>) -> Answer<Option<Saved>> {
    let (turn, details) = {
        let session = held(&session);
        (session.turn(), session.open()?.plan()?.details)
    };
    let heading = text(details.language, "shell.save.open", &[]);
    let asked = Asked {
        title: &heading,
        name: &file_name(&details.title, "json"),
        kind: ("JSON", "json"),
    };
    let Some(path) = ask_where_to_save(&app, &asked) else {
        return Ok(None);
    };
    let mut session = held(&session);
    session.still(turn)?;
    let copy = session.open_mut()?.open_copy()?;
    document::save(copy.as_bytes(), &path)?;
    Ok(Some(saved(&mut session, path)))
}

#[tauri::command(async)]
fn save_sealed_copy(app: AppHandle, session: Held<'_>) -> Answer<Option<Saved>> {
    let (nickname, language) = {
        let session = held(&session);
        let open = session.open()?;
        let cover = open.open_folder().folder().cover();
        let nickname = cover.map(|cover| cover.nickname).unwrap_or_default();
        (nickname, open.plan()?.details.language)
    };
    let heading = text(language, "shell.save.sealed", &[]);
    let asked = Asked {
        title: &heading,
        name: &file_name(&nickname, SEALED_COPY),
        kind: ("Viktig for meg", SEALED_COPY),
    };
    let Some(path) = ask_where_to_save(&app, &asked) else {
        return Ok(None);
    };
    let mut session = held(&session);
    session.open_mut()?.save_sealed_copy(&path)?;
    Ok(Some(saved(&mut session, path)))
}

#[tauri::command(async)]
fn take_sealed_copy(
    app: AppHandle,
    session: Held<'_>,
    settings: State<'_, Mutex<Settings>>,
) -> Answer<Option<TakenCopy>> {
    let heading = text(held(&settings).language, "shell.save.takeSealed", &[]);
    let asked = Asked {
        title: &heading,
        name: "",
        kind: ("Viktig for meg", SEALED_COPY),
    };
    let Some(path) = ask_what_to_open(&app, &asked) else {
        return Ok(None);
    };
    held(&session).take_sealed_copy(&path).map(Some)
}

/// The locked copy the program was started with, by a double click. Nothing when there is none, or it is taken already.
#[tauri::command(async)]
fn take_wanted_copy(session: Held<'_>, wanted: State<'_, Wanted>) -> Answer<Option<TakenCopy>> {
    let Some(path) = wanted.take() else {
        return Ok(None);
    };
    held(&session).take_sealed_copy(&path).map(Some)
}

#[tauri::command(async)]
fn take_in_plan(
    app: AppHandle,
    nickname: &str,
    symbol: &str,
    colour: &str,
    phrase: SecretString,
) -> Answer<Option<CreatedPlan>> {
    let cover = cover(nickname, symbol, colour)?;
    let language = held(&app.state::<Mutex<Settings>>()).language;
    let heading = text(language, "shell.save.takeIn", &[]);
    let asked = Asked {
        title: &heading,
        name: "",
        kind: ("JSON", "json"),
    };
    let Some(path) = ask_what_to_open(&app, &asked) else {
        return Ok(None);
    };
    let created = held(&app.state::<Mutex<Session>>()).import(&path, &cover, &phrase)?;
    app.state::<Watch>().start();
    Ok(Some(created))
}

#[tauri::command(async)]
fn open_saved(app: AppHandle, session: Held<'_>) -> Answer<()> {
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

#[tauri::command(async)]
fn change_settings(
    session: Held<'_>,
    in_use: State<'_, Mutex<Settings>>,
    settings: Settings,
) -> Answer<Settings> {
    let folder = held(&session).shelf().folder().to_owned();
    let unwritable = Problem::new(ProblemCode::ShelfUnwritable).with("path", folder.display().to_string());
    // What the person chose holds for this session even when it cannot be kept.
    *held(&in_use) = settings;
    let kept = settings.keep_in(&folder).map_err(|_| unwritable)?;
    *held(&in_use) = kept;
    Ok(kept)
}

fn saved(session: &mut Session, path: std::path::PathBuf) -> Saved {
    let shown = path.display().to_string();
    session.note_saved(path);
    Saved { path: shown }
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

    /// The names between `generate_handler![` and `]` in this file.
    fn answered() -> Vec<&'static str> {
        let source = include_str!("commands.rs");
        let list = source
            .split("generate_handler![")
            .nth(1)
            .and_then(|rest| rest.split(']').next());
        list.unwrap_or_default()
            .split(',')
            .map(str::trim)
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
