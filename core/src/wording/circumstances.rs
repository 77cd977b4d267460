//! What there is to know of an act besides who wrote, and when.

use crate::journal::HistoryItem;
use crate::plan::{Language, PersonId, Plan, WayIn};
use crate::reading::{InSight, only_contact};
use crate::texts::text;

/// That the contact had unlocked when the owner did, and that it came in with a file: nothing
/// of most acts.
#[must_use]
pub fn circumstances(item: &HistoryItem, plan: &Plan, language: Language) -> Vec<String> {
    let mut told = Vec::new();
    if item.way == Some(WayIn::Contact) && Some(item.pen.writer) == owner(plan) {
        told.push(match contact(plan) {
            Some(name) => text(language, "words.pen.unlocked", &[("name", &name)]),
            None => text(language, "words.pen.unlockedByContact", &[]),
        });
    }
    if item.taken_in {
        told.push(text(language, "words.pen.takenIn", &[]));
    }
    told
}

fn owner(plan: &Plan) -> Option<PersonId> {
    InSight::of(plan).owner().map(|it| it.id)
}

/// The name of the one person who ever was the primary contact.
fn contact(plan: &Plan) -> Option<String> {
    let contact = only_contact(plan)?;
    let known = plan.people.iter().find(|it| it.id == contact);
    known.map(|it| it.name.clone())
}
