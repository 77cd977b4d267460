//! The outside of a plan: what anyone who uses the laptop can see on the shelf.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{RuleError, text};
use crate::store::file::{DiskError, read_at_most, write_whole};

const FILE: &str = "cover.json";

/// Longer than any cover of ours.
const LIMIT: u64 = 64 * 1024;

/// The only readable thing about a locked plan. No name of a person, no service, no state of anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Cover {
    /// What the plan is called on the shelf, chosen by the owner.
    pub nickname: String,
    /// The name of the picture on the cover.
    pub symbol: String,
    /// The name of the cover's colour.
    pub colour: String,
    /// When the plan was last opened.
    pub last_opened: Option<DateTime<Utc>>,
}

impl Cover {
    /// A cover for a plan nobody has opened yet.
    ///
    /// # Errors
    /// [`RuleError::EmptyText`] without a nickname, and the errors of [`text::check`].
    pub fn new(nickname: &str, symbol: &str, colour: &str) -> Result<Self, RuleError> {
        text::check(nickname, text::Shape::Line)?;
        if text::is_blank(nickname) {
            return Err(RuleError::EmptyText);
        }
        Ok(Self {
            nickname: nickname.trim().to_owned(),
            symbol: symbol.to_owned(),
            colour: colour.to_owned(),
            last_opened: None,
        })
    }

    /// Reads the cover of the plan in `folder`; `None` when it is missing or damaged, which keeps nobody out.
    #[must_use]
    pub fn of(folder: &Path) -> Option<Self> {
        serde_json::from_slice(&read_at_most(&folder.join(FILE), LIMIT).ok()?).ok()
    }

    /// Writes it as the cover of the plan in `folder`.
    ///
    /// # Errors
    /// When the disk refuses; the old cover is as it was.
    pub fn put_on(&self, folder: &Path) -> Result<(), DiskError> {
        let text = serde_json::to_vec_pretty(self).map_err(std::io::Error::from)?;
        write_whole(&folder.join(FILE), &text)
    }
}
