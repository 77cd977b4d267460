//! A shell without a window answers as the one with a window does.

use super::*;

const ARNE: &str = "01900000-0000-7000-8000-000000000001";
const PHRASE: &str = "fjord kaffe bordtennis lykt";

fn ask(host: &mut Host, asked: &Value) -> Value {
    serde_json::to_value(host.answer(&asked.to_string())).unwrap()
}

fn value(host: &mut Host, asked: &Value) -> Value {
    let answer = ask(host, asked);
    assert!(
        answer["value"] != Value::Null || answer.get("value").is_some(),
        "{answer}"
    );
    answer["value"].clone()
}

fn pen() -> Value {
    json!({ "writer": ARNE, "words": ARNE })
}

fn titled(title: &str) -> Value {
    json!({ "edit": "change", "kind": "details", "id": "01900000-0000-7000-8000-000000000003",
        "field": "title", "value": title })
}

/// Arne's plan, begun on 1 March and named anew later.
fn arnes() -> Value {
    let begun = json!([
        { "edit": "add", "kind": "details", "id": "01900000-0000-7000-8000-000000000003",
            "fields": { "title": "Planen" } },
        { "edit": "add", "kind": "person", "id": ARNE, "fields": { "name": "Arne", "roles": ["owner"] } },
    ]);
    json!({
        "nickname": "Lyn og latter", "symbol": "lightning", "colour": "blue", "phrase": PHRASE,
        "contactPhrase": "sykkel bandasje regn lykt",
        "told": { "acts": [
            { "at": "2027-03-01T09:00:00Z", "pen": pen(), "edits": begun },
            { "at": "2027-03-03T09:00:00Z", "pen": pen(), "edits": [titled("Tilbake i jobb")] },
        ] },
        "opened": ["2027-03-02T12:00:00Z", "2027-03-04T12:00:00Z"],
    })
}

fn with_arne() -> Host {
    let mut host = Host::new().unwrap();
    let arne = json!({ "setUp": "put", "folder": "lyn", "plan": arnes() });
    value(
        &mut host,
        &json!({ "setUp": "afresh", "now": "2027-04-13T12:00:00Z" }),
    );
    value(&mut host, &arne);
    host
}

fn unlock(host: &mut Host) -> Value {
    let args = json!({ "folder": "lyn", "way": "owner", "secret": PHRASE });
    value(host, &json!({ "command": "unlock", "args": args }))
}

#[test]
fn the_commands_are_the_shells_own() {
    let mut host = with_arne();
    let opened = unlock(&mut host);
    assert_eq!(opened["plan"]["details"]["title"], "Tilbake i jobb", "{opened}");
    assert_eq!(opened["today"], "2027-04-13", "the day a test says it is");
    let act = json!({ "command": "act", "args": { "pen": pen(), "edits": [titled("Ny")] } });
    let changed = value(&mut host, &act);
    assert_eq!(changed["reversible"]["undo"]["verb"], "change", "{changed}");
    let locked = ask(
        &mut host,
        &json!({ "command": "lock", "args": { "why": "asked" } }),
    );
    assert_eq!(
        locked["told"],
        json!([["locked", "asked"]]),
        "the window hears it"
    );
    let refused = ask(&mut host, &act);
    assert_eq!(refused["problem"]["code"], "locked", "and nothing is written");
    let on_disk = json!({ "setUp": "onDisk", "folder": "lyn", "phrase": PHRASE });
    assert_eq!(
        value(&mut host, &on_disk)["details"]["title"],
        "Ny",
        "but what was is"
    );
    let unknown = ask(&mut host, &json!({ "command": "shell" }));
    assert!(
        unknown.get("value").is_none(),
        "nothing else is a command: {unknown}"
    );
}

#[test]
fn a_plan_stands_as_it_came_about_with_a_backup_of_each_opening() {
    let mut host = with_arne();
    unlock(&mut host);
    let told = value(&mut host, &json!({ "command": "backups_told" }));
    let made: Vec<_> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["madeAt"])
        .collect();
    assert!(made.contains(&&json!("2027-03-02T12:00:00Z")), "{made:?}");
    assert!(made.contains(&&json!("2027-03-04T12:00:00Z")), "{made:?}");
    let undo = json!({ "command": "undo", "args": { "pen": pen() } });
    let undone = value(&mut host, &undo);
    assert_eq!(
        undone["records"][0]["record"]["title"], "Planen",
        "and can be undone"
    );
}

#[test]
fn each_test_begins_anew_with_the_same_ids() {
    let mut host = with_arne();
    let proposal = |host: &mut Host| {
        unlock(host);
        let history = json!({ "command": "history", "args": { "record": null, "before": null } });
        value(
            host,
            &json!({ "command": "act", "args": { "pen": pen(), "edits": [titled("Ny")] } }),
        );
        value(host, &history)["items"][0]["act"].clone()
    };
    let first = proposal(&mut host);
    value(
        &mut host,
        &json!({ "setUp": "afresh", "now": "2027-04-13T12:00:00Z" }),
    );
    assert_eq!(
        value(&mut host, &json!({ "command": "shelf" })),
        json!([]),
        "the shelf is empty"
    );
    value(
        &mut host,
        &json!({ "setUp": "put", "folder": "lyn", "plan": arnes() }),
    );
    assert_eq!(proposal(&mut host), first, "the same act has the same id");
}

#[test]
fn what_is_not_understood_is_a_fault_and_ends_nothing() {
    let mut answers = Vec::new();
    serve(
        "{\n{\"setUp\":\"fly\"}\n{\"command\":\"shelf\"}\n".as_bytes(),
        &mut answers,
    )
    .unwrap();
    let lines: Vec<Value> = String::from_utf8(answers)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(
        lines[0]["fault"].is_string() && lines[1]["fault"].is_string(),
        "{lines:?}"
    );
    assert_eq!(lines[2]["value"], json!([]), "the next line is answered");
}
