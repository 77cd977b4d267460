//! Whether a file is an administrator's alone to write. One that anybody can write is anybody's, and decides nothing.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(super) use unix::is_administrators;
#[cfg(windows)]
pub(super) use windows::is_administrators;
