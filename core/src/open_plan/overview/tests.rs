//! The contact's overview: what it opens, what it tells, and what it no longer opens when the yes is taken back.

use tempfile::TempDir;

use super::*;
use crate::new_plan::{FirstWords, Writes};
use crate::plan::Language;
use crate::store::ThisLaptop;
use crate::vault::{LOWEST_SCORE, Shelf};

const OWNERS: &str = "fjord kaffe bordtennis lykt";
const CONTACTS: &str = "brygge hammer sommer radio";
const OVERVIEWS: &str = "sju grønne traktorer sover";

fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn new_plan(shelf: &Shelf, nickname: &str) -> OpenPlan {
    let cover = Cover::new(nickname, "lightning", "blue").unwrap();
    let first = FirstWords {
        owner_name: "Arne Kristoffersen".into(),
        contact_name: "Siv Lunde".into(),
        contact_is_primary: true,
        writes: Writes::Owner,
        language: Language::Nb,
    };
    let phrase = OWNERS.into();
    let (mut plan, _) = OpenPlan::create(opening(shelf), &cover, &phrase, &first).unwrap();
    plan.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    plan
}

fn name_of(plan: &OpenPlan) -> String {
    plan.open_folder().folder().name()
}

fn code<T>(result: Result<T, Problem>) -> &'static str {
    result.map_or_else(|problem| problem.code.as_str(), |_| "done")
}

fn shelf() -> (TempDir, Shelf, Overview) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("shelf")).with_work_factor(2);
    let overview = shelf.make_overview(&OVERVIEWS.into(), LOWEST_SCORE).unwrap();
    (folder, shelf, overview)
}

/// The nicknames in the overview, each with what keeps it from being read.
fn seen(shelf: &Shelf, overview: &Overview) -> Vec<(String, Option<&'static str>)> {
    let plans = opening(shelf).from_afar(overview).unwrap();
    let mut seen: Vec<_> = plans
        .into_iter()
        .map(|plan| {
            let problem = plan.problem.map(|problem| problem.code.as_str());
            (
                plan.cover.map(|cover| cover.nickname).unwrap_or_default(),
                problem,
            )
        })
        .collect();
    seen.sort();
    seen
}

#[test]
fn only_plans_whose_owners_have_said_yes_are_in_it() {
    let (_keep, shelf, overview) = shelf();
    let mut yes = new_plan(&shelf, "Fjellturen");
    let no = new_plan(&shelf, "Lyn og latter");
    yes.join_overview(&overview).unwrap();
    assert!(yes.ways_in().unwrap().overview, "the plan tells that it is in it");
    assert_eq!(
        seen(&shelf, &overview),
        [("Fjellturen".to_owned(), Some("plan-in-use"))],
        "while it is open it is there, and says why it cannot be read"
    );
    let (yes_name, no_name) = (name_of(&yes), name_of(&no));
    drop((yes.lock(), no.lock()));
    assert_eq!(seen(&shelf, &overview), [("Fjellturen".to_owned(), None)]);
    let opened = OpenPlan::unlock_from_overview(opening(&shelf), &yes_name, &overview).unwrap();
    assert_eq!(
        opened.open_folder().way(),
        WayIn::Contact,
        "by the contact's way in"
    );
    assert!(
        !opened.ways_in().unwrap().may.choose_overview,
        "which chooses nothing"
    );
    drop(opened);
    let refused = OpenPlan::unlock_from_overview(opening(&shelf), &no_name, &overview);
    assert_eq!(code(refused), "not-in-overview");
}

#[test]
fn a_yes_taken_back_opens_nothing_also_with_the_file_put_back() {
    let (_keep, shelf, overview) = shelf();
    let mut plan = new_plan(&shelf, "Fjellturen");
    plan.join_overview(&overview).unwrap();
    let name = name_of(&plan);
    let key = plan.open_folder().folder().path().join("keys/overview-key.age");
    let before = std::fs::read(&key).unwrap();
    let changed = plan.leave_overview().unwrap();
    assert!(changed.key_renewed, "the plan has a new key");
    assert!(!plan.ways_in().unwrap().overview);
    assert!(!key.exists(), "and the file for the overview is gone");
    drop(plan);
    std::fs::write(&key, before).unwrap();
    let refused = OpenPlan::unlock_from_overview(opening(&shelf), &name, &overview);
    assert_ne!(code(refused), "done", "an old key opens nothing");
    let contact = OpenPlan::unlock(opening(&shelf), &name, WayIn::Contact, &CONTACTS.into());
    assert_eq!(
        code(contact),
        "done",
        "the contact's own phrase opens it as before"
    );
}

#[test]
fn it_follows_to_a_new_key_and_goes_with_the_contact() {
    let (_keep, shelf, overview) = shelf();
    let mut plan = new_plan(&shelf, "Fjellturen");
    plan.join_overview(&overview).unwrap();
    assert!(plan.renew_recovery_code().unwrap().key_renewed);
    let name = name_of(&plan);
    drop(plan);
    let opened = OpenPlan::unlock_from_overview(opening(&shelf), &name, &overview);
    assert_eq!(
        code(opened),
        "done",
        "a new code for the owner shuts nobody else out"
    );
    let mut plan = OpenPlan::unlock(opening(&shelf), &name, WayIn::Owner, &OWNERS.into()).unwrap();
    plan.remove_way(WayIn::Contact).unwrap();
    let told = plan.ways_in().unwrap();
    assert!(!told.overview, "no contact, no overview of theirs");
    assert_eq!(
        said(&plan),
        [SaidOfOverview::Yes, SaidOfOverview::WayGone],
        "and it is remembered how it went"
    );
    drop(plan);
    let refused = OpenPlan::unlock_from_overview(opening(&shelf), &name, &overview);
    assert_eq!(code(refused), "not-in-overview");
}

#[test]
fn the_contact_cannot_put_a_plan_in_it() {
    let (_keep, shelf, overview) = shelf();
    let plan = new_plan(&shelf, "Fjellturen");
    let name = name_of(&plan);
    drop(plan);
    let mut theirs = OpenPlan::unlock(opening(&shelf), &name, WayIn::Contact, &CONTACTS.into()).unwrap();
    assert_eq!(code(theirs.join_overview(&overview)), "not-your-way-in");
    drop(theirs);
    let mut owners = OpenPlan::unlock(opening(&shelf), &name, WayIn::Owner, &OWNERS.into()).unwrap();
    owners.remove_way(WayIn::Contact).unwrap();
    assert_eq!(
        code(owners.join_overview(&overview)),
        "no-such-way-in",
        "it opens by the contact's way in, which is gone"
    );
}

/// What was said of the overview, the oldest first.
fn said(plan: &OpenPlan) -> Vec<SaidOfOverview> {
    let told = plan.ways_in().unwrap().overview_said;
    assert!(told.is_sorted_by_key(|it| it.at), "as time went: {told:?}");
    told.into_iter().map(|it| it.said).collect()
}

#[test]
fn when_the_owner_said_yes_and_took_it_back_is_kept() {
    let (_keep, shelf, overview) = shelf();
    let mut plan = new_plan(&shelf, "Fjellturen");
    assert!(said(&plan).is_empty(), "nobody has asked yet");
    plan.leave_overview().unwrap();
    assert!(said(&plan).is_empty(), "what was never given is not taken back");
    plan.join_overview(&overview).unwrap();
    plan.leave_overview().unwrap();
    plan.join_overview(&overview).unwrap();
    let every_time = [SaidOfOverview::Yes, SaidOfOverview::No, SaidOfOverview::Yes];
    assert_eq!(said(&plan), every_time, "also over a new key");
    let last = plan.ways_in().unwrap().overview_said[2].at;
    let name = name_of(&plan);
    drop(plan);
    let seen = opening(&shelf).from_afar(&overview).unwrap();
    assert_eq!(
        seen[0].since,
        Some(last),
        "the contact sees since when it is there"
    );
    let theirs = OpenPlan::unlock_from_overview(opening(&shelf), &name, &overview).unwrap();
    assert_eq!(said(&theirs), every_time, "and may read how it was");
    drop(theirs);
    let mut theirs = OpenPlan::unlock(opening(&shelf), &name, WayIn::Contact, &CONTACTS.into()).unwrap();
    assert_eq!(code(theirs.leave_overview()), "not-your-way-in");
    assert_eq!(said(&theirs), every_time, "what was refused was never said");
}

#[test]
fn it_says_what_is_wrong_with_its_phrase_and_its_file() {
    let (_keep, shelf, _overview) = shelf();
    assert!(shelf.has_overview());
    let again = shelf
        .make_overview(&OVERVIEWS.into(), LOWEST_SCORE)
        .map_err(Problem::from);
    assert_eq!(
        code(again),
        "overview-there",
        "one that is there is not written over"
    );
    let open = |phrase: &str| code(shelf.open_overview(&phrase.into()).map_err(Problem::from));
    assert_eq!(open(OVERVIEWS), "done");
    assert_eq!(open("sju røde traktorer sover"), "wrong-passphrase");
    let file = shelf.folder().join("overview.age");
    let mut bytes = std::fs::read(&file).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    assert_eq!(
        open(OVERVIEWS),
        "overview-damaged",
        "nobody has forgotten anything"
    );
    shelf.drop_overview().unwrap();
    assert!(!shelf.has_overview() && !file.exists());
    let weak = shelf
        .make_overview(&"Sommer2026!".into(), LOWEST_SCORE)
        .map_err(Problem::from);
    assert_eq!(code(weak), "weak-passphrase");
}
