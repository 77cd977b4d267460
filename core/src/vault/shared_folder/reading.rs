//! Reading what lies in a shared folder, whatever it is called.

use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;

use super::fetched::{FetchedIn, Was};
use super::ground::{Ground, Named};
use super::{SharedAt, is_not_ours};
use crate::segment::{BEGINS, LONGEST, PlanIdentity, SHORTEST, Segment};
use crate::store::file::UNFINISHED;

/// So many names are looked at in one folder, and so many bytes are held. The rest is for the next time.
const MOST_NAMES: usize = 200_000;
const MOST_BYTES: usize = 512 << 20;

/// How deep a folder is looked into: `segments/ab/<sha256>`, and what a synchronising program may put around it.
const DEEPEST: usize = 6;

/// What is in a folder.
#[derive(Debug, Default)]
pub(crate) struct InFolder {
    /// The segments that were not known, each once.
    pub(crate) segments: Vec<Segment>,
    /// How many files begin as segments do and are none that can be read.
    pub(crate) unreadable: u32,
}

impl SharedAt {
    /// Reads every segment that is not `known`, whatever it is called and wherever in the folder it lies. What was `fetched` before
    /// and is the same still is not fetched again.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(crate) fn read(
        &self,
        identity: &PlanIdentity,
        known: &dyn Fn(&str) -> bool,
        fetched: &FetchedIn,
    ) -> io::Result<InFolder> {
        let mut reading = Reading {
            ground: self.ground.as_ref(),
            identity,
            known,
            fetched,
            found: BTreeMap::new(),
            unreadable: 0,
            names: 0,
            bytes: 0,
        };
        self.ground
            .walk(&self.path, DEEPEST, &mut |named| reading.name(&named))?;
        Ok(InFolder {
            segments: reading.found.into_values().collect(),
            unreadable: reading.unreadable,
        })
    }
}

/// A folder as far as it has been read.
struct Reading<'a> {
    ground: &'a dyn Ground,
    identity: &'a PlanIdentity,
    known: &'a dyn Fn(&str) -> bool,
    fetched: &'a FetchedIn,
    found: BTreeMap<String, Segment>,
    unreadable: u32,
    names: usize,
    bytes: usize,
}

impl Reading<'_> {
    fn name(&mut self, named: &Named) -> ControlFlow<()> {
        self.names += 1;
        if self.names > MOST_NAMES || self.bytes > MOST_BYTES {
            return ControlFlow::Break(());
        }
        // A file that is being written has a name that says so; and where lengths come with the names, what is too short is not fetched.
        let is_long = named.length.is_none_or(|length| length >= SHORTEST as u64);
        let may_be_one = !named.is_folder && is_long && !named.name.starts_with(UNFINISHED);
        if may_be_one && !(self.known)(&named.name) {
            self.file(named);
        }
        ControlFlow::Continue(())
    }

    fn file(&mut self, file: &Named) {
        match self.fetched.was(file) {
            Some(Was::NoSegment) => {}
            Some(Was::Unreadable) => self.unreadable += 1,
            Some(Was::Segment(hash)) if (self.known)(&hash) => {}
            _ => self.fetch(file),
        }
    }

    fn fetch(&mut self, file: &Named) {
        let was = match self.ground.read(file, BEGINS, LONGEST) {
            Ok(None) => Was::NoSegment,
            Ok(Some(bytes)) => self.segment(&bytes),
            // It went meanwhile, or is nobody's to look into.
            Err(error) if is_not_ours(&error) => return,
            Err(_) => {
                self.unreadable += 1;
                return;
            }
        };
        self.fetched.note(file, was);
    }

    fn segment(&mut self, bytes: &[u8]) -> Was {
        let Ok(segment) = Segment::open(bytes, self.identity) else {
            self.unreadable += 1;
            return Was::Unreadable;
        };
        let hash = segment.hash.clone();
        if !(self.known)(&hash) {
            self.bytes += segment.length();
            self.found.insert(hash.clone(), segment);
        }
        Was::Segment(hash)
    }
}
