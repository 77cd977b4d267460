//! What the program leaves on the disk.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_readable_outside_the_encrypted_file() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.sees("Start en plan").await;
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
        if kind.is_programs() || matches!(kind, Kind::Details | Kind::Person | Kind::Proposal) {
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

/// A picture as a plan keeps it, of a PNG with one dot.
fn image() -> String {
    const DOT: &[u8] = b"\x89PNG\x0D\x0A\x1A\x0A\0\0\0\x0DIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9BU\0\0\0\x0AIDATx\x9Cch\0\0\0\x82\0\x81w\xCDr\xB6\0\0\0\0IEND\xAEB`\x82";
    viktig_core::plan::image::written(&viktig_core::picture::small(DOT).unwrap_or_default())
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
        Kind::Picture => json!({ "image": image() }),
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

/// What was said to be saved is there after a power cut: not the file alone, but its name in the folder too.
#[test]
fn a_saved_document_is_settled_in_its_folder() {
    let keep = tempfile::tempdir().unwrap();
    let (trace, folder) = (keep.path().join("trace"), keep.path().join("demo"));
    let demo = Command::new("strace")
        .args(["--follow-forks", "--quiet=all", "--decode-fds=path"])
        .arg("--trace=rename,renameat,renameat2,linkat,fsync,fdatasync")
        .arg(format!("--output={}", trace.display()))
        .arg(program("viktig"))
        .arg("demo")
        .arg("--folder")
        .arg(&folder)
        .output()
        .unwrap();
    assert!(demo.status.success(), "the demonstration was written: {demo:?}");
    let calls = std::fs::read_to_string(&trace).unwrap();
    let calls: Vec<&str> = calls.lines().collect();
    let named = |call: &str| call.contains("rename") || call.contains("linkat");
    let documents: Vec<usize> = (0..calls.len())
        .filter(|at| named(calls[*at]) && calls[*at].contains(".pdf\""))
        .collect();
    assert!(
        !documents.is_empty(),
        "no document was given its name: {calls:#?}"
    );
    let settled = format!("<{}>", folder.canonicalize().unwrap().display());
    for at in &documents {
        let after = calls[at + 1..].iter();
        let is_settled = after
            .take_while(|call| !named(call))
            .any(|call| call.contains("fsync(") && call.contains(&settled));
        assert!(is_settled, "its folder was not settled: {}", calls[*at]);
        let written = calls[..*at].iter().rev().take_while(|call| !named(call));
        let on_disk = written.into_iter().any(|call| call.contains("fsync("));
        assert!(on_disk, "its bytes were not settled before: {}", calls[*at]);
    }
    println!(
        "figure: {} documents, each settled with its folder",
        documents.len()
    );
}
