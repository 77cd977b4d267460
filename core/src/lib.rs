//! Everything that is true of an individual plan without a window.
//!
//! The door: [`open_plan::OpenPlan`] is a plan that is open, [`vault::Shelf`] where plans stand when they are not.
//! `plan` is the vocabulary and its rules, `reading` what a plan says on a day, `journal` who changed what, `store` the
//! file and the one way in, `vault` how it is kept safe, `segment` what its copies hand each
//! other, `kept` what is kept of it beside, `document` what leaves it,
//! `picture` how somebody's photo becomes one of a plan's, `policy` what is decided by those who own the laptop,
//! `system` what differs between operating systems.

pub mod cli;
pub mod dates;
pub mod document;
pub mod error;
pub mod journal;
pub mod kept;
pub mod memory;
pub mod new_plan;
pub mod open_plan;
pub mod picture;
pub mod plan;
pub mod policy;
#[cfg(test)]
mod random;
pub mod reading;
pub mod segment;
pub mod store;
pub mod story;
pub mod system;
pub mod texts;
pub mod vault;
pub mod wording;

/// What the tests take memory from under Wine, whose own heap looks through all of it for each piece.
#[cfg(all(test, windows))]
#[global_allocator]
static HEAP: mimalloc::MiMalloc = mimalloc::MiMalloc;
