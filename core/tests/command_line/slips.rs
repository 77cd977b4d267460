//! The slip for a patient record: whoever it is for gets it, and it is noted.

use super::*;

#[test]
fn a_slip_for_somebody_is_noted_whichever_way_they_are_named() {
    let desk = Desk::new();
    let folder = desk.path("demo");
    let made = json(&desk.says(&["demo", "--folder", &folder, "--json"]));
    let phrase = made["passphrase"].as_str().unwrap();
    let asked = |args: &[&str]| {
        let always = ["--shelf", &folder, "--passphrase-stdin"];
        let args: Vec<_> = args.iter().chain(&always).copied().collect();
        let output = desk.run(phrase, &args);
        assert!(output.status.success(), "{args:?}: {}", text(&output.stderr));
        text(&output.stdout)
    };
    let plan = json(&asked(&["show", "Tilbake i jobb", "--json"]));
    let people = plan["people"].as_array().unwrap();
    let per = people.iter().find(|it| it["name"] == "Per Øyen").unwrap();
    let per = per["id"].as_str().unwrap();
    let file = desk.path("lapp.pdf");
    let slip = |named: &[&str]| {
        let args = ["pdf", "Tilbake i jobb", &file, "--paper", "journal"];
        asked(&[&args, named].concat());
        json(&asked(&["log", "Tilbake i jobb", "--json"]))
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(slip(&[]), 0, "the owner's own is not noted");
    assert_eq!(slip(&["--about", per]), 1, "he gets what is for him");
    assert_eq!(slip(&["--for", "Per Øyen"]), 2, "also by name");
}
