//! Who changed what, when, and on top of what. The journal is a graph of field changes; order comes from what a change
//! was written on top of, never from clocks.

mod act;
mod change;
mod graph;
mod growth;
mod heads;
mod history;
mod judge;
mod undo;

pub use act::{Act, ActKind, ActName, Journal, Verb};
pub use change::Change;
pub use graph::Graph;
pub use growth::{GROWS_FOR, Growth, Typing, grow};
pub use heads::place_among_heads;
pub use history::{HistoryChange, HistoryItem};
pub use judge::{Fault, judge};
pub use undo::UndoStack;
