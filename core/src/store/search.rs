//! Looking for words in the plan, and in what stood there before.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::once::{Told, each_text};
use super::{Store, StoreError, changes};
use crate::plan::{Kind, RecordRef};
use crate::reading::{Saying, SearchAsked, SearchFound, Sought, Standing, grouped, is_searched, texts_with};

/// As many earlier texts as are told, the newest first.
const MOST_EARLIER: usize = 50;

/// What came in place of a text: the run it was written in, and when that was begun.
struct Next {
    run: String,
    at: DateTime<Utc>,
}

impl Store {
    /// Where words stand in the plan, as it is seen; and in what stood there before, where that is asked for.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn search(&self, asked: &SearchAsked) -> Result<SearchFound, StoreError> {
        let Some(sought) = Sought::of(&asked.words) else {
            return Ok(SearchFound::default());
        };
        let sight = self.sight();
        let sees = |kind: Kind| sight.sees(kind) && !kind.is_owners_alone();
        let mut said = texts_with(&self.records, &sees, &self.in_sight()?, &sought);
        for it in &mut said {
            let signed = self.signed(it.record, it.field.name)?;
            it.signed = signed.map(|it| (it.pen, it.at));
        }
        let mut has_more = false;
        if asked.earlier {
            let earlier = self.earlier(&sought, &sees)?;
            has_more = earlier.len() > MOST_EARLIER;
            said.extend(earlier.into_iter().take(MOST_EARLIER));
        }
        let mut found = grouped(&self.records, self.records.owner(), said, &sought);
        found.is_cut |= has_more;
        Ok(found)
    }

    /// The texts that stood in the plan before, the newest first, and one more than are told where there are so many. Of a
    /// text that was typed in one go, only what it came to.
    fn earlier(&self, sought: &Sought, sees: &dyn Fn(Kind) -> bool) -> Result<Vec<Saying>, StoreError> {
        let mut newer: HashMap<(RecordRef, String), Next> = HashMap::new();
        let mut told: HashSet<(RecordRef, String, String)> = HashSet::new();
        let mut found = Vec::new();
        each_text(&self.connection, |row| {
            if self.is_looked_in(&row, sees) {
                let key = (row.record, row.field.clone());
                let next = newer.get(&key);
                let is_end = next.is_none_or(|next| next.run != row.run);
                if is_end && self.is_earlier(&row) && sought.stands_in(&row.text) {
                    let replaced = next.map(|next| next.at);
                    if told.insert((row.record, row.field.clone(), row.text.clone())) {
                        found.push((row.number, replaced));
                    }
                }
                newer.insert(
                    key,
                    Next {
                        run: row.run,
                        at: row.at,
                    },
                );
            }
            found.len() <= MOST_EARLIER
        })?;
        let sayings = found
            .into_iter()
            .map(|(number, replaced)| self.earlier_text(number, replaced));
        sayings.filter_map(Result::transpose).collect()
    }

    fn is_looked_in(&self, row: &Told, sees: &dyn Fn(Kind) -> bool) -> bool {
        let field = row.record.kind.field(&row.field);
        sees(row.record.kind) && field.is_ok_and(|field| is_searched(row.record.kind, field))
    }

    /// Another text stands in its place now.
    fn is_earlier(&self, row: &Told) -> bool {
        let now = self.records.value(row.record, &row.field);
        now.and_then(Value::as_str).is_some_and(|now| now != row.text)
    }

    fn earlier_text(
        &self,
        number: i64,
        replaced: Option<DateTime<Utc>>,
    ) -> Result<Option<Saying>, StoreError> {
        let Some(row) = changes::change(&self.connection, number)? else {
            return Ok(None);
        };
        let voice = row.voice();
        let Ok(field) = row.change.record.kind.field(&row.change.field) else {
            return Ok(None);
        };
        Ok(Some(Saying {
            record: row.change.record,
            field,
            text: row.change.value.as_str().unwrap_or_default().to_owned(),
            standing: Standing::Earlier,
            signed: Some((voice.pen, voice.at)),
            change: Some(row.change.id),
            replaced,
        }))
    }
}
