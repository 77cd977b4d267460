//! Stories: plans of fictional people, told as what was done on which day with whose pen (`core/stories/`). Played
//! through the one way in, a story becomes a plan with a real history.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::{Map, Value};

use stage::Stage;

use crate::error::{Problem, ProblemCode};
use crate::plan::{DeviceId, Kind, RuleError};
use crate::store::{MadeUp, Store, StoreError};

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

mod acts;
mod example;
#[cfg(test)]
pub(crate) mod prose;
mod stage;
#[cfg(test)]
mod tests;

pub use acts::Acts;
pub use example::InStory;
