//! What was fetched from a folder far away and brought nothing: it is not fetched again at every look.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::ground::Named;
use crate::segment::PlanIdentity;

/// So many files are remembered. Where more lie, all are forgotten and fetched once more.
const MOST: usize = 200_000;

/// What was fetched from the place that an open plan's copies share, as whoever could read it then.
#[derive(Debug, Default)]
pub(crate) struct Fetched(Mutex<Option<(PathBuf, PlanIdentity, FetchedIn)>>);

impl Fetched {
    /// The same, of this place and with this identity: of another nothing is remembered.
    pub(crate) fn in_place(&self, place: &Path, identity: Option<&PlanIdentity>) -> FetchedIn {
        let Some(identity) = identity else {
            return FetchedIn::default();
        };
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match held.as_ref() {
            Some((there, then, fetched)) if there == place && then == identity => fetched.clone(),
            _ => {
                let new = FetchedIn::default();
                *held = Some((place.to_owned(), identity.clone(), new.clone()));
                new
            }
        }
    }
}

/// What files were when they were fetched, by where in the place they lie. One is known again by its length and its stamp; one that is
/// given no stamp is not.
#[derive(Debug, Clone, Default)]
pub(crate) struct FetchedIn(Arc<Mutex<BTreeMap<PathBuf, Seen>>>);

#[derive(Debug)]
struct Seen {
    length: u64,
    stamp: String,
    was: Was,
}

/// What a file was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Was {
    /// It does not begin as segments do.
    NoSegment,
    /// It begins so, and cannot be read.
    Unreadable,
    /// The segment with this hash, by whatever name.
    Segment(String),
}

impl FetchedIn {
    /// What a file was, when it is still the same as far as is told.
    pub(super) fn was(&self, file: &Named) -> Option<Was> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = held.get(&file.path)?;
        let is_same = Some(seen.length) == file.length && Some(&seen.stamp) == file.stamp.as_ref();
        is_same.then(|| seen.was.clone())
    }

    /// Remembers what a file is.
    pub(super) fn note(&self, file: &Named, was: Was) {
        let (Some(length), Some(stamp)) = (file.length, file.stamp.clone()) else {
            return;
        };
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(file.path.clone(), Seen { length, stamp, was });
    }
}
