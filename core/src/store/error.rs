//! What can go wrong between the plan and its file.

use super::ClockWrong;
use super::file::FileError;
use crate::error::{Problem, ProblemCode};
use crate::journal::AnotherPlan;
use crate::plan::RuleError;

/// An act, or a reading, did not succeed. After a failed act the file and the plan are as they were before it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The edits break one of the plan's rules.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// Those who own the laptop have decided otherwise.
    #[error(transparent)]
    Decided(Box<Problem>),
    /// The laptop's clock is out of all reason.
    #[error(transparent)]
    Clock(#[from] ClockWrong),
    /// The database did not do as told.
    #[error("the plan's database failed")]
    Database(#[from] rusqlite::Error),
    /// The file is not what it was, or its disk is not.
    #[error(transparent)]
    File(#[from] FileError),
    /// What should be taken in is a copy of another plan.
    #[error(transparent)]
    AnotherPlan(#[from] AnotherPlan),
    /// What should be taken in holds what no plan does.
    #[error("the other copy holds what no plan does: {what}")]
    OtherCopyAltered {
        /// What was found, without anything a person wrote.
        what: String,
    },
    /// The file holds something that the program did not write.
    #[error("the plan's database holds something unexpected: {what}")]
    Unexpected {
        /// What was found, without anything a person wrote.
        what: &'static str,
    },
}

impl StoreError {
    /// The file holds something that the program did not write.
    pub(crate) fn unexpected(what: &'static str) -> Self {
        Self::Unexpected { what }
    }

    /// Another copy holds what no plan does.
    pub(super) fn altered(what: impl std::fmt::Display) -> Self {
        Self::OtherCopyAltered {
            what: what.to_string(),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        use rusqlite::ErrorCode as Sqlite;
        match error {
            StoreError::Rule(rule) => rule.into(),
            StoreError::File(error) => error.into(),
            StoreError::Decided(problem) => *problem,
            StoreError::Clock(clock) => clock.into(),
            StoreError::AnotherPlan(_) => ProblemCode::AnotherPlan.into(),
            StoreError::OtherCopyAltered { .. } => ProblemCode::OtherCopyAltered.into(),
            StoreError::Unexpected { .. } => ProblemCode::PlanPageDamaged.into(),
            StoreError::Database(error) => match error.sqlite_error_code() {
                Some(Sqlite::DiskFull) => ProblemCode::DiskFull.into(),
                Some(Sqlite::ReadOnly) => ProblemCode::ReadOnly.into(),
                Some(Sqlite::DatabaseBusy | Sqlite::DatabaseLocked) => ProblemCode::PlanInUse.into(),
                Some(Sqlite::DatabaseCorrupt) => ProblemCode::PlanPageDamaged.into(),
                Some(Sqlite::NotADatabase) => ProblemCode::PlanDamaged.into(),
                Some(Sqlite::SystemIoFailure | Sqlite::CannotOpen | Sqlite::PermissionDenied) => {
                    ProblemCode::DiskFailed.into()
                }
                _ => ProblemCode::Internal.into(),
            },
        }
    }
}
