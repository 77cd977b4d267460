//! Stories: plans of fictional people, told as what was done on which day with whose pen (`core/stories/`). Played
//! through the one way in, a story becomes a plan with a real history.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::error::{Problem, ProblemCode};
use crate::plan::{DeviceId, Edit, FieldType, Kind, Pen, PersonId, ProposalId, RecordRef, RuleError};
use crate::store::{Environment, MadeUp, Store, StoreError};

/// Every story there is: its name and its text.
const STORIES: &[(&str, &str)] = &[
    ("tilbake-i-jobb", include_str!("../stories/tilbake-i-jobb.json")),
    (
        "fra-kaos-til-struktur",
        include_str!("../stories/fra-kaos-til-struktur.json"),
    ),
    (
        "jeg-bestemmer-over-samarbeidet",
        include_str!("../stories/jeg-bestemmer-over-samarbeidet.json"),
    ),
];

/// The story the demonstration plan is made from.
pub const DEMONSTRATION: &str = "tilbake-i-jobb";

/// A plan as it came about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The day the plan is looked at.
    pub today: NaiveDate,
    acts: Vec<ToldAct>,
}

/// What was done together, when, and with whose pen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ToldAct {
    at: DateTime<Utc>,
    writer: String,
    words: Option<String>,
    edits: Vec<ToldEdit>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum ToldEdit {
    Add {
        add: Kind,
        r#as: String,
        fields: Map<String, Value>,
    },
    Change {
        change: String,
        fields: Map<String, Value>,
        proposal: Option<String>,
    },
    Remove {
        remove: String,
    },
    Restore {
        restore: String,
    },
    Answer {
        answer: String,
        accept: bool,
    },
}

/// A story could not be read, or not be played.
#[derive(Debug, thiserror::Error)]
pub enum StoryError {
    /// There is no story of this name.
    #[error("there is no story called {0}")]
    Unknown(String),
    /// The text is not a story.
    #[error("not a story: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The story speaks of something it has not named.
    #[error("the story has not named {0}")]
    Unnamed(String),
    /// The plan does not allow what the story tells, or the file failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RuleError> for StoryError {
    fn from(error: RuleError) -> Self {
        Self::Store(error.into())
    }
}

impl From<StoryError> for Problem {
    fn from(error: StoryError) -> Self {
        match error {
            StoryError::Store(error) => error.into(),
            StoryError::Unknown(_) | StoryError::Unreadable(_) | StoryError::Unnamed(_) => {
                ProblemCode::Internal.into()
            }
        }
    }
}

/// What is told and becomes a plan with a history, played in an empty, migrated file.
pub trait Told {
    /// Plays it. The store that comes back lives at the time of the last act: move it to go on today.
    ///
    /// # Errors
    /// [`StoryError`], when the plan does not allow what is told.
    fn play(&self, connection: Connection, device: DeviceId) -> Result<Store, StoryError>;
}

impl Told for Story {
    fn play(&self, connection: Connection, device: DeviceId) -> Result<Store, StoryError> {
        Self::play(self, connection, device)
    }
}

impl Story {
    /// The names of all stories.
    pub fn names() -> impl Iterator<Item = &'static str> {
        STORIES.iter().map(|(name, _)| *name)
    }

    /// The story called `name`.
    ///
    /// # Errors
    /// [`StoryError::Unknown`], and [`StoryError::Unreadable`] when the text is not a story.
    pub fn named(name: &str) -> Result<Self, StoryError> {
        let (_, text) = STORIES
            .iter()
            .find(|(known, _)| *known == name)
            .ok_or_else(|| StoryError::Unknown(name.to_owned()))?;
        Ok(serde_json::from_str(text)?)
    }

    /// Plays the story in an empty, migrated file. The store that comes back lives at the time of the last act: open
    /// the file anew to go on today.
    ///
    /// # Errors
    /// [`StoryError::Unnamed`], and [`StoryError::Store`] when the plan does not allow what is told.
    pub fn play(&self, connection: Connection, device: DeviceId) -> Result<Store, StoryError> {
        let clock = Arc::new(MadeUp::at(DateTime::UNIX_EPOCH));
        let store = Store::new(connection, device, Box::new(Arc::clone(&clock)), None)?;
        let mut stage = Stage {
            store,
            clock,
            names: BTreeMap::new(),
            ranks: BTreeMap::new(),
        };
        self.acts
            .iter()
            .enumerate()
            .try_for_each(|(number, act)| stage.play(act, number == 0))?;
        Ok(stage.store)
    }
}

/// A story as far as it has been played.
struct Stage {
    store: Store,
    clock: Arc<MadeUp>,
    names: BTreeMap<String, RecordRef>,
    ranks: BTreeMap<Kind, f64>,
}

impl Stage {
    fn play(&mut self, act: &ToldAct, is_first: bool) -> Result<(), StoryError> {
        self.clock.set(act.at);
        let mut edits = Vec::new();
        for told in &act.edits {
            self.name_what_is_added(told);
        }
        for told in &act.edits {
            self.translate(told, &mut edits)?;
        }
        let writer = PersonId(self.named(&act.writer)?.id);
        let words = match &act.words {
            Some(words) => PersonId(self.named(words)?.id),
            None => writer,
        };
        let pen = Pen { writer, words };
        let changed = if is_first {
            self.store.begin(pen, &edits)?
        } else {
            self.store.act(pen, &edits)?
        };
        let names = act.edits.iter().filter_map(ToldEdit::proposal);
        for (name, ProposalId(id)) in names.zip(changed.proposals) {
            self.names.insert(
                name.clone(),
                RecordRef {
                    kind: Kind::Proposal,
                    id,
                },
            );
        }
        Ok(())
    }

    /// Records of one act may point to each other, so all get their ids first.
    fn name_what_is_added(&mut self, told: &ToldEdit) {
        if let ToldEdit::Add { add, r#as, .. } = told {
            let record = RecordRef {
                kind: *add,
                id: self.clock.new_id(),
            };
            self.names.insert(r#as.clone(), record);
        }
    }

    fn translate(&mut self, told: &ToldEdit, edits: &mut Vec<Edit>) -> Result<(), StoryError> {
        match told {
            ToldEdit::Add { r#as, fields, .. } => {
                let RecordRef { kind, id } = self.named(r#as)?;
                let mut fields = self.with_ids(kind, fields)?;
                if kind.field("rank").is_ok() {
                    let rank = self.ranks.entry(kind).or_default();
                    *rank += 1.0;
                    fields.entry("rank").or_insert(Value::from(*rank));
                }
                edits.push(Edit::Add { kind, id, fields });
            }
            ToldEdit::Change { change, fields, .. } => {
                let RecordRef { kind, id } = self.named(change)?;
                for (field, value) in self.with_ids(kind, fields)? {
                    edits.push(Edit::Change {
                        kind,
                        id,
                        field,
                        value,
                    });
                }
            }
            ToldEdit::Remove { remove } => {
                let RecordRef { kind, id } = self.named(remove)?;
                edits.push(Edit::Remove { kind, id });
            }
            ToldEdit::Restore { restore } => {
                let RecordRef { kind, id } = self.named(restore)?;
                edits.push(Edit::Restore { kind, id });
            }
            ToldEdit::Answer { answer, accept } => {
                let proposal = ProposalId(self.named(answer)?.id);
                edits.push(Edit::Answer {
                    proposal,
                    accept: *accept,
                });
            }
        }
        Ok(())
    }

    fn named(&self, name: &str) -> Result<RecordRef, StoryError> {
        self.names
            .get(name)
            .copied()
            .ok_or_else(|| StoryError::Unnamed(name.to_owned()))
    }

    fn id_of(&self, name: &str) -> Result<Value, StoryError> {
        Ok(Value::from(self.named(name)?.id.to_string()))
    }

    /// The fields with ids in place of names, where a field points to a record. Other texts are left alone.
    fn with_ids(&self, kind: Kind, fields: &Map<String, Value>) -> Result<Map<String, Value>, StoryError> {
        let mut with_ids = Map::new();
        for (name, value) in fields {
            let value = match (kind.field(name)?.holds, value) {
                (FieldType::Reference(_) | FieldType::AnyReference, Value::String(told)) => {
                    self.id_of(told)?
                }
                (FieldType::References(_) | FieldType::AnyReferences, Value::Array(told)) => told
                    .iter()
                    .map(|told| self.id_of(told.as_str().unwrap_or_default()))
                    .collect::<Result<_, _>>()?,
                (_, other) => other.clone(),
            };
            with_ids.insert(name.clone(), value);
        }
        Ok(with_ids)
    }
}

impl ToldEdit {
    fn proposal(&self) -> Option<&String> {
        match self {
            Self::Change { proposal, .. } => proposal.as_ref(),
            _ => None,
        }
    }
}

mod acts;
#[cfg(test)]
pub(crate) mod prose;
#[cfg(test)]
mod tests;

pub use acts::Acts;
