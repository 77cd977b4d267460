//! What can be wrong with an open file.

use std::io;
use std::path::PathBuf;

use crate::error::{Problem, ProblemCode};
use crate::plan::RuleError;
use crate::store::StoreError;

/// An open file could not be read or written. `at` is where in it, as a JSON Pointer. Nothing has been changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file is not there, or may not be read.
    #[error("{path} could not be read: {source}", path = .path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is larger than a plan can be.
    #[error("larger than {max} MB")]
    TooLarge {
        /// How many megabytes a plan can be.
        max: u64,
    },
    /// It is not JSON.
    #[error("not JSON")]
    NotJson,
    /// It is JSON, but not a plan of ours.
    #[error("not a plan of ours at {at:?}")]
    NotOurs {
        /// The first place that does not fit.
        at: String,
    },
    /// A newer program made it.
    #[error("made by a newer program")]
    Newer,
    /// The same id stands twice.
    #[error("{id} stands twice")]
    Duplicate {
        /// The id.
        id: String,
    },
    /// Something points to what is not in the file.
    #[error("{at} points to what is not in the file")]
    Dangling {
        /// The field that points.
        at: String,
    },
    /// A rule of the plan is broken.
    #[error("{at}: {rule}")]
    Invalid {
        /// The record or change.
        at: String,
        /// The rule.
        rule: RuleError,
    },
    /// The plan is not what the journal comes to.
    #[error("plan and journal differ at {at}")]
    Contradiction {
        /// The first place where they differ.
        at: String,
    },
    /// The plan's own file failed while the open one was made.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OpenError {
    pub(in crate::document) fn not_ours(at: impl Into<String>) -> Self {
        Self::NotOurs { at: at.into() }
    }

    /// A broken rule at `at`. What points nowhere is told as such, with the field that points.
    pub(in crate::document) fn rule(at: &str, rule: RuleError) -> Self {
        match rule {
            RuleError::DanglingReference { field } => Self::Dangling {
                at: format!("{at}/{field}"),
            },
            rule => Self::Invalid {
                at: at.to_owned(),
                rule,
            },
        }
    }
}

impl OpenError {
    /// The same, where `moved` says that it stands.
    pub(in crate::document) fn moved(self, moved: impl Fn(String) -> String) -> Self {
        match self {
            Self::NotOurs { at } => Self::NotOurs { at: moved(at) },
            Self::Dangling { at } => Self::Dangling { at: moved(at) },
            Self::Invalid { at, rule } => Self::Invalid { at: moved(at), rule },
            other => other,
        }
    }
}

impl From<OpenError> for Problem {
    fn from(error: OpenError) -> Self {
        use ProblemCode as Code;
        match error {
            OpenError::Unreadable { path, .. } => {
                Self::new(Code::FileUnreadable).with("path", path.display().to_string())
            }
            OpenError::TooLarge { max } => Self::new(Code::ImportTooLarge).with("max", max.to_string()),
            OpenError::NotJson => Code::ImportNotJson.into(),
            OpenError::NotOurs { at } => located(Code::ImportNotOurs, at),
            OpenError::Newer => Code::ImportNewer.into(),
            OpenError::Duplicate { id } => Self::new(Code::ImportDuplicate).with("id", id),
            OpenError::Dangling { at } => located(Code::ImportDangling, at),
            OpenError::Invalid { at, rule } => {
                let rule = Self::from(rule).code.as_str();
                located(Code::ImportInvalid, at).with("rule", rule)
            }
            OpenError::Contradiction { at } => located(Code::ImportContradiction, at),
            OpenError::Store(error) => error.into(),
        }
    }
}

/// The whole file is `/` to a person, though nothing to a JSON Pointer.
fn located(code: ProblemCode, at: String) -> Problem {
    Problem::new(code).with("where", if at.is_empty() { "/".to_owned() } else { at })
}
