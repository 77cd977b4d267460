//! Who changed what, when, and on top of what. The journal is a graph of field changes; order comes from what a change
//! was written on top of, never from clocks.

mod act;
mod change;
mod graph;
mod growth;
mod heads;
mod history;
mod judge;
mod knowledge;
mod narrow;
mod order;
mod taken_out;
mod together;
mod undo;
mod unite;

pub use act::{Act, ActKind, ActName, Journal, Seen, Verb};
pub use change::Change;
pub use graph::Graph;
pub use growth::{GROWS_FOR, Growth, Typing, grow};
pub use heads::{place_among_heads, standing};
pub use history::{HistoryChange, HistoryItem};
pub use judge::{Fault, faults, judge};
pub use knowledge::{Knowledge, Stamp, all_seen};
pub use taken_out::WrittenIn;
pub use together::{HeldTogether, fields_together, together_with};
pub use undo::UndoStack;
pub use unite::{
    AnotherPlan, Beginning, United, judge_anew, known_of, unite, unite_parts, with_what_was_seen,
};
