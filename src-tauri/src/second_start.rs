//! A second start: the window that is there comes forward. When it was to be of another shelf, that is said.
//!
//! The program that runs already hears the arguments of the second, and nothing of its environment. So which shelf is meant goes
//! in the arguments.
//!
//! The window says it. A dialog of the system's stands by itself on Linux: the next start brings the window forward over it,
//! and as long as nobody finds it there, the window answers nobody.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use serde::Serialize;
use tauri::{AppHandle, Manager};
use ts_rs::TS;
use viktig_core::policy::decided_shelf;
use viktig_core::store::{Environment, ThisLaptop};

use crate::platform;
use crate::session::Session;
use crate::watch::{held, tell};

/// The folder of the shelf, among the program's arguments.
const SHELF: &str = "--shelf=";

/// That a start wanted another shelf than the window has.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct OtherShelf {
    /// The folder of the shelf that is open.
    here: String,
    /// The folder of the one that was wanted.
    wanted: String,
}

/// Which shelf this program is asked for, by its arguments; else what `VIKTIG_HOME` says.
pub(crate) fn asked_home() -> Option<OsString> {
    let args: Vec<String> = std::env::args_os()
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    match home_in(&args) {
        Some(home) => Some(home),
        None => std::env::var_os("VIKTIG_HOME").filter(|home| !home.is_empty()),
    }
}

/// Begins this program again with what `VIKTIG_HOME` says among its arguments; does nothing when that is where it stands,
/// or where no program can take the place of another.
pub(crate) fn say_the_shelf() {
    let args: Vec<OsString> = std::env::args_os().collect();
    let is_said = args.iter().any(|arg| arg.to_string_lossy().starts_with(SHELF));
    let Some(home) = asked_home().filter(|_| !is_said) else {
        return;
    };
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut said = OsString::from(SHELF);
    said.push(std::path::absolute(&home).unwrap_or_else(|_| home.into()));
    // It comes back only when it could not: the program is then begun as it is.
    platform::begin_anew(Command::new(program).args(args.iter().skip(1)).arg(said));
}

/// Shows the window that is there; a start with `args` in `folder` may have wanted another shelf than that window has.
pub(crate) fn answer(app: &AppHandle, args: &[String], folder: &Path) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    let here = held(&app.state::<Mutex<Session>>()).shelf().folder().to_owned();
    let Some(wanted) = shelf_of(args, folder).filter(|wanted| !is_same(wanted, &here)) else {
        return;
    };
    let told = OtherShelf {
        here: here.display().to_string(),
        wanted: wanted.display().to_string(),
    };
    tell(app, "other-shelf", told);
}

/// The shelf that a start with `args` is of. What cannot be found out is not told.
fn shelf_of(args: &[String], folder: &Path) -> Option<PathBuf> {
    let home = home_in(args).map(|home| folder.join(home).into_os_string());
    let shelf = decided_shelf(&mut ThisLaptop.decided(), home).ok()?;
    Some(shelf.folder().to_owned())
}

fn home_in(args: &[String]) -> Option<OsString> {
    let homes = args.iter().skip(1).filter_map(|arg| arg.strip_prefix(SHELF));
    homes.map(OsString::from).find(|home| home != OsStr::new(""))
}

/// The same folder, by whatever name. One that is not there yet is known by its name.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(one) == real(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(args: &[&str]) -> Vec<String> {
        args.iter().map(|&arg| arg.to_owned()).collect()
    }

    #[test]
    fn the_shelf_of_a_start_stands_in_its_arguments() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path().join("her");
        let said = |home: &str| args(&["viktig-for-meg", "--shelf=", &format!("--shelf={home}")]);
        let shelf = shelf_of(&said("her"), folder.path()).unwrap();
        assert!(
            shelf.starts_with(&here),
            "from the folder it was started in: {shelf:?}"
        );
        assert_eq!(
            shelf_of(&said(&here.display().to_string()), Path::new("/annet")),
            Some(shelf.clone()),
            "or wherever it is"
        );
        assert_ne!(
            shelf_of(&args(&["--shelf=/her"]), folder.path()),
            Some(shelf),
            "the program's own name says nothing"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_shelf_is_the_same_by_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let (shelf, link) = (folder.path().join("hylle"), folder.path().join("lenke"));
        std::fs::create_dir(&shelf).unwrap();
        std::os::unix::fs::symlink(&shelf, &link).unwrap();
        assert!(is_same(&shelf, &link), "a link to it");
        assert!(!is_same(&shelf, folder.path()), "another folder is another");
        let gone = folder.path().join("borte");
        assert!(is_same(&gone, &gone), "it need not be there yet");
    }
}
