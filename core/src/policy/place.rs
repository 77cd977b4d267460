//! Where the policies stand.

use std::path::PathBuf;

/// The file with the policies.
#[must_use]
pub fn place() -> Option<PathBuf> {
    of_a_test().or_else(of_the_system)
}

/// The file that a test has in its place.
#[cfg(feature = "automation")]
pub(super) fn of_a_test() -> Option<PathBuf> {
    std::env::var_os("VIKTIG_TEST_POLICY").map(PathBuf::from)
}

#[cfg(not(feature = "automation"))]
fn of_a_test() -> Option<PathBuf> {
    None
}

#[cfg(not(windows))]
#[expect(clippy::unnecessary_wraps, reason = "Windows has to be asked where it is")]
fn of_the_system() -> Option<PathBuf> {
    Some(PathBuf::from("/etc/viktig-for-meg/policy.json"))
}

/// `%ProgramData%\Viktig for meg`.
#[cfg(windows)]
fn of_the_system() -> Option<PathBuf> {
    let data = std::env::var_os("ProgramData").map(PathBuf::from)?;
    Some(data.join("Viktig for meg").join("policy.json"))
}
