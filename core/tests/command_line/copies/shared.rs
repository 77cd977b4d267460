//! Copies that meet through a folder, each command a process of its own.

use super::*;

fn first(copies: &Value, is: impl Fn(&Value) -> bool) -> &Value {
    let mut all = copies["copies"].as_array().unwrap().iter();
    all.find(|it| is(it)).unwrap()
}

#[test]
fn copies_meet_through_a_folder_after_the_owner_has_said_yes_and_one_is_ended() {
    let (here, there) = apart();
    let place = here.path("felles");
    std::fs::create_dir(&place).unwrap();
    let (exit, told) = here.fails(PHRASE, &["meet", &here.name()]);
    assert_eq!(
        (exit, told["problem"]["code"].as_str()),
        (Some(7), Some("not-a-shared-folder"))
    );
    let began = json(&here.says(&["share", &here.name(), &place, "--json"]));
    assert_eq!(began["exchanged"]["folder"]["state"], "ready", "{began}");
    assert_eq!(began["exchanged"]["folder"]["allowed"], true, "{began}");

    // The other copy has not the key to it before it has met a locked copy.
    let (_, told) = there.fails(PHRASE, &["share", &there.name(), &place]);
    assert_eq!(told["problem"]["code"], "shared-folder-locked");
    there.meets(&here.sealed("nøkkelen.viktigplan"));
    there.writes(&[says("Fisketuren med far")]);
    there.says(&["share", &there.name(), &place]);
    let told = here.says(&["copies", &here.name()]);
    assert!(told.contains("vil være med"), "{told}");

    let asks = json(&here.says(&["copies", &here.name(), "--json"]));
    let id = asks["folder"]["asking"][0]["copy"].as_str().unwrap().to_owned();
    let short = &id[id.len() - 8..];
    here.says(&["allow", &here.name(), short, "Ingvild"]);
    here.says(&["meet", &here.name()]);
    assert_eq!(texts(&here.shown(), "matters", "text"), ["Fisketuren med far"]);
    let known = json(&here.says(&["copies", &here.name(), "--json"]));
    assert!(first(&known, |it| it["copy"] == id.as_str())["may"].is_string());

    let ended = json(&here.says(&["end-copy", &here.name(), short, "--json"]));
    assert_eq!(ended["ways"]["keyRenewed"], true, "{ended}");
    let (exit, told) = there.fails(PHRASE, &["meet", &there.name()]);
    assert_eq!(
        (exit, told["problem"]["code"].as_str()),
        (Some(3), Some("shared-folder-locked"))
    );
    let (_, told) = here.fails(PHRASE, &["end-copy", &here.name(), "ingen"]);
    assert_eq!(told["problem"]["code"], "copy-unknown");
}
