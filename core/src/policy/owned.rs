//! Whether a file is an administrator's alone to write. One that anybody can write is anybody's, and decides nothing.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(super) use unix::is_administrators;
#[cfg(windows)]
pub(super) use windows::is_administrators;

/// A test is seldom an administrator: the file may be the tester's own.
#[cfg(feature = "automation")]
fn is_a_test() -> bool {
    cfg!(test) || super::place::of_a_test().is_some()
}

#[cfg(not(feature = "automation"))]
fn is_a_test() -> bool {
    cfg!(test)
}
