//! Whose identity a plan goes on with, when copies were ended on more than one of them.

use std::slice;

use super::*;
use crate::open_plan::OtherCopy;
use crate::plan::{Pen, PersonId};
use crate::segment::PlanIdentity;

impl Laptop {
    fn identity(&self) -> PlanIdentity {
        self.open.store.plan_identity().unwrap().unwrap()
    }

    fn ends(&mut self, copy: DeviceId) {
        let pen = self.pen();
        self.open.end_copy(pen, copy).unwrap();
    }

    /// Meets another from a stick.
    fn meets(&mut self, other: &mut Self) {
        let file = other.sealed();
        let phrase = OWNERS.into();
        let met = OtherCopy::read(&file, &self.open, Some(&phrase)).unwrap();
        let pen = self.pen();
        self.open.meet(pen, &met).unwrap();
    }

    /// A yes to a copy that nobody sees.
    fn says_yes_to(&mut self, copy: u128) -> DeviceId {
        let copy = DeviceId(Uuid::from_u128(copy));
        let (pen, person) = (self.pen(), self.owner());
        let yes = json!({"sort": "copy", "person": person, "copy": copy, "key": "0".repeat(64), "givenOn": "2027-03-01"});
        let yes = Edit::Add {
            kind: Kind::Consent,
            id: Uuid::now_v7(),
            fields: yes.as_object().unwrap().clone(),
        };
        self.open.act(pen, slice::from_ref(&yes)).unwrap();
        copy
    }

    /// Another, with a yes of its own.
    fn joined_by(&mut self, place: &TempDir) -> Self {
        let mut other = Self::from(self);
        other.shares(place.path()).unwrap();
        self.says_yes();
        self.exchanges();
        other.exchanges();
        other
    }
}

/// Two laptops that share a folder and know of two more copies, and a third laptop of each kind of order.
fn laptops() -> ([Laptop; 4], [DeviceId; 2], TempDir) {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    let unseen = [here.says_yes_to(71), here.says_yes_to(72)];
    here.exchanges();
    let mut third = here.joined_by(&place);
    let mut fourth = here.joined_by(&place);
    for laptop in [&mut there, &mut third, &mut fourth] {
        laptop.exchanges();
    }
    ([here, there, third, fourth], unseen, place)
}

#[test]
fn a_copy_that_was_ended_gives_nobody_its_identity_whatever_it_ends_itself() {
    let ([mut here, mut there, mut third, mut fourth], unseen, _place) = laptops();
    here.ends(there.copy());
    for copy in unseen {
        there.ends(copy);
    }
    assert!(
        there.identity().epoch() > here.identity().epoch(),
        "it has the higher number"
    );
    let kept = here.identity();
    third.meets(&mut here);
    third.meets(&mut there);
    fourth.meets(&mut there);
    fourth.meets(&mut here);
    here.meets(&mut there);
    for laptop in [&here, &third, &fourth] {
        assert_eq!(laptop.identity(), kept, "in whatever order they were met");
    }
}

#[test]
fn of_two_copies_where_others_were_ended_all_go_on_with_the_same_identity() {
    let ([mut here, mut there, mut third, mut fourth], unseen, _place) = laptops();
    here.ends(unseen[0]);
    there.ends(unseen[1]);
    third.meets(&mut here);
    third.meets(&mut there);
    fourth.meets(&mut there);
    fourth.meets(&mut here);
    assert_eq!(third.identity(), fourth.identity(), "in whatever order they came");
    here.meets(&mut there);
    there.meets(&mut here);
    assert_eq!(here.identity(), third.identity());
    assert_eq!(there.identity(), third.identity());
}

#[test]
fn where_two_copies_ended_each_other_the_others_go_on_with_neither() {
    let ([mut here, mut there, mut third, mut fourth], _, _place) = laptops();
    let (one, other) = (here.copy(), there.copy());
    here.ends(other);
    there.ends(one);
    let ended = [here.identity(), there.identity()];
    third.meets(&mut here);
    third.meets(&mut there);
    fourth.meets(&mut there);
    fourth.meets(&mut here);
    for laptop in [&third, &fourth] {
        assert!(
            !ended.contains(&laptop.identity()),
            "what either of them has is not gone on with"
        );
    }
    third.meets(&mut fourth);
    fourth.meets(&mut third);
    assert_eq!(third.identity(), fourth.identity());
    let kept = third.identity();
    third.meets(&mut there);
    third.meets(&mut here);
    assert_eq!(third.identity(), kept, "nor is a new one made each time");
}

#[test]
fn what_an_ended_copy_can_read_is_written_for_by_nobody() {
    let ([mut here, mut there, mut third, _], _, place) = laptops();
    let (one, other) = (here.copy(), there.copy());
    there.ends(one);
    there.exchanges();
    // Nobody has said yes to these two, and they have what the ended copy has.
    let mut fifth = Laptop::from(&mut there);
    fifth.shares(place.path()).unwrap();
    let ended = there.identity();
    assert_eq!(fifth.identity(), ended);
    here.ends(other);
    fifth.meets(&mut here);
    assert_eq!(fifth.identity(), ended, "neither of the two can be gone on with");
    let before = segments(place.path());
    fifth.writes("Ikke til den som er avsluttet");
    let looked = fifth.exchanges();
    assert_eq!(
        looked.folder.state,
        FolderState::Other,
        "it waits for an identity"
    );
    assert_eq!(segments(place.path()), before, "and writes nothing");

    let mut sixth = Laptop::from(&mut fifth);
    let elsewhere = tempfile::tempdir().unwrap();
    sixth.shares(elsewhere.path()).unwrap();
    assert_ne!(
        sixth.identity(),
        ended,
        "a folder that is begun anew gets a new one"
    );
    assert!(sixth.identity().epoch() > ended.epoch());

    third.meets(&mut here);
    third.meets(&mut there);
    third.exchanges();
    fifth.meets(&mut third);
    assert_eq!(fifth.identity(), third.identity());
    assert_eq!(fifth.exchanges().folder.state, FolderState::Ready);
}

#[test]
fn an_identity_with_a_number_that_no_plan_gets_is_gone_on_with_by_nobody() {
    let ([mut here, mut there, ..], _, _place) = laptops();
    let kept = here.identity();
    let text = there.identity().to_text();
    let (_, secret) = text.split_once(' ').unwrap();
    let highest = PlanIdentity::from_text(&format!("{} {secret}", u32::MAX)).unwrap();
    let made = there.open.store.made_here().unwrap();
    there.open.store.set_plan_identity(&highest, &made).unwrap();
    here.meets(&mut there);
    assert_eq!(here.identity(), kept, "after it no copy could be ended any more");
}

#[test]
fn a_copy_is_ended_in_the_owners_words_and_once() {
    let ([mut here, there, ..], _, _place) = laptops();
    let plan = here.open.plan().unwrap();
    let owner = here.owner();
    let another = plan.people.iter().find(|it| it.id != owner).unwrap().id;
    let copy = there.copy();
    let no = here.open.end_copy(Pen::of(another), copy).unwrap_err();
    assert_eq!(no.code, ProblemCode::OwnersCopy);
    let before = here.identity();
    take_back(&mut here, another, copy);
    assert_eq!(
        here.identity(),
        before,
        "what somebody else takes back gives no new identity"
    );
    here.ends(copy);
    let after = here.identity();
    assert_eq!(
        after.epoch(),
        before.epoch() + 1,
        "and the owner ends it all the same"
    );
    let pen = here.pen();
    let again = here.open.end_copy(pen, copy).unwrap_err();
    assert_eq!(
        again.code,
        ProblemCode::CopyUnknown,
        "there is nothing to take back"
    );
    assert_eq!(here.identity(), after);
}

/// Somebody writes down that the yes to a copy was taken back.
fn take_back(laptop: &mut Laptop, by: PersonId, copy: DeviceId) {
    let plan = laptop.open.plan().unwrap();
    let yes = plan.consents.iter().find(|it| it.copy == copy.to_string());
    let edit = Edit::Change {
        kind: Kind::Consent,
        id: yes.unwrap().id.into(),
        field: "withdrawnOn".to_owned(),
        value: json!(laptop.open.today().unwrap()),
    };
    laptop.open.act(Pen::of(by), &[edit]).unwrap();
}
