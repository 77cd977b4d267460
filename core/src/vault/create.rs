//! Putting a new plan on the shelf. It is made in a hidden folder and gets its name when all of it is there, so a
//! power cut, a full disk or a weak phrase never leaves half a plan.

use std::fs;
use std::path::Path;
use std::thread;

use rusqlite::Connection;
use secrecy::SecretString;

use super::cover::Cover;
use super::error::VaultError;
use super::lock::{Holder, WriterLock};
use super::plan_folder::{Entry, PLAN_FILE, PlanFolder};
use super::recovery::RecoveryCode;
use super::ring::Ring;
use super::shelf::{Shelf, time_ordered_id};
use super::slots::{KEYS, KeySlots, Opened, Sealed, WayIn};
use super::strength::{LOWEST_SCORE, accept};
use super::sweep;
use super::unlocked_folder::UnlockedFolder;
use crate::store::file::{self, DatabaseKey, FileError};
use crate::system;

/// The name of a plan's folder while it is being made, before its id.
pub(super) const UNFINISHED: &str = ".new-";

impl Shelf {
    /// Makes a new plan with the owner's phrase and opens it. The recovery code is shown this once.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`], [`VaultError::ShelfUnwritable`], or when the disk is full: nothing is left on the
    /// shelf then.
    pub fn create(
        &self,
        cover: &Cover,
        owners_phrase: &SecretString,
        holder: Holder,
    ) -> Result<(UnlockedFolder, RecoveryCode), VaultError> {
        let (unlocked, code, ()) = self.create_filled(cover, owners_phrase, holder, close)?;
        Ok((unlocked, code))
    }

    /// The same, with what `fill` writes in the plan file before anyone can see it: whatever ends the program meanwhile
    /// leaves no plan that nobody ever began. `fill` closes the file.
    ///
    /// # Errors
    /// As [`Shelf::create`], and what `fill` says.
    pub(crate) fn create_filled<T, E: From<VaultError>>(
        &self,
        cover: &Cover,
        owners_phrase: &SecretString,
        holder: Holder,
        fill: impl FnOnce(Connection) -> Result<T, E>,
    ) -> Result<(UnlockedFolder, RecoveryCode, T), E> {
        accept(owners_phrase, &[&cover.nickname], LOWEST_SCORE)?;
        self.make_folder()?;
        sweep::shelf(self.folder(), holder.since);
        let id = time_ordered_id(holder.since).to_string();
        let unfinished = self.folder().join(format!("{UNFINISHED}{id}"));
        file::private_folder(&unfinished).map_err(|error| self.unwritable(error))?;
        let made = self.make(&unfinished, cover, owners_phrase, fill);
        let (opened, code, filled) = made.inspect_err(|_| {
            // Best effort: what went wrong first is what the person needs to hear.
            let _ = fs::remove_dir_all(&unfinished);
        })?;
        let folder = self.folder().join(id);
        system::rename(&unfinished, &folder).map_err(|error| self.unwritable(error))?;
        self.settle()?;
        let plan = PlanFolder::at(folder, self.work_factor());
        let lock = WriterLock::take(plan.path(), &holder)?;
        let unlocked = plan.enter(opened, WayIn::Owner, lock, holder.since, Entry::First)?;
        Ok((unlocked, code, filled))
    }

    fn make<T, E: From<VaultError>>(
        &self,
        folder: &Path,
        cover: &Cover,
        owners_phrase: &SecretString,
        fill: impl FnOnce(Connection) -> Result<T, E>,
    ) -> Result<(Opened, RecoveryCode, T), E> {
        let key = DatabaseKey::generate().map_err(VaultError::from)?;
        let code = RecoveryCode::generate()?;
        let filled = fill(file::create(&folder.join(PLAN_FILE), &key).map_err(VaultError::from)?)?;
        // Each takes two guesses' time, so they are made side by side.
        let (owners, recovery) = thread::scope(|scope| {
            let owners = scope.spawn(|| Sealed::new(owners_phrase, self.work_factor()));
            let recovery = Sealed::new(code.shown(), self.work_factor());
            (
                owners
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                recovery,
            )
        });
        let slots = KeySlots::of(folder);
        let (owners, recovery) = (owners?, recovery?);
        let ring = Ring::default()
            .with(WayIn::Owner, owners.recipient.clone())
            .with(WayIn::Recovery, recovery.recipient.clone());
        let new = [(WayIn::Owner, owners), (WayIn::Recovery, recovery)];
        slots.write_set(&folder.join(KEYS), &key, &ring, &new)?;
        cover.put_on(folder).map_err(VaultError::from)?;
        Ok((Opened::new(key, ring), code, filled))
    }
}

fn close(connection: Connection) -> Result<(), VaultError> {
    connection
        .close()
        .map_err(|(_, error)| FileError::from(error).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::testing::{PHRASE, bytes_of, here, lyn_og_latter, noon, shelf};

    #[test]
    fn a_weak_phrase_leaves_nothing() {
        let (_keep, shelf) = shelf();
        for phrase in ["", "ergoterapeut", "Lyn og latter"] {
            let refused = shelf.create(&lyn_og_latter(), &phrase.into(), here());
            assert!(
                matches!(refused, Err(VaultError::WeakPassphrase)),
                "«{phrase}»: {refused:?}"
            );
        }
        assert!(!shelf.folder().exists(), "something was made");
    }

    #[test]
    fn what_fails_half_way_leaves_no_half_plan() {
        let (_keep, shelf) = shelf();
        let impossible = shelf.clone().with_work_factor(64);
        shelf.device(noon()).unwrap();
        let before = bytes_of(shelf.folder());
        let failed = impossible.create(&lyn_og_latter(), &PHRASE.into(), here());
        assert!(matches!(failed, Err(VaultError::NotWrapped)), "{failed:?}");
        assert_eq!(bytes_of(shelf.folder()), before, "half a plan was left");
    }

    #[test]
    fn a_shelf_that_cannot_be_written_to_is_told_as_such() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        for place in [file.join("shelf"), "/proc/viktig".into()] {
            let refused = Shelf::at(&place).create(&lyn_og_latter(), &PHRASE.into(), here());
            assert!(
                matches!(refused, Err(VaultError::ShelfUnwritable(..))),
                "{}: {refused:?}",
                place.display()
            );
        }
    }
}
