//! How a plan is kept safe and how people get in: the shelf, the ways in, the writer's lock, the backups.
//!
//! Start at [`Shelf`]. It gives a [`PlanFolder`] for each plan, locked; [`PlanFolder::unlock`] gives an [`UnlockedFolder`],
//! which holds the open file, and locks the plan when dropped. We write no cryptography: the file is `SQLCipher`'s,
//! the key files are age's, the recovery code's checksum is bech32m's. docs/file-format.md shows how to do without us.
//!
//! Time is passed in, by the [`Holder`] who opens a plan, and never read here.

mod aside;
mod backup;
mod change;
mod checked_before;
mod checksums;
mod copy_mark;
mod cover;
mod create;
mod ending;
mod error;
mod follow;
mod guessing;
mod lock;
mod mending;
mod open_folder;
mod other_copy;
mod overview;
mod phrase;
mod plan_folder;
mod recovery;
mod rekey;
mod retention;
mod ring;
mod sealed_copy;
mod shared_folder;
mod shelf;
mod slots;
mod steps;
mod strength;
mod sweep;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod twin;
mod unlocked_folder;
mod ways;

pub use aside::SetAside;
pub use backup::Backup;
pub(crate) use change::{Change, OpenFile, Undone};
pub(crate) use copy_mark::CopyMark;
pub use cover::Cover;
pub use ending::PlanEnded;
pub use error::VaultError;
pub use lock::Holder;
pub(crate) use mending::Mending;
pub use open_folder::{Notice, OpenFolder, Proven};
pub use overview::Overview;
pub use phrase::{LONGEST, LONGEST_TRIED, suggest_phrase};
pub use plan_folder::{PLAN_FILE, PlanFolder};
pub use recovery::RecoveryCode;
pub use sealed_copy::SEALED_COPY;
pub(crate) use sealed_copy::scratch_in;
pub use shared_folder::Login;
pub(crate) use shared_folder::{
    Address, Fetched, FetchedIn, Found, Ground, InFolder, SharedAt, begin as begin_shared,
    find as find_shared, is_in_a_plan, on_disk, on_server,
};
#[cfg(test)]
pub(crate) use shared_folder::{Named, Progress};
pub(crate) use shelf::is_shelfs_own;
pub use shelf::{OnShelf, Shelf};
pub use slots::{STANDARD_WORK_FACTOR, WayIn};
pub use strength::{LOWEST_SCORE, SHORTEST, Strength, accept, assess};
pub use unlocked_folder::UnlockedFolder;
pub use ways::{MayDo, OverviewSaid, SaidOfOverview, TakenCopy, WayChanged, WaysInTold};
