//! What the copies of a plan hand each other through a shared folder: a segment, one file of whole acts that is never changed.
//!
//! It is packed, padded, signed by the copy that wrote it and encrypted to the plan, and called by the SHA-256 of its bytes.
//! docs/copies.md says byte by byte how, so that somebody else could write one. Here nothing is known of files and folders.

mod format;
mod header;
mod identity;
mod mark;
mod padding;
mod ready;
mod signing;
#[cfg(test)]
mod tests;

pub use format::{BEGINS, LONGEST, Segment, seal, seal_packed};
pub use header::{FORMAT, Header};
pub use identity::PlanIdentity;
pub use mark::{FolderMark, LONGEST_MARK, Whose};
pub use padding::SHORTEST;
pub use ready::{Here, Looked, look};
pub use signing::{CopyKey, new_secret};

/// Why a segment cannot be made or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SegmentError {
    /// It is encrypted to another, or is something else.
    #[error("it is not a segment of this plan")]
    NotOurs,
    /// It is cut, changed, or put together wrongly.
    #[error("the segment is damaged")]
    Damaged,
    /// A newer program wrote it.
    #[error("a newer program wrote the segment")]
    Newer,
    /// It is longer than one may be.
    #[error("the segment is too long")]
    TooLong,
    /// The operating system gave no randomness, or the library did not do as told.
    #[error("the segment could not be made")]
    NotMade,
}
