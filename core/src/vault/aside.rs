//! What was set aside in a plan's folder, as the owner meets it: what there is, what of it keeps the key of an earlier
//! time, and dropping it.
//!
//! The program itself never drops what was set aside because it was broken. But when a way in is closed, a file that keeps
//! the old key is one that the old way in still opens, and only the owner can weigh the one against the other.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ending::destroy;
use super::error::VaultError;
use super::open_folder::OpenFolder;
use crate::store::file::{self, DiskError, files_of_aside, set_aside_in, settle_folder};

/// How the name tells when it was set aside: the part after `plan-aside-` or `plan-crash-`.
const TIME: &str = "%Y-%m-%dT%H%M%SZ";

/// Something that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetAside {
    /// Its name, which is also what to ask for when dropping it.
    pub name: String,
    /// When it was set aside, by the clock of the laptop then; nothing when the name does not say.
    pub at: Option<DateTime<Utc>>,
    /// How long its files are together, in bytes; nothing where it is not the owner who asks: all of the plan is in them.
    #[ts(type = "number | null")]
    pub bytes: Option<u64>,
    /// Today's key opens it. Otherwise it is broken, or keeps a key of an earlier time.
    pub has_todays_key: bool,
}

impl OpenFolder {
    /// What was set aside and is still there.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn set_aside(&self) -> Result<Vec<SetAside>, VaultError> {
        let folder = self.folder.path();
        let names = set_aside_in(folder).map_err(DiskError::from)?;
        let told = names.into_iter().map(|name| {
            let files = files_of_aside(folder, &name);
            let lengths = files.iter().filter_map(|path| file::length(path).ok().flatten());
            SetAside {
                at: time_of(&name),
                bytes: self.way.is_owners().then(|| lengths.sum()),
                has_todays_key: file::opens_with(&folder.join(&name), &self.key),
                name,
            }
        });
        Ok(told.collect())
    }

    /// Destroys something that was set aside. Nothing brings it back.
    ///
    /// # Errors
    /// [`VaultError::NotYourWayIn`] when it is not the owner who asks; [`VaultError::NothingAside`] when there is none of this
    /// name; when the disk refuses.
    pub(crate) fn drop_aside(&self, name: &str) -> Result<(), VaultError> {
        if !self.way.is_owners() {
            return Err(VaultError::NotYourWayIn);
        }
        let folder = self.folder.path();
        // By the list, so that no name leads anywhere else.
        let names = set_aside_in(folder).map_err(DiskError::from)?;
        if !names.iter().any(|known| known == name) {
            return Err(VaultError::NothingAside);
        }
        for path in files_of_aside(folder, name) {
            destroy(&path).map_err(DiskError::from)?;
        }
        Ok(settle_folder(folder)?)
    }
}

fn time_of(name: &str) -> Option<DateTime<Utc>> {
    let stamp = name
        .get("plan-aside-".len()..)?
        .get(.."2027-03-01T120000Z".len())?;
    Some(NaiveDateTime::parse_from_str(stamp, TIME).ok()?.and_utc())
}
