//! What the policies let be done, each asked for where it is done.

use std::path::{Component, Path, PathBuf};

use super::{Feature, Folder, Policy};
use crate::error::{Problem, ProblemCode};
use crate::plan::{Kind, Language};
use crate::vault::{Address, LOWEST_SCORE, WayIn};

impl Policy {
    /// The lowest score a new phrase may have.
    #[must_use]
    pub fn lowest_score(&self) -> u8 {
        self.phrase_strength.map_or(LOWEST_SCORE, |least| least.0)
    }

    /// In how many minutes a plan locks, when somebody wants it to be `wanted`.
    #[must_use]
    pub fn lock_after(&self, wanted: u8) -> u8 {
        self.lock_minutes.map_or(wanted, |most| wanted.min(most.0))
    }

    /// The language of the program, when somebody wants it to be `wanted`.
    #[must_use]
    pub fn speaks(&self, wanted: Language) -> Language {
        self.language.unwrap_or(wanted)
    }

    /// Says no to a new way in for the contact. One that is there may get another phrase.
    ///
    /// # Errors
    /// [`ProblemCode::PolicyContactWay`].
    pub fn may_give_way(&self, way: WayIn, is_there: bool) -> Result<(), Problem> {
        let refused = self.contact_way_in == Some(false) && way == WayIn::Contact && !is_there;
        unless(refused, ProblemCode::PolicyContactWay)
    }

    /// Says no to the plan as open JSON.
    ///
    /// # Errors
    /// [`ProblemCode::PolicyOpenCopy`].
    pub fn may_copy_openly(&self) -> Result<(), Problem> {
        unless(self.open_copy == Some(false), ProblemCode::PolicyOpenCopy)
    }

    /// Says no to a PDF of the plan without a password.
    ///
    /// # Errors
    /// [`ProblemCode::PolicyPdfPassword`].
    pub fn may_leave_as_pdf(&self, has_password: bool) -> Result<(), Problem> {
        let refused = self.pdf_password == Some(true) && !has_password;
        unless(refused, ProblemCode::PolicyPdfPassword)
    }

    /// Says no to a place outside the folders in which something that can be read is saved. Standard output is no such place.
    ///
    /// # Errors
    /// [`ProblemCode::PolicyPlace`], with the `folders`.
    pub fn may_save_in(&self, path: Option<&Path>) -> Result<(), Problem> {
        let Some(folders) = &self.save_folders else {
            return Ok(());
        };
        let lies_in = |folder: &Folder| path.is_some_and(|path| lies_below(path, &folder.path()));
        if folders.iter().any(lies_in) {
            return Ok(());
        }
        let named: Vec<String> = folders
            .iter()
            .map(|folder| folder.path().display().to_string())
            .collect();
        Err(Problem::new(ProblemCode::PolicyPlace).with("folders", named.join(", ")))
    }

    /// Where a dialog for saving begins, when that is decided: the first of the folders that is there.
    #[must_use]
    pub fn first_save_folder(&self) -> Option<PathBuf> {
        let mut folders = self.save_folders.iter().flatten().map(Folder::path);
        folders.find(|folder| folder.is_dir())
    }

    /// Says no to choosing another second place.
    ///
    /// # Errors
    /// [`ProblemCode::PolicySecondPlace`], with its `path`.
    pub fn may_choose_second_place(&self) -> Result<(), Problem> {
        decided_folder(self.second_place.as_ref(), ProblemCode::PolicySecondPlace)
    }

    /// Says no to a shelf in another folder.
    ///
    /// # Errors
    /// [`ProblemCode::PolicyShelf`], with the shelf's `path`.
    pub fn may_choose_shelf(&self, folder: &Path) -> Result<(), Problem> {
        let other = self
            .shelf_folder
            .as_ref()
            .filter(|decided| decided.path() != folder);
        decided_folder(other, ProblemCode::PolicyShelf)
    }

    /// Whether a plan may be shared through a place on a server. Without a word of it, none may.
    pub(crate) fn lets_share_on(&self, place: &Address) -> bool {
        self.shared_servers.iter().flatten().any(|it| it.holds(place))
    }

    /// Says no to a change of records of what is not used.
    ///
    /// # Errors
    /// [`ProblemCode::PolicyFeatureOff`].
    pub fn may_change(&self, kind: Kind) -> Result<(), Problem> {
        let off = self.features_off.iter().flatten().copied().map(Feature::kind);
        unless(
            off.into_iter().any(|it| it == kind),
            ProblemCode::PolicyFeatureOff,
        )
    }
}

fn unless(refused: bool, code: ProblemCode) -> Result<(), Problem> {
    if refused { Err(code.into()) } else { Ok(()) }
}

fn decided_folder(folder: Option<&Folder>, code: ProblemCode) -> Result<(), Problem> {
    match folder {
        Some(folder) => Err(Problem::new(code).with("path", folder.path().display().to_string())),
        None => Ok(()),
    }
}

/// Whether a file would lie in a folder or below it, wherever links and `..` lead.
fn lies_below(path: &Path, folder: &Path) -> bool {
    let (Some(name), Some(place)) = (path.file_name(), path.parent()) else {
        return false;
    };
    let place = if place == Path::new("") {
        Path::new(".")
    } else {
        place
    };
    let real = |path: &Path| path.canonicalize().ok();
    let whole = |path: &Path| -> Option<PathBuf> { real(path).map(|place| place.join(name)) };
    match (whole(place), real(folder)) {
        (Some(file), Some(folder)) => {
            file.starts_with(folder) && file.components().all(|part| part != Component::ParentDir)
        }
        _ => false,
    }
}
