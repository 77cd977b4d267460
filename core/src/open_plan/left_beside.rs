//! What is left beside the file of a plan that is open: which copy it is, and the newest that was done on it. It is left when
//! the plan is opened, when nobody has written for a while, and when the file is closed; in between it may say less than the
//! file, and never more.

use crate::store::{Newest, Store, StoreError};
use crate::vault::{CopyMark, OpenFolder, PlanFolder};

/// Leaves its word once more when it is dropped, which must be after the file is closed, and before the next one is let in.
#[derive(Debug)]
pub(super) struct LeftBeside {
    folder: PlanFolder,
    /// The word that stands in the file. Nothing when it could not be written there, or nothing is to be said any longer.
    nonce: Option<String>,
    newest: Newest,
}

impl LeftBeside {
    /// Knows the plan as the copy that was written here before, or makes it a new one. That it could not be noted keeps nobody
    /// out: it is a new one the next time then, too.
    pub(super) fn settle(store: &mut Store, folder: &OpenFolder, fresh: bool) -> Self {
        let folder = folder.folder().clone();
        let nonce = store.settle_copy(folder.copy_mark().as_ref(), fresh).ok();
        let left = Self {
            folder,
            nonce,
            newest: store.newest(),
        };
        left.say();
        left
    }

    /// The file is another copy from now on.
    pub(super) fn renew(&mut self, store: &mut Store) -> Result<(), StoreError> {
        self.nonce = Some(store.settle_copy(None, false)?);
        self.say();
        Ok(())
    }

    /// Says what stands in the file now.
    pub(super) fn say(&self) {
        let Some(nonce) = &self.nonce else { return };
        let mark = CopyMark::of(nonce, self.newest.get());
        if self.folder.copy_mark().as_ref() != Some(&mark) {
            // One that stays says less, and the file is the same copy by it as well.
            let _ = self.folder.leave_copy_mark(&mark);
        }
    }

    /// Says nothing more: the plan goes away.
    pub(super) fn say_no_more(mut self) {
        self.nonce = None;
    }
}

impl Drop for LeftBeside {
    fn drop(&mut self) {
        self.say();
    }
}
