//! Whether two plans have the same key, told by their ways in alone.

use super::{KeySlots, WayIn};

impl KeySlots {
    /// Whether a way in here holds the very key that one of the other's does. A key is never locked the same way twice: where
    /// the files are alike byte for byte, so is what is in them.
    pub(in crate::vault) fn hold_the_key_of(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.files(), other.files());
        WayIn::ALL.into_iter().any(|way| {
            let key_file = way.key_file_name();
            let is_there = |files: &[(String, Vec<u8>)]| files.iter().any(|(name, _)| *name == key_file);
            // In plans made by the first program the key itself stands in the file that the phrase opens.
            let holds = if is_there(&ours) || is_there(&theirs) {
                key_file.clone()
            } else {
                way.file_name()
            };
            let mut ours = ours.iter().filter(|(name, _)| *name == holds);
            ours.any(|file| theirs.contains(file))
        })
    }
}
