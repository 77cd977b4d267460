//! «Hvem har fått et eksemplar»: who has got what of the plan, and when. Only in the owner's copy.

use serde::Serialize;

use super::consents::until;
use crate::document::common::{DocumentContext, said, said_at_length};
use crate::plan::{Person, Share};
use crate::reading::{CopiesOf, copies, holds_on};

/// The copies that were made for others.
#[derive(Debug, Serialize)]
pub(super) struct Handed {
    title: String,
    know: String,
    heads: [String; 4],
    rows: Vec<HandedCopy>,
}

/// One copy: whose, what, when, and how the yes stands that it rested on.
#[derive(Debug, Serialize)]
struct HandedCopy {
    /// Nothing under the newest: the older ones stand below it.
    name: Option<String>,
    role: Option<String>,
    what: String,
    on: Option<String>,
    until: Option<String>,
    older: bool,
}

impl Handed {
    /// Nothing when nobody has got a copy.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let all = copies(&context.sight);
        let rows: Vec<_> = all.iter().flat_map(|it| of_one(context, it)).collect();
        (!rows.is_empty()).then(|| Self {
            title: context.text("consents.handed.title", &[]),
            know: context.text("consents.handed.know", &[]),
            heads: ["who", "what", "got", "until"]
                .map(|head| context.text(&format!("consents.handed.{head}"), &[])),
            rows,
        })
    }
}

/// The copies of one person, the newest first; none of somebody whom no document names.
fn of_one(context: &DocumentContext<'_>, theirs: &CopiesOf) -> Vec<HandedCopy> {
    let Some(person) = context.person(Some(theirs.person)) else {
        return Vec::new();
    };
    let shares = &context.sight.plan().shares;
    let of = |id| shares.iter().find(|it| it.id == id);
    let copies = theirs.copies.iter().filter_map(|id| of(*id)).enumerate();
    copies
        .map(|(place, share)| HandedCopy::new(context, person, share, place > 0))
        .collect()
}

impl HandedCopy {
    fn new(context: &DocumentContext<'_>, person: &Person, share: &Share, older: bool) -> Self {
        let what = context.word("share.document", share.document.as_str());
        let what = if older {
            context.text("consents.handed.older", &[("what", &what)])
        } else {
            what
        };
        let name = context.named(Some(person.id)).filter(|_| !older);
        let role = said(&person.title).or_else(|| said(&context.roles(person)));
        Self {
            name,
            role: role.filter(|_| !older),
            what,
            on: share.on.map(|on| context.date(on)),
            until: stands(context, share),
            older,
        }
    }
}

/// How the yes stands that a copy rested on: until when, that it was taken back, or why there was none.
fn stands(context: &DocumentContext<'_>, share: &Share) -> Option<String> {
    if let Some(reason) = said_at_length(&share.reason) {
        return Some(context.text("consents.handed.reason", &[("reason", &reason)]));
    }
    let all = context.sight.plan().consents.iter();
    let rested: Vec<_> = all.filter(|it| share.consents.contains(&it.id)).collect();
    let holds = rested.iter().find(|it| holds_on(it, context.made));
    let taken_back = rested.iter().filter_map(|it| it.withdrawn_on).max();
    match (holds, taken_back) {
        (Some(consent), _) => until(context, consent),
        (None, Some(on)) => Some(context.text("consents.handed.takenBack", &[("date", &context.date(on))])),
        (None, None) => rested.first().and_then(|it| until(context, it)),
    }
}
