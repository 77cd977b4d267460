//! What a new plan begins with: its particulars, its owner, and perhaps the one who writes along.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;
use uuid::Uuid;

use crate::plan::{Edit, Ink, Kind, Language, Pen, PersonId, Role};
use crate::reading::{InSight, primary_contact};
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
    /// What the primary contact is called; empty when there is none yet.
    pub contact_name: String,
    /// Who holds the pen first.
    pub writes: Writes,
    /// The language the plan is written in.
    pub language: Language,
}

impl Writes {
    /// The pen of whoever writes first in a plan that was just made. Nothing without an owner.
    #[must_use]
    pub fn pen_in(self, sight: &InSight<'_>) -> Option<Pen> {
        let contact = primary_contact(sight).map(|it| it.id);
        Some(self.pen(sight.owner()?.id, contact))
    }

    /// The owner's, while there is no contact.
    fn pen(self, owner: PersonId, contact: Option<PersonId>) -> Pen {
        let contact = contact.unwrap_or(owner);
        match self {
            Self::Owner => Pen::of(owner),
            Self::Contact => Pen::of(contact),
            Self::ContactForOwner => Pen {
                writer: contact,
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
            let roles = [Role::PrimaryContact];
            edits.push(add(
                Kind::Person,
                contact,
                json!({ "name": self.contact_name, "roles": roles, "active": true, "ink": Ink::Magenta, "rank": 2.0 }),
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
