//! Everything that is true of an individual plan without a window.

pub mod error;
pub mod store;
pub mod vault;
