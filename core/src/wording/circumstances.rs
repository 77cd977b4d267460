//! Who wrote an act and for whom, and what else there is to know of it.

use super::{ActAsked, Names};
use crate::plan::{Language, Pen, PersonId, Plan, WayIn};
use crate::reading::{InSight, only_contact};
use crate::texts::text;

/// «Siv Lunde skrev for Arne».
#[must_use]
pub fn penned(pen: Pen, names: &Names, language: Language) -> String {
    let writer = names.get(pen.writer.into()).unwrap_or_default();
    let words = names.get(pen.words.into()).unwrap_or_default();
    let said = if pen.writer == pen.words {
        "words.pen.own"
    } else {
        "words.pen.for"
    };
    text(language, said, &[("writer", &writer), ("words", &words)])
}

/// That the contact had unlocked when the owner did, that it came in with a file, and that it breaks a rule and does not
/// stand: nothing of most acts.
#[must_use]
pub fn circumstances(act: &ActAsked, plan: &Plan, language: Language) -> Vec<String> {
    let mut told = Vec::new();
    if act.way == Some(WayIn::Contact) && Some(act.pen.writer) == owner(plan) {
        told.push(match contact(plan) {
            Some(name) => text(language, "words.pen.unlocked", &[("name", &name)]),
            None => text(language, "words.pen.unlockedByContact", &[]),
        });
    }
    if act.taken_in {
        told.push(text(language, "words.pen.takenIn", &[]));
    }
    if act.breaks.is_some() {
        told.push(text(language, "words.pen.breaks", &[]));
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
