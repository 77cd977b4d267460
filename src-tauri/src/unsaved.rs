//! What was written and could not be saved when a plan locked by itself: kept in memory until the plan is opened again.
//!
//! It never touches a disk. It lies encrypted with a key that lives as long as the program does, so that a locked plan's
//! words do not lie about readable in memory; and it is given back only to the plan, and to the kind of way in, that it
//! came from: what the owner had begun in the diary is not shown to whoever opens the plan with the contact's phrase.

use std::collections::BTreeMap;
use std::fmt;

use age::x25519::Identity;
use secrecy::{ExposeSecret, SecretString};
use viktig_core::vault::WayIn;
use zeroize::Zeroizing;

/// Whose words they may be: the contact's way in opens less than the owner's two.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    folder: String,
    contact: bool,
}

impl Place {
    fn of(folder: &str, way: WayIn) -> Self {
        Self {
            folder: folder.to_owned(),
            contact: way == WayIn::Contact,
        }
    }
}

/// All that waits, of every plan.
pub struct Unsaved {
    key: Identity,
    waiting: BTreeMap<Place, Vec<u8>>,
}

impl Default for Unsaved {
    fn default() -> Self {
        Self {
            key: Identity::generate(),
            waiting: BTreeMap::new(),
        }
    }
}

impl fmt::Debug for Unsaved {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Unsaved")
            .field("waiting", &self.waiting.len())
            .finish_non_exhaustive()
    }
}

impl Unsaved {
    /// Keeps what was written in the plan in `folder`, opened by `way`. Newer words take the place of older: the window
    /// that hands them over had been given the older ones. Answers whether they are kept.
    pub fn keep(&mut self, folder: &str, way: WayIn, words: &SecretString) -> bool {
        let Ok(locked) = age::encrypt(&self.key.to_public(), words.expose_secret().as_bytes()) else {
            return false;
        };
        self.waiting.insert(Place::of(folder, way), locked);
        true
    }

    /// Gives back what waits for the plan in `folder`, now that it is opened by `way`.
    pub fn take(&mut self, folder: &str, way: WayIn) -> Option<SecretString> {
        let locked = self.waiting.remove(&Place::of(folder, way))?;
        let open = Zeroizing::new(age::decrypt(&self.key, &locked).ok()?);
        let words = std::str::from_utf8(&open).ok()?;
        Some(SecretString::from(words))
    }

    /// The folders of the plans that something waits for, each once.
    #[must_use]
    pub fn folders(&self) -> Vec<String> {
        let mut folders: Vec<String> = self.waiting.keys().map(|place| place.folder.clone()).collect();
        folders.dedup();
        folders
    }

    /// Whether anything waits.
    #[must_use]
    pub fn any(&self) -> bool {
        !self.waiting.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Jeg sov ikke i natt.";

    fn kept() -> Unsaved {
        let mut unsaved = Unsaved::default();
        assert!(unsaved.keep("lyn", WayIn::Owner, &WORDS.into()), "it is kept");
        unsaved
    }

    #[test]
    fn what_could_not_be_saved_waits_for_its_plan_and_is_given_back_once() {
        let mut unsaved = kept();
        assert_eq!(unsaved.folders(), ["lyn"], "the door of that plan can say so");
        assert!(
            unsaved.take("fjell", WayIn::Owner).is_none(),
            "another plan gets nothing"
        );
        let words = unsaved.take("lyn", WayIn::Recovery);
        assert_eq!(
            words.as_ref().map(|words| words.expose_secret()),
            Some(WORDS),
            "the recovery code opens what the owner's phrase does"
        );
        assert!(unsaved.take("lyn", WayIn::Owner).is_none(), "once");
        assert!(!unsaved.any(), "then nothing waits");
    }

    #[test]
    fn the_contact_is_not_given_what_the_owner_wrote_nor_the_other_way() {
        let mut unsaved = kept();
        assert!(
            unsaved.take("lyn", WayIn::Contact).is_none(),
            "it may be the diary"
        );
        unsaved.keep("lyn", WayIn::Contact, &"Sivs".into());
        assert_eq!(unsaved.folders(), ["lyn"], "one plan, said once");
        assert_eq!(
            unsaved.take("lyn", WayIn::Owner).unwrap().expose_secret(),
            WORDS,
            "neither takes the other's place"
        );
        assert!(unsaved.any(), "and the contact's still waits");
    }

    #[test]
    fn it_does_not_lie_readable_in_memory() {
        let unsaved = kept();
        for locked in unsaved.waiting.values() {
            assert!(
                !locked.windows(WORDS.len()).any(|bytes| bytes == WORDS.as_bytes()),
                "it is encrypted"
            );
        }
        assert!(!format!("{unsaved:?}").contains("sov"), "and not printed");
    }
}
