//! Where words stand in a plan: in which record and field, and where in its text; whose words they are. What is kept from
//! whoever looks never takes part, and the diary never does.
//!
//! Which fields are texts is the registry's to say. What stood in them before is in the journal, and comes from there
//! ([`crate::store::Store::search`]); it is grouped and put in order here, with the rest.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use uuid::Uuid;

use super::is_told;
use crate::plan::{ChangeId, Field, Kind, Pen, PersonId, ProposalState, REMOVED, RecordRef, Records};

mod excerpt;
mod letters;
#[cfg(test)]
mod tests;

use excerpt::excerpt;
pub use letters::{Sought, Span};

/// As many places as are told of what stands in the plan, or was taken out of it. There may be more.
const MOST: usize = 200;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchAsked {
    /// Parts of words. Each of them must stand in a text.
    pub words: String,
    /// Also in what stood in the plan before.
    pub earlier: bool,
}

/// What has become of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// It stands in the plan.
    Stands,
    /// It is taken out of the plan, or what it stands under is.
    Removed,
    /// Another text stands there now, or it was answered.
    Earlier,
}

/// One place where the words stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: String,
    /// The text, or the part of it round the words.
    pub text: String,
    /// Where the words stand in that part.
    pub marks: Vec<Span>,
    /// Where the first of them stands in the whole text.
    pub place: Span,
    /// There is more of the text before it.
    pub cut_before: bool,
    /// There is more of it after.
    pub cut_after: bool,
    /// What has become of it.
    pub standing: Standing,
    /// Whose words they are; nothing where nobody knows.
    pub pen: Option<Pen>,
    /// When they were written.
    pub at: Option<DateTime<Utc>>,
    /// They are the owner's own words.
    pub is_owners: bool,
    /// The change they came with, by which an earlier text can be used again.
    pub change: Option<ChangeId>,
    /// When another text came in place of an earlier one.
    pub replaced: Option<DateTime<Utc>>,
}

/// Places that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchGroup {
    /// What is found there is of this kind, or stands under it; nothing for what stood in the plan before.
    pub kind: Option<Kind>,
    /// The one that all of it stands under, where there is one.
    pub about: Option<RecordRef>,
    /// The places: the owner's own words first, then the newest.
    pub hits: Vec<SearchHit>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchFound {
    /// The places, group by group.
    pub groups: Vec<SearchGroup>,
    /// How many places there are, those that are not told among them.
    pub count: u32,
    /// There is more than is told.
    pub is_cut: bool,
}

/// A text with the words in it.
#[derive(Debug, Clone)]
pub(crate) struct Saying {
    pub(crate) record: RecordRef,
    pub(crate) field: &'static Field,
    pub(crate) text: String,
    pub(crate) standing: Standing,
    pub(crate) signed: Option<(Pen, DateTime<Utc>)>,
    pub(crate) change: Option<ChangeId>,
    pub(crate) replaced: Option<DateTime<Utc>>,
}

/// Whether what stands in a field of a kind is a text that is looked in: what people write, and what is told to people.
pub(crate) fn is_searched(kind: Kind, field: &Field) -> bool {
    // What the program writes itself is checksums; what people say of it is their words.
    field.holds.is_text() && is_told(kind, field.name) && (field.words || !kind.is_programs())
}

/// The texts in which the words stand, of the kinds that are seen. `in_sight` are the records in sight.
pub(crate) fn texts_with(
    records: &Records,
    sees: &dyn Fn(Kind) -> bool,
    in_sight: &HashSet<Uuid>,
    sought: &Sought,
) -> Vec<Saying> {
    let mut said = Vec::new();
    for (record, fields) in records.iter().filter(|(record, _)| sees(record.kind)) {
        for field in record.kind.fields() {
            if !is_searched(record.kind, field) {
                continue;
            }
            let Some(text) = fields.get(field.name).and_then(Value::as_str) else {
                continue;
            };
            if sought.stands_in(text) {
                said.push(Saying {
                    record,
                    field,
                    text: text.to_owned(),
                    standing: standing(records, record, in_sight),
                    signed: None,
                    change: None,
                    replaced: None,
                });
            }
        }
    }
    said
}

/// A proposal that was answered is not taken out of the plan: it is what was said before.
fn standing(records: &Records, record: RecordRef, in_sight: &HashSet<Uuid>) -> Standing {
    if in_sight.contains(&record.id) {
        return Standing::Stands;
    }
    let open = Value::from(ProposalState::Open.as_str());
    let is_answered = record.kind == Kind::Proposal && records.value(record, "state") != Some(&open);
    if is_answered && records.value(record, REMOVED) == Some(&Value::Bool(false)) {
        Standing::Earlier
    } else {
        Standing::Removed
    }
}

/// The texts as they are told: those that stand first, then those that were taken out, then what stood there before; of
/// each the owner's own words first, and then the newest. A group stands where its first text does.
pub(crate) fn grouped(
    records: &Records,
    owner: Option<PersonId>,
    mut said: Vec<Saying>,
    sought: &Sought,
) -> SearchFound {
    let is_owners =
        |it: &Saying| it.field.words && it.signed.is_some_and(|(pen, _)| Some(pen.words) == owner);
    let newest = |it: &Saying| std::cmp::Reverse(it.signed.map(|(_, at)| at));
    said.sort_by_key(|it| (it.standing, !is_owners(it), newest(it), it.record));
    let count = u32::try_from(said.len()).unwrap_or(u32::MAX);
    let is_cut = said.len() > MOST;
    let mut groups: Vec<SearchGroup> = Vec::new();
    for it in said.iter().take(MOST) {
        let (kind, about) = match it.standing {
            Standing::Earlier => (None, None),
            _ => place_of(records, it.record),
        };
        let Some(hit) = told(it, is_owners(it), sought) else {
            continue;
        };
        match groups
            .iter_mut()
            .find(|group| (group.kind, group.about) == (kind, about))
        {
            Some(group) => group.hits.push(hit),
            None => groups.push(SearchGroup {
                kind,
                about,
                hits: vec![hit],
            }),
        }
    }
    // What stood there before is last, also where the only other texts were taken out.
    groups.sort_by_key(|group| group.kind.is_none());
    SearchFound {
        groups,
        count,
        is_cut,
    }
}

fn told(it: &Saying, is_owners: bool, sought: &Sought) -> Option<SearchHit> {
    let part = excerpt(&it.text, sought)?;
    Some(SearchHit {
        record: it.record,
        field: it.field.name.to_owned(),
        text: part.text,
        marks: part.marks,
        place: part.place,
        cut_before: part.cut_before,
        cut_after: part.cut_after,
        standing: it.standing,
        pen: it.signed.map(|(pen, _)| pen),
        at: it.signed.map(|(_, at)| at),
        is_owners,
        change: it.change,
        replaced: it.replaced,
    })
}

/// Where a text stands: the kind that it is told under, and the one of that kind.
fn place_of(records: &Records, record: RecordRef) -> (Option<Kind>, Option<RecordRef>) {
    let above: &[(&str, Kind)] = match record.kind {
        Kind::Goal | Kind::Meeting => return (Some(record.kind), Some(record)),
        Kind::Action | Kind::Evaluation => &[("goal", Kind::Goal), ("everyday", Kind::EverydayGoal)],
        Kind::AgendaItem | Kind::Decision => &[("meeting", Kind::Meeting)],
        _ => &[],
    };
    let place = above.iter().find_map(|(field, kind)| {
        let id = records.value(record, field)?.as_str()?;
        Some(RecordRef {
            kind: *kind,
            id: Uuid::try_parse(id).ok()?,
        })
    });
    (Some(place.map_or(record.kind, |it| it.kind)), place)
}
