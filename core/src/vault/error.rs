//! What can go wrong between the shelf and an open plan.

use std::path::PathBuf;

use super::lock::Holder;
use super::phrase::LONGEST;
use super::slots::WayIn;
use crate::error::{Problem, ProblemCode};
use crate::store::file::{DiskError, FileError};

/// What went wrong at the door of a plan.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The phrase does not open this way in, and the key file is whole.
    #[error("wrong pass phrase")]
    WrongPassphrase,
    /// The recovery code is well-formed, but not this plan's.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// The recovery code has a typing error.
    #[error("mistyped recovery code")]
    MistypedRecoveryCode,
    /// The phrase is too easy to guess.
    #[error("weak pass phrase")]
    WeakPassphrase,
    /// The phrase is easier to guess than those who own the laptop have decided.
    #[error("the pass phrase is weaker than is decided")]
    BelowPolicy,
    /// The key file of this way in is damaged.
    #[error("the key file {} is damaged", .0.file_name())]
    KeyDamaged(WayIn),
    /// There is no key file at all.
    #[error("the plan has no keys")]
    KeysMissing,
    /// There is no key file for this way in.
    #[error("there is no key file {}", .0.file_name())]
    NoSuchWayIn(WayIn),
    /// The owner's way in and the recovery code cannot be removed.
    #[error("this way in cannot be removed")]
    OwnersWayIn,
    /// Putting an older state in the plan's place is the owner's.
    #[error("an older state is the owner's to bring back")]
    OwnersBackup,
    /// The contact may not change the owner's way in or the recovery code.
    #[error("this way in is the owner's to change")]
    NotYourWayIn,
    /// The plan's owner has not said yes to the contact's overview, or no longer does.
    #[error("the plan is not in the overview")]
    NotInOverview,
    /// The contact's overview cannot be read.
    #[error("the overview is damaged")]
    OverviewDamaged,
    /// A crash left something beside the plan, which is looked at when it is unlocked.
    #[error("the plan has to be unlocked first")]
    UnlockFirst,
    /// There is an overview here already.
    #[error("there is an overview already")]
    OverviewThere,
    /// The phrase is longer than one may be.
    #[error("the pass phrase is too long")]
    PassphraseTooLong,
    /// The file is no locked copy of a plan.
    #[error("not a locked copy of a plan")]
    NotASealedCopy,
    /// The locked copy was cut or changed.
    #[error("the locked copy is damaged")]
    SealedCopyDamaged,
    /// Another program has the plan open. Who it is may be unknown.
    #[error("the plan is in use")]
    InUse(Option<Box<Holder>>),
    /// The plan file is broken, or its disk is.
    #[error(transparent)]
    File(#[from] FileError),
    /// The disk refused something beside the plan file.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The shelf folder cannot be made or written in.
    #[error("the shelf {} cannot be written to", .0.display())]
    ShelfUnwritable(PathBuf, #[source] DiskError),
    /// There is no folder for plans on this machine, and none was given.
    #[error("this machine has no folder for the shelf")]
    NoShelf,
    /// The backup is gone or did not pass its own check. The plan is as it was.
    #[error("the backup {0} is damaged")]
    BackupDamaged(String, #[source] FileError),
    /// A locked copy is whole, and another key's: of another plan, or from before a way in was closed.
    #[error("the copy has another key")]
    CopyOtherKey,
    /// It is a copy of another plan.
    #[error("a copy of another plan")]
    AnotherPlan,
    /// Another copy of the plan has a key of its own, and a phrase is needed.
    #[error("the other copy has a key of its own")]
    OtherCopyLocked,
    /// Nothing of this name was set aside.
    #[error("nothing of this name was set aside")]
    NothingAside,
    /// The operating system gave no randomness.
    #[error("no randomness")]
    NoRandomness(#[from] getrandom::Error),
    /// A key could not be wrapped, or not unwrapped again afterwards.
    #[error("the key could not be wrapped")]
    NotWrapped,
}

impl VaultError {
    /// Which of the closed list this is.
    #[must_use]
    pub fn code(&self) -> ProblemCode {
        match self {
            Self::WrongPassphrase => ProblemCode::WrongPassphrase,
            Self::WrongRecoveryCode => ProblemCode::WrongRecoveryCode,
            Self::MistypedRecoveryCode => ProblemCode::MistypedRecoveryCode,
            Self::WeakPassphrase => ProblemCode::WeakPassphrase,
            Self::BelowPolicy => ProblemCode::PolicyPhrase,
            Self::KeyDamaged(_) => ProblemCode::KeyDamaged,
            Self::KeysMissing => ProblemCode::KeysMissing,
            Self::NoSuchWayIn(_) => ProblemCode::NoSuchWayIn,
            Self::OwnersWayIn => ProblemCode::OwnersWayIn,
            Self::OwnersBackup => ProblemCode::OwnersBackup,
            Self::NotYourWayIn => ProblemCode::NotYourWayIn,
            Self::NotInOverview => ProblemCode::NotInOverview,
            Self::OverviewDamaged => ProblemCode::OverviewDamaged,
            Self::UnlockFirst => ProblemCode::UnlockFirst,
            Self::OverviewThere => ProblemCode::OverviewThere,
            Self::PassphraseTooLong => ProblemCode::PassphraseTooLong,
            Self::NotASealedCopy => ProblemCode::NotASealedCopy,
            Self::SealedCopyDamaged => ProblemCode::SealedCopyDamaged,
            Self::InUse(_) => ProblemCode::PlanInUse,
            Self::File(error) => error.code(),
            Self::Disk(error) => error.code(),
            Self::ShelfUnwritable(..) | Self::NoShelf => ProblemCode::ShelfUnwritable,
            Self::BackupDamaged(..) => ProblemCode::BackupDamaged,
            Self::CopyOtherKey => ProblemCode::CopyOtherKey,
            Self::AnotherPlan => ProblemCode::AnotherPlan,
            Self::OtherCopyLocked => ProblemCode::OtherCopyLocked,
            Self::NothingAside => ProblemCode::NothingAside,
            Self::NoRandomness(_) | Self::NotWrapped => ProblemCode::Internal,
        }
    }
}

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        let problem = Self::new(error.code());
        match error {
            VaultError::InUse(Some(holder)) => problem
                .with("who", holder.who())
                .with("since", holder.since.to_rfc3339()),
            VaultError::PassphraseTooLong => problem.with("max", LONGEST.to_string()),
            VaultError::ShelfUnwritable(path, _) => problem.with("path", path.display().to_string()),
            _ => problem,
        }
    }
}
