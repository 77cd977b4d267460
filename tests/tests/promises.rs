//! Promises that only the built program can keep: what it links, what it may be asked, what it leaves on the disk, whom
//! it speaks to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use viktig_tests::{Stage, Window, program};

const PHRASE: &str = "fjord kaffe bordtennis lykt";

/// Something nobody would write by chance, put in every field.
const CANARY: &str = "kanarifuglæøåŊ7391";

async fn ask(window: &Window, command: &str, arguments: Value) -> Value {
    let script = "const [command, given] = arguments; window.__answer = undefined; \
        window.__TAURI_INTERNALS__.invoke(command, given).then( \
          answer => window.__answer = { ok: answer }, problem => window.__answer = { problem });";
    window.run(script, vec![command.into(), arguments]).await;
    window
        .until(
            &format!("an answer to {command}"),
            "return window.__answer !== undefined",
            vec![],
        )
        .await;
    window.run("return window.__answer", vec![]).await
}

/// Locks the plan through the shell, as the window does.
async fn lock(window: &Window) {
    let locked = ask(window, "lock", json!({ "why": "asked" })).await;
    assert!(locked["problem"].is_null(), "the plan was locked: {locked}");
}

/// Makes a plan through the shell, as the window does, and gives what was opened.
async fn new_plan(window: &Window, words: &str) -> Value {
    let new_plan = json!({
        "nickname": "Lyn og latter", "symbol": "lightning", "colour": "blue", "language": "nb",
        "ownerName": words, "contactName": words, "writes": "owner", "phrase": PHRASE, "contactPhrase": "",
    });
    let made = ask(window, "create_plan", json!({ "newPlan": new_plan })).await;
    assert!(
        made["ok"]["opened"]["plan"].is_object(),
        "the plan was made: {made}"
    );
    made["ok"]["opened"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_readable_outside_the_encrypted_file() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hylla").await;
    let opened = new_plan(&window, CANARY).await;
    fill_every_field(&window, &opened).await;
    ask(&window, "plan", json!({})).await;
    window.run("location.reload()", vec![]).await;
    // The owner's words are shown, so that the web view has had them in its hands too.
    window.sees(CANARY).await;
    lock(&window).await;
    window.close().await;
    stage.end();
    let found = files_with(stage.folder(), CANARY);
    assert!(found.is_empty(), "a person's words lie readable in {found:?}");
    let files = files_with(stage.folder(), "").len();
    println!("figure: {files} files searched, 0 hits");
    assert!(files > 5, "the search saw the shelf and the profile at all");
}

/// Writes the canary in every field that holds text, of every kind of record but those the program makes itself: the
/// plan's own facts and the people are there already, and proposals are made when somebody else writes.
async fn fill_every_field(window: &Window, opened: &Value) {
    use viktig_core::plan::Kind;
    let owner = &opened["plan"]["people"][0]["id"];
    let mut edits: Vec<Value> = [
        (Kind::Details, &opened["plan"]["details"]["id"]),
        (Kind::Person, owner),
    ]
    .into_iter()
    .flat_map(|(kind, id)| {
        texts_of(kind).map(
            move |field| json!({ "edit": "change", "kind": kind, "id": id, "field": field, "value": CANARY }),
        )
    })
    .collect();
    let ids: BTreeMap<Kind, String> = Kind::ALL
        .iter()
        .map(|kind| (*kind, uuid::Uuid::now_v7().to_string()))
        .collect();
    // In this order: a record points only to what is there before it.
    for kind in Kind::ALL {
        if matches!(kind, Kind::Details | Kind::Person | Kind::Proposal) {
            continue;
        }
        let mut fields = needed(*kind, owner, &ids);
        fields.extend(texts_of(*kind).map(|field| (field.to_owned(), Value::from(CANARY))));
        edits.push(json!({ "edit": "add", "kind": kind, "id": ids[kind], "fields": fields }));
    }
    let pen = json!({ "writer": owner, "words": owner });
    let changed = ask(window, "act", json!({ "pen": pen, "edits": edits })).await;
    assert!(changed["ok"].is_object(), "the canary was written: {changed}");
}

/// The names of a kind's fields that hold text.
fn texts_of(kind: viktig_core::plan::Kind) -> impl Iterator<Item = &'static str> {
    let fields = kind.fields().iter();
    fields
        .filter(|field| field.holds.is_text() && field.name != "initials")
        .map(|field| field.name)
}

/// What a record of the kind cannot be without, besides its texts.
fn needed(
    kind: viktig_core::plan::Kind,
    owner: &Value,
    ids: &BTreeMap<viktig_core::plan::Kind, String>,
) -> serde_json::Map<String, Value> {
    use viktig_core::plan::Kind;
    let fields = match kind {
        Kind::Action => json!({ "goal": ids[&Kind::Goal] }),
        Kind::FollowUp => json!({ "action": ids[&Kind::Action] }),
        Kind::Appointment | Kind::Consent => json!({ "person": owner }),
        Kind::Evaluation => json!({ "goal": ids[&Kind::Goal], "on": "2027-03-01" }),
        Kind::Meeting | Kind::Survey | Kind::DiaryEntry => json!({ "on": "2027-03-01" }),
        Kind::AgendaItem | Kind::Decision => json!({ "meeting": ids[&Kind::Meeting] }),
        Kind::LeftBlank => json!({ "point": "responsibility" }),
        _ => json!({}),
    };
    fields.as_object().cloned().unwrap_or_default()
}

/// Started as people start it, with nobody driving its window, so that the web view is as private as it is for them.
#[test]
fn every_file_the_program_leaves_is_named_where_privacy_is_told() {
    let stage = Stage::set();
    stage.quick_plan();
    let mut running = Command::new(program("viktig-for-meg"))
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("WAYLAND_DISPLAY")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .envs(stage.environment())
        .env_remove("VIKTIG_TEST_PROFILE")
        .spawn()
        .unwrap();
    // What the web view makes is there soon after its window is; a slow machine only makes this see less.
    std::thread::sleep(std::time::Duration::from_secs(8));
    let asked = Command::new("kill").arg(running.id().to_string()).status();
    assert!(asked.unwrap().success(), "the program still ran");
    running.wait().unwrap();
    let told = std::fs::read_to_string(viktig_tests::repository().join("docs/privacy.md")).unwrap();
    let ours = [stage.path("home"), stage.path("shelf"), stage.path("tmp")];
    let left: Vec<PathBuf> = ours.iter().flat_map(|folder| files_with(folder, "")).collect();
    let is_told = |path: &&PathBuf| {
        let within = path.strip_prefix(stage.folder()).unwrap_or(path);
        // What stands in a folder that is named there, is told with it.
        within.components().any(|part| {
            let part = part.as_os_str().to_string_lossy();
            told.contains(&format!("`{part}`")) || told.contains(&format!("`{part}/`"))
        })
    };
    let untold: Vec<&PathBuf> = left.iter().filter(|path| !is_told(path)).collect();
    println!(
        "figure: {} files left, {} of them not told of",
        left.len(),
        untold.len()
    );
    assert!(left.len() > 5, "the search saw the plan at all: {left:?}");
    assert!(untold.is_empty(), "docs/privacy.md does not name {untold:?}");
}

/// Every file below `folder` that has `words` in it, in UTF-8 or UTF-16.
fn files_with(folder: &Path, words: &str) -> Vec<PathBuf> {
    let utf8 = words.as_bytes().to_vec();
    let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                let has = |wanted: &[u8]| {
                    wanted.is_empty() || bytes.windows(wanted.len()).any(|part| part == wanted)
                };
                if has(&utf8) || has(&utf16) {
                    found.push(path);
                }
            }
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_speaks_to_nobody() {
    let mut stage = Stage::set();
    let trace = stage.path("trace");
    // The program is started under the tracer, so that every process it has is seen.
    let wrapper = stage.script(&format!(
        "exec strace --follow-forks --quiet=all --trace=connect,sendto,sendmsg,bind --output={} {} \"$@\"",
        trace.display(),
        program("viktig-for-meg").display()
    ));
    let window = stage.start_program(&wrapper).await;
    window.sees("Hylla").await;
    new_plan(&window, "Arne").await;
    ask(&window, "save_pdf", json!({ "language": null })).await;
    ask(&window, "save_paper", json!({ "wanted": { "paper": "crisis" } })).await;
    lock(&window).await;
    window.close().await;
    stage.end();
    let calls = std::fs::read_to_string(&trace).unwrap();
    let outside: Vec<&str> = calls
        .lines()
        .filter(|call| call.contains("AF_INET"))
        .filter(|call| !call.contains("127.0.0.1") && !call.contains("::1"))
        .collect();
    println!(
        "figure: {} calls to sockets, {} of them off this machine",
        calls.lines().count(),
        outside.len()
    );
    assert!(
        calls.lines().count() > 0,
        "the tracer saw nothing at all, which cannot be"
    );
    assert!(outside.is_empty(), "the program spoke to somebody: {outside:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_file_is_encrypted_by_sqlcipher() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hylla").await;
    let opened = new_plan(&window, "Arne").await;
    lock(&window).await;
    let folder = stage.path("shelf").join(opened["folder"].as_str().unwrap());
    let file = std::fs::read(folder.join("plan.db")).unwrap();
    assert_ne!(
        &file[..16],
        b"SQLite format 3\0",
        "the file starts like any SQLite file"
    );
    let symbols = Command::new("strings")
        .arg(program("viktig-for-meg"))
        .output()
        .unwrap();
    let has_cipher = String::from_utf8_lossy(&symbols.stdout).contains("cipher_version");
    assert!(has_cipher, "SQLCipher is not in the program");
}

#[test]
fn the_program_exports_no_sqlite() {
    let symbols = Command::new("nm")
        .args(["--dynamic", "--defined-only"])
        .arg(program("viktig-for-meg"))
        .output()
        .unwrap();
    assert!(symbols.status.success(), "nm read the program");
    let symbols = String::from_utf8_lossy(&symbols.stdout);
    let exported: Vec<&str> = symbols.lines().filter(|line| line.contains("sqlite3_")).collect();
    assert!(
        exported.is_empty(),
        "the web view would bind to our SQLite: {exported:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_listed_commands_are_answered() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hylla").await;
    for command in [
        "read_file",
        "plugin:dialog|open",
        "plugin:opener|open_path",
        "plugin:window|close",
    ] {
        let answer = ask(&window, command, json!({})).await;
        assert!(answer["problem"].is_string(), "{command} was answered: {answer}");
    }
    let locked = ask(&window, "plan", json!({})).await;
    assert_eq!(
        locked["problem"]["code"], "locked",
        "and a locked plan answers nothing: {locked}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_programs_do_not_write_in_one_plan() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Hylla").await;
    let opened = new_plan(&window, "Arne").await;
    let mut other = Stage::beside(&stage);
    let second = other.start().await;
    second.sees("Lyn og latter").await;
    let unlock = json!({ "folder": opened["folder"], "way": "owner", "secret": PHRASE });
    let refused = ask(&second, "unlock", unlock.clone()).await;
    assert_eq!(
        refused["problem"]["code"], "plan-in-use",
        "the second program is told: {refused}"
    );
    assert!(
        refused["problem"]["params"]["since"].is_string(),
        "with who, and since when: {refused}"
    );
    lock(&window).await;
    let let_in = ask(&second, "unlock", unlock).await;
    assert!(
        let_in["ok"].is_object(),
        "and let in when the first has locked: {let_in}"
    );
}
