//! Acts: the changes that were made together, and what to call them.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::Change;
use crate::error::ProblemCode;
use crate::plan::{ActId, DeviceId, Edit, Kind, Pen, Resolved, WayIn};

/// What was done, for a name like «endret mål».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Verb {
    /// A record was added.
    Add,
    /// A record was changed.
    Change,
    /// A record was removed.
    Remove,
    /// A removed record was brought back.
    Restore,
    /// Something was proposed to the owner.
    Propose,
    /// The owner took a proposal.
    Accept,
    /// The owner kept their own words.
    Keep,
    /// What stood once was brought back from a backup, or from the history.
    BringBack,
    /// The whole plan was made what it was in a backup.
    BringBackAll,
    /// Of what copies of the plan say in one field, one was chosen.
    Choose,
    /// Another copy of the plan was taken in.
    Unite,
}

impl Verb {
    /// Every verb there is.
    pub const ALL: &[(Self, &str)] = &[
        (Self::Add, "add"),
        (Self::Change, "change"),
        (Self::Remove, "remove"),
        (Self::Restore, "restore"),
        (Self::Propose, "propose"),
        (Self::Accept, "accept"),
        (Self::Keep, "keep"),
        (Self::BringBack, "bringBack"),
        (Self::BringBackAll, "bringBackAll"),
        (Self::Choose, "choose"),
        (Self::Unite, "unite"),
    ];

    /// The word in the file and in the language files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(verb, _)| *verb == self)
            .map_or("change", |(_, word)| word)
    }

    /// Whether it makes something what it was, here or on another copy.
    #[must_use]
    pub fn brings_back(self) -> bool {
        matches!(self, Self::BringBack | Self::BringBackAll | Self::Choose)
    }

    /// The verb with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(verb, _)| *verb)
    }
}

/// What an act is called: «endret mål», «la til tiltak».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ActName {
    /// What was done.
    pub verb: Verb,
    /// To which kind of record.
    pub kind: Kind,
}

impl ActName {
    /// The name of an act, from its first edit and what it came to.
    #[must_use]
    pub fn of(edits: &[Edit], resolved: &Resolved) -> Self {
        let first = edits.first().map(|edit| match edit {
            Edit::Add { kind, .. } => Self {
                verb: Verb::Add,
                kind: *kind,
            },
            Edit::Change { kind, .. } => Self {
                verb: Verb::Change,
                kind: *kind,
            },
            Edit::Remove { kind, .. } => Self {
                verb: Verb::Remove,
                kind: *kind,
            },
            Edit::Restore { kind, .. } => Self {
                verb: Verb::Restore,
                kind: *kind,
            },
            Edit::Answer { accept: true, .. } => Self {
                verb: Verb::Accept,
                kind: Kind::Proposal,
            },
            Edit::Answer { accept: false, .. } => Self {
                verb: Verb::Keep,
                kind: Kind::Proposal,
            },
        });
        match first {
            Some(name) if resolved.proposals.is_empty() => name,
            _ => first.map_or(
                Self {
                    verb: Verb::Change,
                    kind: Kind::Details,
                },
                |name| Self {
                    verb: Verb::Propose,
                    kind: name.kind,
                },
            ),
        }
    }
}

/// Whether an act is new, or takes another back, or does it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", tag = "is", content = "of")]
pub enum ActKind {
    /// The plan was made, or taken in from another file. Not undone.
    Begin,
    /// Something new.
    New,
    /// Takes back a run of acts, named by its first.
    Undo(ActId),
    /// Does a run of acts again, named by its first.
    Redo(ActId),
}

/// [`ActKind`] as it stands in a file. Read by itself, `of` before `is` would be taken in whole, whatever it is, until it is
/// known what it should have been.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenKind {
    is: KindWord,
    #[serde(default)]
    of: Option<ActId>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum KindWord {
    Begin,
    New,
    Undo,
    Redo,
}

impl<'de> Deserialize<'de> for ActKind {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let WrittenKind { is, of } = WrittenKind::deserialize(reader)?;
        match (is, of) {
            (KindWord::Begin, None) => Ok(Self::Begin),
            (KindWord::New, None) => Ok(Self::New),
            (KindWord::Undo, Some(of)) => Ok(Self::Undo(of)),
            (KindWord::Redo, Some(of)) => Ok(Self::Redo(of)),
            _ => Err(D::Error::custom(
                "what is undone or redone is named, and nothing else is",
            )),
        }
    }
}

/// One act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Act {
    /// The act's id.
    pub id: ActId,
    /// What it is called.
    pub name: ActName,
    /// Whether it is new, or undoes or redoes another.
    pub kind: ActKind,
    /// The first act of the run it belongs to: typing that goes on in one field is undone together.
    pub run: ActId,
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// The copy of the program it was made on.
    pub device: DeviceId,
    /// Its number on that device, from 1.
    pub seq: u64,
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// The way in that the plan was open by; nothing where it is not known.
    #[serde(default)]
    pub way: Option<WayIn>,
    /// Whether it came in with a file, and so is no surer than whoever wrote the file.
    #[serde(default)]
    pub taken_in: bool,
    /// The rule it breaks by what it was written on top of itself: it is kept, and nothing of it stands in the plan. Told
    /// anew each time copies meet, and never believed of another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub breaks: Option<ProblemCode>,
    /// How far its copy had seen every other when it was made. Said of a copy's first act, and where it saw more than before;
    /// nothing where that is not another than at its act before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Vec<Seen>>,
}

/// How far another copy was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The copy.
    pub copy: DeviceId,
    /// The number of its newest act that was seen.
    pub number: u64,
}

/// Everything that was ever done to a plan: what another copy needs to be the same plan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Journal {
    /// The acts, in the order they came.
    pub acts: Vec<Act>,
    /// The field changes, in the order they came.
    pub changes: Vec<Change>,
}

impl Journal {
    /// Whether another copy was ever taken in. Then records may stand in it that no act alone would have made.
    #[must_use]
    pub fn has_met(&self) -> bool {
        self.acts.iter().any(|act| act.name.verb == Verb::Unite)
    }

    /// Whether any act says that it breaks a rule.
    #[must_use]
    pub fn has_marks(&self) -> bool {
        self.acts.iter().any(|act| act.breaks.is_some())
    }
}
