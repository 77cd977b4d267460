//! Making a plan whole again out of what can still be read: a damaged file row by row, what stands in the log beside it,
//! and the backups.
//!
//! The journal says everything that the tables of records say, and how it came to be; so it is the journal that is put
//! together, row by row from the file nearest to now, then from the next. In one file a change is known by its number,
//! and a backup is an earlier state of the same file: numbers tell what belongs together as long as the ids agree. What
//! stands in the tables of records and in no journal row that could be read is written down once more, as the owner's:
//! then nobody else may write over it.

mod rows;
mod united;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::{COPIED, MET, set_fact};
use super::{Environment, StoreError, import, tables};
use crate::journal::{Graph, Journal, Verb};
use crate::plan::{DeviceId, Kind, RecordRef, Records, RuleContext, RuleError};
use rows::Rows;
use united::United;

/// What became of a plan that was put together out of what could be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Mended {
    /// How many acts the plan has now.
    #[ts(type = "number")]
    pub acts: usize,
    /// What could not be read, in order.
    pub lost: Vec<Gap>,
    /// How many changes stand in the owner's name because nobody can read any longer who made them.
    #[ts(type = "number")]
    pub without_name: usize,
    /// Records that were left out, because too little of them could be read for them to mean anything.
    #[ts(type = "number")]
    pub left_out: usize,
    /// What the file that was there is called now, with its log.
    pub aside: String,
}

/// Acts that could not be read, or not wholly, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// How many acts; 0 when there may be some and nobody can say.
    #[ts(type = "number")]
    pub acts: usize,
    /// When the last act before them was begun, if there is one.
    pub after: Option<DateTime<Utc>>,
    /// When the next act after them was begun, if there is one.
    pub before: Option<DateTime<Utc>>,
}

/// A file to read from.
pub(crate) struct Source {
    /// The open file, of the newest schema when that could be made.
    pub(crate) connection: Connection,
    /// Whether some of its pages may be older than the rest. Then its tables of records are not believed.
    pub(crate) is_mixed: bool,
}

/// Puts together what the sources have, the nearest to now first, and fills an empty, migrated file with it. When the plan
/// is open, what the program has of it in memory is `believed` before anything that was read. `newest_is_read` says whether
/// the first source is the file nearest to now, and not an earlier state.
///
/// # Errors
/// [`StoreError::Unexpected`] when too little can be read for it to be a plan, and whatever the new file's database says.
pub(crate) fn mend(
    sources: &[Source],
    newest_is_read: bool,
    believed: Option<&Records>,
    into: &mut Connection,
    device: DeviceId,
    environment: &dyn Environment,
) -> Result<Mended, StoreError> {
    let mut rows = Rows::default();
    if !newest_is_read {
        rows.nothing_of_the_newest();
    }
    for source in sources {
        rows.take(&source.connection);
    }
    let mut united = United::of(rows, device, environment);
    if !united.lost.is_empty() {
        for source in sources.iter().filter(|source| !source.is_mixed) {
            united.add_unexplained(&tables::read_what_can_be_read(&source.connection));
        }
    }
    if let Some(records) = believed {
        united.add_unexplained(records);
    }
    let left_out = leave_out_what_means_nothing(&mut united.journal)?;
    fill(into, &united.journal)?;
    Ok(Mended {
        acts: united.journal.acts.len(),
        lost: united.lost,
        without_name: united.without_name,
        left_out,
        aside: String::new(),
    })
}

/// Takes out records that break a rule, and what then breaks one without them, until what is left is a plan.
fn leave_out_what_means_nothing(journal: &mut Journal) -> Result<usize, StoreError> {
    let mut left_out = 0;
    loop {
        let records = Graph::of(journal).records();
        let around = RuleContext::new(&records, None);
        // What copies broke together is held, and no loss.
        let has_met = journal.has_met();
        let means_nothing = |rule: RuleError| !has_met || !rule.may_come_of_union();
        let broken: BTreeSet<RecordRef> = records
            .iter()
            .map(|(record, _)| record)
            .filter(|record| around.check(*record).is_err_and(means_nothing))
            .collect();
        if broken.is_empty() {
            return match records.owner() {
                Some(_) => Ok(left_out),
                None => Err(StoreError::unexpected("too little to be a plan")),
            };
        }
        if broken.iter().any(|record| record.kind == Kind::Details) {
            return Err(StoreError::unexpected("too little to be a plan"));
        }
        left_out += broken.len();
        journal.changes.retain(|change| !broken.contains(&change.record));
        let acts: BTreeSet<_> = journal.changes.iter().map(|change| change.act).collect();
        journal
            .acts
            .retain(|act| acts.contains(&act.id) || act.name.verb == Verb::Unite);
    }
}

fn fill(into: &mut Connection, journal: &Journal) -> Result<(), StoreError> {
    let graph = Graph::of(journal);
    let records = graph.records();
    let transaction = into.transaction_with_behavior(TransactionBehavior::Immediate)?;
    import::write(&transaction, journal, &graph)?;
    for (record, fields) in records.iter() {
        tables::write(&transaction, record, None, fields)?;
    }
    // Whatever was written may stand in a copy somewhere: none of it grows any more.
    let last = journal.changes.iter().map(|change| change.seq).max();
    set_fact(&transaction, COPIED, &last.unwrap_or(0).to_string())?;
    if journal.has_met() {
        set_fact(&transaction, MET, "1")?;
    }
    Ok(transaction.commit()?)
}
