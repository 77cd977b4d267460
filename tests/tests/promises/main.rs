//! Promises that only the built program can keep: what it links, what it may be asked, what it leaves on the disk, whom
//! it speaks to.

mod traces;

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
        "ownerName": words, "contactName": words, "contactIsPrimary": true, "writes": "owner",
        "phrase": PHRASE, "contactPhrase": "",
    });
    let made = ask(window, "create_plan", json!({ "newPlan": new_plan })).await;
    assert!(
        made["ok"]["opened"]["plan"].is_object(),
        "the plan was made: {made}"
    );
    made["ok"]["opened"].clone()
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
    window.sees("Start en plan").await;
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
    window.sees("Start en plan").await;
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
    window.sees("Start en plan").await;
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
    window.sees("Start en plan").await;
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
