//! The desktop shell: one window, a lock timer, and thin commands that call core.
//!
//! What a plan is and how it changes is core's; what people see is the window's. The shell holds the one open plan
//! ([`session`]), decides when it locks ([`idle`]), asks where files go ([`files`]), and passes the rest through
//! ([`commands`]).

mod commands;
mod files;
pub mod idle;
pub mod session;
pub mod settings;
mod start;
mod watch;

pub use start::run;
