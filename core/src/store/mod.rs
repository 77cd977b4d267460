//! The plan on disk.

pub mod file;
