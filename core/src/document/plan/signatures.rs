//! Room to sign: whoever says yes to the plan, whoever it is written with, and in a child's plan the child, who has a place
//! to write or draw in.

use serde::Serialize;

use crate::document::common::{DocumentContext, own};

use crate::plan::{Person, Role};
use crate::reading::{Guardianship, consenters, guardianship};

/// The lines.
#[derive(Debug, Serialize)]
pub(super) struct Signatures {
    text: String,
    lines: Vec<SignatureLine>,
    child: Option<Child>,
}

/// A child has taken part in making the plan. That is no consent.
#[derive(Debug, Serialize)]
struct Child {
    text: String,
    draw: String,
    beside: Vec<SignatureLine>,
}

#[derive(Debug, Serialize)]
struct SignatureLine {
    name: String,
    role: Option<String>,
}

impl Signatures {
    /// Whether a child signs too.
    pub(super) fn is_childs(&self) -> bool {
        self.child.is_some()
    }

    pub(super) fn new(context: &DocumentContext<'_>) -> Self {
        let born = context.sight.owner().and_then(|it| it.born);
        let is_childs = guardianship(born, context.made) == Guardianship::Under16;
        let says_yes = says_yes(context);
        let mut lines: Vec<_> = says_yes
            .iter()
            .map(|it| SignatureLine::new(context, it))
            .collect();
        let text = match (is_childs, lines.len()) {
            (false, _) => "text",
            (true, 0 | 1) => "oneSaysYes",
            (true, _) => "manySayYes",
        };
        if is_childs && lines.is_empty() {
            lines.push(SignatureLine {
                name: context.text("signatures.whoever", &[]),
                role: None,
            });
        }
        let others = beside(context).filter(|it| says_yes.iter().all(|one| one.id != it.id));
        let mut others: Vec<_> = others.map(|it| SignatureLine::new(context, it)).collect();
        if !is_childs {
            lines.append(&mut others);
        }
        lines.push(SignatureLine {
            name: context.text("signatures.placeAndDate", &[]),
            role: None,
        });
        Self {
            text: context.text(&format!("signatures.{text}"), &[]),
            lines,
            child: is_childs.then(|| Child {
                text: context.text("signatures.tookPart", &[]),
                draw: context.text("signatures.draw", &[("name", &context.owner_name())]),
                beside: others,
            }),
        }
    }
}

/// Whoever says yes, as far as documents may name them. The owner of a plan always can, but for a child.
fn says_yes<'a>(context: &DocumentContext<'a>) -> Vec<&'a Person> {
    let mut people = consenters(&context.sight, context.made);
    people.retain(|it| !it.only_on_map && (it.active || it.is(Role::Owner)));
    people
}

/// The one the plan is written with.
fn beside<'a>(context: &DocumentContext<'a>) -> impl Iterator<Item = &'a Person> {
    context
        .with_role(Role::PrimaryContact)
        .filter(|person| !person.is(Role::Owner))
        .into_iter()
}

impl SignatureLine {
    fn new(context: &DocumentContext<'_>, person: &Person) -> Self {
        let name = if person.is(Role::Owner) {
            context.owner_name()
        } else {
            own(&person.name)
        };
        Self {
            name,
            role: Some(context.roles(person)).filter(|role| !role.is_empty()),
        }
    }
}
