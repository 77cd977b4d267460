//! Where the plans stand, when that is decided: in that folder, as long as it can be used.

use std::ffi::OsString;
use std::path::Path;

use super::Decided;
use crate::error::{Problem, ProblemCode};
use crate::kept::asked;
use crate::store::file::unfinished;
use crate::system::seen_of;
use crate::vault::{Shelf, VaultError};

/// The shelf that is decided, or else the one in `home` or the platform's folder. A decided one that is gone, or in which
/// nothing can be read or written, is told of and does not count; and so is what stays behind on the shelf there was before,
/// and who else may have what stands on this one: a server, or whoever has the disk.
///
/// # Errors
/// As [`Shelf::standard`].
pub fn decided_shelf(decided: &mut Decided, home: Option<OsString>) -> Result<Shelf, VaultError> {
    let shelf = found_shelf(decided, home)?;
    if let Some(seen) = asked(shelf.folder(), seen_of).flatten() {
        let seen = Problem::new(seen).with("path", shelf.folder().display().to_string());
        decided.wrong.push(seen);
    }
    Ok(shelf)
}

fn found_shelf(decided: &mut Decided, home: Option<OsString>) -> Result<Shelf, VaultError> {
    let own = Shelf::standard(home)?;
    let Some(folder) = decided.policy.shelf_folder.as_ref().map(super::Folder::path) else {
        return Ok(own);
    };
    let about = |code, path: &Path| Problem::new(code).with("path", path.display().to_string());
    let (shelf, wrong) = match asked(&folder, use_of) {
        Some(Use::Whole) => (Shelf::at(folder), None),
        Some(Use::Read) => {
            let wrong = about(ProblemCode::PolicyShelfReadOnly, &folder);
            (Shelf::at(folder), Some(wrong))
        }
        Some(Use::Gone) | None => {
            decided.policy.shelf_folder = None;
            decided.wrong.push(about(ProblemCode::PolicyShelfGone, &folder));
            return Ok(own);
        }
    };
    decided.wrong.extend(wrong);
    if own.folder() != shelf.folder() && own.plans().is_ok_and(|plans| !plans.is_empty()) {
        let left = about(ProblemCode::PolicyShelfLeft, own.folder());
        decided.wrong.push(left);
    }
    Ok(shelf)
}

/// What a folder can be used for.
enum Use {
    Whole,
    /// Plans stand in it and can be read.
    Read,
    /// For nothing.
    Gone,
}

fn use_of(folder: &Path) -> Use {
    if !folder.is_dir() {
        return Use::Gone;
    }
    if unfinished(folder).is_ok() {
        return Use::Whole;
    }
    match Shelf::at(folder).plans() {
        Ok(plans) if plans.iter().any(|plan| plan.problem.is_none()) => Use::Read,
        _ => Use::Gone,
    }
}
