//! Everything that is true of an individual plan without a window.

pub mod dates;
pub mod document;
pub mod error;
pub mod journal;
pub mod plan;
pub mod store;
pub mod story;
pub mod texts;
pub mod told;
