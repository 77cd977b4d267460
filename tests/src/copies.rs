//! A plan that was written in on two laptops at once.

use std::path::{Path, PathBuf};

use chrono::Utc;
use uuid::Uuid;
use viktig_core::document::open::read;
use viktig_core::journal::Journal;
use viktig_core::open_plan::{OpenPlan, Opening, OtherCopy};
use viktig_core::plan::{ActId, ChangeId, DeviceId, Edit, Kind, Pen, Person};
use viktig_core::store::ThisLaptop;
use viktig_core::story::Story;
use viktig_core::vault::{Cover, Shelf, WayIn};

use crate::{NICKNAME, PHRASE, Stage};

/// How often the wound is dressed, as Arne has it.
pub const ARNES_EXTENT: &str = "Hver dag til såret er grodd, så hver 14. dag.";

/// The same, as Siv has it.
pub const SIVS_EXTENT: &str = "Hver dag til 1. mai, så annenhver dag.";

/// Arne's story, told and open, and who writes in it.
struct Told {
    open: OpenPlan,
    arne: Pen,
    siv: Pen,
    /// How his wound is dressed.
    action: Uuid,
}

impl Told {
    fn on(shelf: &Path) -> Self {
        let shelf = Shelf::at(shelf.to_owned()).with_work_factor(1);
        let story = Story::named("tilbake-i-jobb").expect("there is such a story");
        let told = OpenPlan::tell(opening(&shelf), &cover(), &PHRASE.into(), &story);
        let (open, _) = told.expect("it can be told");
        let plan = open.plan().expect("it can be read");
        let pen = |is_who: &dyn Fn(&Person) -> bool| {
            let person = plan.people.iter().find(|person| is_who(person));
            Pen::of(person.expect("they are in the story").id)
        };
        let action = plan.actions.iter().find(|action| action.what == "Sårstell");
        Self {
            arne: pen(&|person| person.name == "Arne"),
            siv: pen(&|person| person.name.starts_with("Siv")),
            action: action.expect("it is in the story").id.into(),
            open,
        }
    }
}

impl Stage {
    /// Puts Arne's story on the shelf as two copies of it make it together: how often the wound is dressed, and what a goal
    /// of his is called, were written by Siv, and then by both of them, each on a laptop of their own.
    pub fn two_copies(&self) {
        let mut journal = self.on_one_laptop();
        written_elsewhere(&mut journal, "extent", SIVS_EXTENT, 1);
        written_elsewhere(&mut journal, "title", "Huden er hel.", 2);
        let shelf = Shelf::at(self.path("shelf")).with_work_factor(1);
        OpenPlan::import(opening(&shelf), &cover(), &PHRASE.into(), &journal).expect("it can be taken in");
    }

    /// Puts Arne's story on the shelf, and on a laptop of Siv's by a locked copy. Both then wrote how often the wound is dressed,
    /// and Siv a person too. Gives the locked copy that came back from Siv.
    #[must_use]
    pub fn on_two_laptops(&self) -> PathBuf {
        let told = Told::on(&self.path("shelf"));
        let (arne, siv) = (told.arne, told.siv);
        let [there, back] = ["til-siv", "fra-siv"].map(|name| self.path(&format!("tmp/{name}.viktigplan")));
        let extent = |words: &str| change(Kind::Action, told.action, "extent", words);
        let mut open = told.open;
        open.act(siv, &[extent("Hver dag.")]).expect("it can be written");
        open.save_sealed_copy(&there).expect("it can be saved");
        open.act(arne, &[extent(ARNES_EXTENT)])
            .expect("it can be written");
        drop(open);
        let shelf = Shelf::at(self.path("tmp/sivs")).with_work_factor(1);
        let taken = shelf.take_sealed_copy(&there, Utc::now()).expect("it is a copy");
        let unlocked = OpenPlan::unlock(opening(&shelf), &taken.folder, WayIn::Owner, &PHRASE.into());
        let mut open = unlocked.expect("the same phrase opens it");
        let tone = Edit::Add {
            kind: Kind::Person,
            id: Uuid::from_u128(13),
            fields: serde_json::Map::from_iter([("name".to_owned(), "Turid Bakke".into())]),
        };
        for edit in [extent(SIVS_EXTENT), tone] {
            open.act(siv, &[edit]).expect("it can be written");
        }
        open.save_sealed_copy(&back).expect("it can be saved");
        back
    }

    /// On Siv's laptop the plan meets a locked copy of Arne's, and is shared in the folder that his is shared in.
    pub fn siv_joins(&self, copy: &Path, folder: &Path) {
        let (mut open, siv) = self.on_sivs_laptop();
        let other = OtherCopy::read(copy, &open, None).expect("the same key opens it");
        open.meet(siv, &other).expect("it is the same plan");
        let shared = open.share_in(siv, folder).expect("it is Arne's folder");
        assert!(!shared.folder.allowed, "nobody has said yes to Siv's laptop yet");
    }

    /// On Siv's laptop the plan is exchanged with the shared folder. Gives all that it says then.
    #[must_use]
    pub fn siv_looks(&self) -> String {
        let (mut open, siv) = self.on_sivs_laptop();
        let exchanged = open.exchange(siv).expect("the folder is there");
        assert!(exchanged.folder.allowed, "somebody has said yes to Siv's laptop");
        let plan = open.plan().expect("it can be read");
        serde_json::to_string(&plan).expect("it can be told")
    }

    /// The plan as it is on Siv's laptop, and Siv's pen.
    fn on_sivs_laptop(&self) -> (OpenPlan, Pen) {
        let shelf = Shelf::at(self.path("tmp/sivs")).with_work_factor(1);
        let plans = shelf.plans().expect("the shelf can be read");
        let folder = &plans.first().expect("the plan stands on it").folder;
        let unlocked = OpenPlan::unlock(opening(&shelf), folder, WayIn::Owner, &PHRASE.into());
        let open = unlocked.expect("the same phrase opens it");
        let plan = open.plan().expect("it can be read");
        let siv = plan.people.iter().find(|person| person.name.starts_with("Siv"));
        let siv = Pen::of(siv.expect("she is in the story").id);
        (open, siv)
    }

    /// The story, and after it what Siv wrote and Arne changed.
    fn on_one_laptop(&self) -> Journal {
        let Told {
            mut open,
            arne,
            siv,
            action,
        } = Told::on(&self.path("tmp/elsewhere"));
        let goal = Uuid::from_u128(12);
        let extent = |words: &str| change(Kind::Action, action, "extent", words);
        let title = |words: &str| change(Kind::Goal, goal, "title", words);
        let begun = Edit::Add {
            kind: Kind::Goal,
            id: goal,
            fields: serde_json::Map::from_iter([("title".to_owned(), "Hel hud.".into())]),
        };
        for (pen, edit) in [
            (siv, extent("Hver dag.")),
            (siv, begun),
            (arne, extent(ARNES_EXTENT)),
            (arne, title("Huden holder.")),
        ] {
            open.act(pen, &[edit]).expect("it can be written");
        }
        let copy = open.open_copy().expect("it can be copied");
        let copied = read(copy.as_bytes()).expect("it can be read");
        copied.into_journal(&ThisLaptop).expect("with all that was done")
    }
}

fn opening<'a>(shelf: &'a Shelf) -> Opening<'a> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn cover() -> Cover {
    Cover::new(NICKNAME, "lightning", "blue").expect("a cover")
}

fn change(kind: Kind, id: Uuid, field: &str, words: &str) -> Edit {
    Edit::Change {
        kind,
        id,
        field: field.to_owned(),
        value: words.into(),
    }
}

/// On another laptop Siv wrote something else on top of what Arne changed last in the field.
fn written_elsewhere(journal: &mut Journal, field: &str, words: &str, number: u64) {
    let newest = journal.changes.iter().rev().find(|change| change.field == field);
    let mut change = newest.expect("it was written").clone();
    let below = journal
        .changes
        .iter()
        .find(|one| change.parents.contains(&one.id));
    let siv = below.expect("on top of something").pen;
    let act = journal.acts.iter().find(|act| act.id == change.act);
    let mut act = act.expect("in an act").clone();
    let own = |kind: u64| Uuid::from_u128(u128::from(900 + 10 * number + kind));
    act.id = ActId(own(0));
    (act.run, act.device, act.seq, act.pen) = (act.id, DeviceId(Uuid::from_u128(98)), number, siv);
    change.id = ChangeId(own(1));
    (change.act, change.device, change.seq, change.pen) = (act.id, act.device, number, siv);
    change.value = words.into();
    journal.acts.push(act);
    journal.changes.push(change);
}
