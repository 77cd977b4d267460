//! What the window is told of a plan that was opened, and what it asks for a new one with.

use chrono::NaiveDate;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use viktig_core::document::Left;
use viktig_core::kept::SecondPlace;
use viktig_core::new_plan::Writes;
use viktig_core::plan::{Language, Pen, Plan};
use viktig_core::reading::Reading;
use viktig_core::store::{Mended, Reversible};
use viktig_core::vault::{Cover, Notice, WayIn};

/// What became of the backup on the way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BackupNow {
    /// A verified backup was made.
    Made,
    /// Nothing had changed since the newest.
    Unchanged,
    /// There was no room for one, or the disk refused.
    Failed,
}

/// A plan that was just opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedPlan {
    /// The name of its folder on the shelf.
    pub folder: String,
    /// Its cover.
    pub cover: Option<Cover>,
    /// All of it.
    pub plan: Plan,
    /// What it says today.
    pub reading: Reading,
    /// What can be undone and redone.
    pub reversible: Reversible,
    /// The way in that was used.
    pub way: WayIn,
    /// Who holds the pen first.
    pub pen: Pen,
    /// Today, where the two sit.
    pub today: NaiveDate,
    /// What became of the backup on the way in.
    pub backup: BackupNow,
    /// What was found at the door and put right, if there was anything.
    pub notice: Option<Notice>,
    /// Where the conversation was left, if it is begun.
    pub bookmark: Option<String>,
    /// What was written and could not be saved before it was locked, in the window's own words; given back this once.
    #[ts(type = "string | null")]
    #[serde(serialize_with = "shown")]
    pub unsaved: Option<SecretString>,
    /// The second place for backups, when one was chosen: the front page asks when it has been long.
    pub second_place: Option<SecondPlace>,
    /// Whether it was opened from the contact's overview, which is still unlocked.
    pub from_overview: bool,
    /// Whether it is the example, of which nothing is kept.
    pub is_example: bool,
}

/// Secrets are not written down by accident; this one goes back to the window that wrote it.
fn shown<S: serde::Serializer>(words: &Option<SecretString>, to: S) -> Result<S::Ok, S::Error> {
    words.as_ref().map(|words| words.expose_secret()).serialize(to)
}

/// A damaged plan that was put together again and opened.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendedPlan {
    /// The plan.
    pub opened: OpenedPlan,
    /// What could be read, and what could not.
    pub mended: Mended,
}

/// What a new plan is made from.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewPlan {
    /// What it is called on the shelf, where others can see it.
    pub nickname: String,
    /// The picture on its cover.
    pub symbol: String,
    /// The cover's colour.
    pub colour: String,
    /// The language it is written in.
    pub language: Language,
    /// What the owner is called.
    pub owner_name: String,
    /// What the one is called who writes along; empty when nobody does.
    pub contact_name: String,
    /// Whether they are the primary contact.
    pub contact_is_primary: bool,
    /// Who holds the pen first.
    pub writes: Writes,
    /// The owner's pass phrase.
    #[ts(type = "string")]
    pub phrase: SecretString,
    /// The contact's own pass phrase; empty when there is none.
    #[ts(type = "string")]
    pub contact_phrase: SecretString,
}

/// A plan that was just made. The recovery code is shown this once.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreatedPlan {
    /// The plan.
    pub opened: OpenedPlan,
    /// The recovery code.
    pub recovery_code: String,
    /// What had no place in it, when it was made from another program's file.
    pub left: Vec<Left>,
}
