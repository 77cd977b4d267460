//! What was done to a plan, to be read in a terminal.

use serde_json::Value;

use crate::cli::Failure;
use crate::cli::said::Said;
use crate::journal::{HistoryChange, HistoryItem};
use crate::open_plan::OpenPlan;
use crate::plan::{Language, Plan, REMOVED, RecordRef, Records};
use crate::reading::is_told;
use crate::texts::text;
use crate::wording::{self, Names};

/// How many acts are read at a time.
const PAGE: usize = 100;

/// What was done to the plan, newest first.
pub(in crate::cli) fn history(open: &OpenPlan, most: usize, said: &mut Said<'_>) -> Result<(), Failure> {
    let mut items = Vec::new();
    let mut older = None;
    loop {
        let wanted = PAGE.min(most - items.len());
        if wanted == 0 {
            break;
        }
        let page = open.history(None, older, wanted)?;
        items.extend(page.items);
        older = page.older;
        if older.is_none() {
            break;
        }
    }
    if said.json {
        return said.machine(&items);
    }
    acts(&items, &open.plan()?, &open.records(), said)
}

/// Acts, with what they are about called as it is called in a plan, which has these records.
pub(in crate::cli) fn acts(
    items: &[HistoryItem],
    plan: &Plan,
    records: &Records,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let names = Names::of(records, said.language);
    items.iter().try_for_each(|item| {
        let known = wording::circumstances(&item.into(), plan, said.language);
        act(item, &known, &names, said)
    })
}

fn act(item: &HistoryItem, known: &[String], names: &Names, said: &mut Said<'_>) -> Result<(), Failure> {
    let language = said.language;
    let pen = wording::penned(item.pen, names, language);
    let pen = std::iter::once(pen)
        .chain(known.iter().cloned())
        .collect::<Vec<_>>()
        .join(", ");
    let when = wording::moment(item.at, language);
    let done = wording::called(item.name, item.kind, &item.changes, language);
    let sentences = wording::deed(&item.into(), names, language).sentences;
    said.say("history.act", &[("when", &when), ("pen", &pen), ("act", &done)])?;
    let is_of_one = item
        .changes
        .windows(2)
        .all(|pair| pair[0].record == pair[1].record);
    let mut about = None;
    for (change, sentence) in item.changes.iter().zip(sentences) {
        if !is_of_one && about != Some(change.record) {
            about = Some(change.record);
            let what = thing(change.record, names, language);
            said.say("history.record", &[("what", &what)])?;
        }
        if let Some(sentence) = &sentence {
            said.say("history.deed", &[("deed", sentence)])?;
        }
        let is_text = change
            .record
            .kind
            .field(&change.field)
            .is_ok_and(|it| it.holds.is_text());
        if sentence.is_none() || is_text {
            field_change(change, names, said)?;
        }
    }
    Ok(())
}

/// What a record is, and what it is called: «mål «Tilbake i jobb»».
pub(in crate::cli) fn thing(record: RecordRef, names: &Names, language: Language) -> String {
    let kind = format!("words.kinds.{}.one", record.kind.as_str());
    let name = names.quoted(record, language);
    let what: Vec<_> = std::iter::once(text(language, &kind, &[])).chain(name).collect();
    what.join(" ")
}

fn field_change(change: &HistoryChange, names: &Names, said: &mut Said<'_>) -> Result<(), Failure> {
    let (kind, field, language) = (change.record.kind, change.field.as_str(), said.language);
    let is_new = field == REMOVED && change.after == Value::Bool(false) && change.before.is_null();
    if is_new || !is_told(kind, field) {
        return Ok(());
    }
    let name_of = |id: &str| names.told(id);
    let worded = |value: &Value| wording::value(kind, field, value, language, &name_of);
    let label = wording::field(kind, field, language);
    let (before, after) = (worded(&change.before), worded(&change.after));
    if change.before.is_null() {
        said.say("history.set", &[("field", &label), ("after", &after)])
    } else {
        said.say(
            "history.changed",
            &[("field", &label), ("before", &before), ("after", &after)],
        )
    }
}
