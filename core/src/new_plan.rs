//! What a new plan begins with: its particulars, its owner, and perhaps the one who writes along.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;
use uuid::Uuid;

use crate::plan::{Edit, Ink, Kind, Language, Pen, PersonId, Role};
use crate::reading::InSight;
use crate::texts::plan_of;

/// Who holds the pen first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Writes {
    /// The owner, in their own words.
    Owner,
    /// The contact, in the contact's words.
    Contact,
    /// The contact, in the owner's words.
    ContactForOwner,
}

/// The answers a plan begins with. Nobody has to say more than what the owner is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FirstWords {
    /// What the owner is called.
    pub owner_name: String,
    /// What the one is called who writes along; empty when nobody does yet.
    pub contact_name: String,
    /// Whether the owner has said that they are the primary contact. Nobody becomes it by writing along.
    pub contact_is_primary: bool,
    /// Who holds the pen first.
    pub writes: Writes,
    /// The language the plan is written in.
    pub language: Language,
}

impl Writes {
    /// The pen of whoever writes first in a plan that was just made, where the owner and whoever writes along are all there
    /// is. Nothing without an owner.
    #[must_use]
    pub fn pen_in(self, sight: &InSight<'_>) -> Option<Pen> {
        let mut people = sight.people().into_iter();
        let along = people.find(|it| !it.is(Role::Owner));
        Some(self.pen(sight.owner()?.id, along.map(|it| it.id)))
    }

    /// The owner's, while nobody writes along.
    fn pen(self, owner: PersonId, along: Option<PersonId>) -> Pen {
        let along = along.unwrap_or(owner);
        match self {
            Self::Owner => Pen::of(owner),
            Self::Contact => Pen::of(along),
            Self::ContactForOwner => Pen {
                writer: along,
                words: owner,
            },
        }
    }
}

impl FirstWords {
    /// The pen and the edits of the act that begins the plan. `new_id` gives ids.
    #[must_use]
    pub fn edits(&self, new_id: &dyn Fn() -> Uuid) -> (Pen, Vec<Edit>) {
        let owner = new_id();
        let add = |kind, id, fields: Value| {
            let fields = if let Value::Object(fields) = fields {
                fields
            } else {
                Map::new()
            };
            Edit::Add { kind, id, fields }
        };
        let title = self.title();
        let mut edits = vec![
            add(
                Kind::Details,
                new_id(),
                json!({ "title": title, "language": self.language }),
            ),
            add(
                Kind::Person,
                owner,
                json!({ "name": self.owner_name, "roles": [Role::Owner], "active": true, "ink": Ink::Blue, "rank": 1.0 }),
            ),
        ];
        let contact = if self.contact_name.trim().is_empty() {
            None
        } else {
            Some(new_id())
        };
        if let Some(contact) = contact {
            let role = if self.contact_is_primary {
                Role::PrimaryContact
            } else {
                Role::Other
            };
            edits.push(add(
                Kind::Person,
                contact,
                json!({ "name": self.contact_name, "roles": [role], "active": true, "ink": Ink::Magenta, "rank": 2.0 }),
            ));
        }
        let pen = self.writes.pen(PersonId(owner), contact.map(PersonId));
        (pen, edits)
    }

    /// «Arnes plan».
    fn title(&self) -> String {
        let name = self.owner_name.trim();
        if name.is_empty() {
            String::new()
        } else {
            plan_of(name, self.language)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// What a person of the act that begins a plan is given.
    fn person(edits: &[Edit], name: &str) -> Map<String, Value> {
        let mut people = edits.iter().filter_map(|edit| match edit {
            Edit::Add {
                kind: Kind::Person,
                fields,
                ..
            } => Some(fields),
            _ => None,
        });
        people
            .find(|fields| fields.get("name") == Some(&json!(name)))
            .unwrap()
            .clone()
    }

    fn begun(contact_is_primary: bool) -> (Pen, Vec<Edit>) {
        let first = FirstWords {
            owner_name: "Arne".into(),
            contact_name: "Siv".into(),
            contact_is_primary,
            writes: Writes::ContactForOwner,
            language: Language::Nb,
        };
        let next = Cell::new(0);
        first.edits(&|| {
            next.set(next.get() + 1);
            Uuid::from_u128(next.get())
        })
    }

    #[test]
    fn nobody_is_the_primary_contact_without_being_called_it() {
        let (pen, edits) = begun(false);
        let siv = person(&edits, "Siv");
        assert_eq!(
            siv.get("roles"),
            Some(&json!([Role::Other])),
            "writing along makes nobody it"
        );
        assert_eq!(
            siv.get("ink"),
            Some(&json!(Ink::Magenta)),
            "and the pen is theirs too"
        );
        assert_ne!(pen.writer, pen.words, "who writes for the owner first");
        let (_, edits) = begun(true);
        let siv = person(&edits, "Siv");
        assert_eq!(siv.get("roles"), Some(&json!([Role::PrimaryContact])));
    }
}
