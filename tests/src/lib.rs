//! The product tried from outside: the built program, in a real window on a screen of its own, driven as a person
//! drives it. Every test has its own screen, shelf, home and web-view profile, all thrown away afterwards.
//!
//! These are tests' tools: they stop with a plain message when the stage itself cannot be set.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot set its stage must stop and say why"
)]

mod copies;
mod cross;
mod desktop;
mod disk;
mod screen_reader;
mod slow;
mod stage;
mod table;
mod window;

pub use copies::{ARNES_EXTENT, SIVS_EXTENT};
pub use cross::Cross;
pub use desktop::{Bus, selection};
pub use disk::SmallDisk;
pub use screen_reader::{ScreenReader, Told};
pub use slow::{SLOW_BY, SlowDisk, slow_disk};
pub use stage::{Stage, program, repository};
pub use table::{NICKNAME, PHRASE, quoted};
pub use window::{Looks, Window};
