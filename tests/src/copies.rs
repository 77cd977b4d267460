//! A plan that was written in on two laptops at once.

use uuid::Uuid;
use viktig_core::document::open::read;
use viktig_core::journal::Journal;
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::{ActId, ChangeId, DeviceId, Edit, Kind, Pen, Person};
use viktig_core::store::ThisLaptop;
use viktig_core::story::Story;
use viktig_core::vault::{Cover, Shelf};

use crate::{NICKNAME, PHRASE, Stage};

impl Stage {
    /// Puts Arne's story on the shelf as two copies of it make it together: how often the wound is dressed, and what a goal
    /// of his is called, were written by Siv, and then by both of them, each on a laptop of their own.
    pub fn two_copies(&self) {
        let mut journal = self.on_one_laptop();
        written_elsewhere(
            &mut journal,
            "extent",
            "Hver dag til 1. mai, så annenhver dag.",
            1,
        );
        written_elsewhere(&mut journal, "title", "Huden er hel.", 2);
        let shelf = Shelf::at(self.path("shelf")).with_work_factor(1);
        OpenPlan::import(opening(&shelf), &cover(), &PHRASE.into(), &journal).expect("it can be taken in");
    }

    /// The story, and after it what Siv wrote and Arne changed.
    fn on_one_laptop(&self) -> Journal {
        let shelf = Shelf::at(self.path("tmp/elsewhere")).with_work_factor(1);
        let story = Story::named("tilbake-i-jobb").expect("there is such a story");
        let told = OpenPlan::tell(opening(&shelf), &cover(), &PHRASE.into(), &story);
        let (mut open, _) = told.expect("it can be told");
        let plan = open.plan().expect("it can be read");
        let pen = |is_who: &dyn Fn(&Person) -> bool| {
            let person = plan.people.iter().find(|person| is_who(person));
            Pen::of(person.expect("they are in the story").id)
        };
        let (arne, siv) = (
            pen(&|person| person.name == "Arne"),
            pen(&|person| person.name.starts_with("Siv")),
        );
        let action = plan.actions.iter().find(|action| action.what == "Sårstell");
        let action = action.expect("it is in the story").id.into();
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
            (arne, extent("Hver dag til såret er grodd, så hver 14. dag.")),
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
