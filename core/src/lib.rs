//! Everything that is true of an individual plan without a window.

pub mod error;
pub mod journal;
pub mod plan;
pub mod store;
