//! The desktop shell: one window, a lock timer, and thin commands that call core.
//!
//! What a plan is and how it changes is core's; what people see is the window's. The shell holds the one open plan
//! ([`session`]), decides when it locks ([`idle`]), lets nobody out before what is written is settled ([`leaving`]), keeps
//! what could not be saved ([`unsaved`]), asks where files go ([`files`]), asks the system what only it knows (`platform`), and passes the rest through ([`commands`]).
//! For tests there is a shell without a window, `host`.

#[cfg(test)]
mod bindings;
mod commands;
mod files;
#[cfg(feature = "automation")]
mod host;
pub mod idle;
pub mod leaving;
mod platform;
mod ruling;
mod second_start;
pub mod session;
pub mod settings;
mod speech;
mod start;
pub mod unsaved;
mod wanted;
mod watch;

#[cfg(feature = "automation")]
pub use host::host;
pub use start::run;
