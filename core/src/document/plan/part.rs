//! A part of a chapter that tells wishes of several sorts, each sort under a heading of its own.

use serde::Serialize;

/// What is wished of one sort.
#[derive(Debug, Serialize)]
pub(super) struct Part<T> {
    title: String,
    wishes: Vec<T>,
}

impl<T> Part<T> {
    /// Nothing when nothing of the sort is wished.
    pub(super) fn new(title: String, wishes: impl Iterator<Item = T>) -> Option<Self> {
        let wishes: Vec<_> = wishes.collect();
        (!wishes.is_empty()).then_some(Self { title, wishes })
    }
}
