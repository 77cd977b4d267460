//! Reading what lies in a shared folder, whatever it is called.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::SharedAt;
use crate::segment::{BEGINS, LONGEST, PlanIdentity, Segment};
use crate::store::file::{DiskError, UNFINISHED, is_folder, open_ordinary};
use crate::system;

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
    /// Reads every segment that is not `known`, whatever it is called and wherever in the folder it lies.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(crate) fn read(
        &self,
        identity: &PlanIdentity,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<InFolder, DiskError> {
        let mut reading = Reading {
            identity,
            known,
            found: BTreeMap::new(),
            unreadable: 0,
            names: 0,
            bytes: 0,
        };
        let entries = fs::read_dir(system::long(&self.path))?;
        reading.folder(entries, 0);
        Ok(InFolder {
            segments: reading.found.into_values().collect(),
            unreadable: reading.unreadable,
        })
    }
}

/// A folder as far as it has been read.
struct Reading<'a> {
    identity: &'a PlanIdentity,
    known: &'a dyn Fn(&str) -> bool,
    found: BTreeMap<String, Segment>,
    unreadable: u32,
    names: usize,
    bytes: usize,
}

impl Reading<'_> {
    fn folder(&mut self, entries: fs::ReadDir, depth: usize) {
        for entry in entries.filter_map(Result::ok) {
            self.names += 1;
            if self.names > MOST_NAMES || self.bytes > MOST_BYTES {
                return;
            }
            let (name, path) = (entry.file_name().to_string_lossy().into_owned(), entry.path());
            match is_folder(&path) {
                Ok(true) if depth < DEEPEST => {
                    // One that cannot be looked into now may be the next time.
                    if let Ok(entries) = fs::read_dir(&path) {
                        self.folder(entries, depth + 1);
                    }
                }
                Ok(_) => {}
                // A file that is being written has a name that says so.
                Err(_) if (self.known)(&name) || name.starts_with(UNFINISHED) => {}
                Err(_) => self.file(&path),
            }
        }
    }

    fn file(&mut self, path: &Path) {
        let Some(read) = read_if_segment(path) else {
            return;
        };
        let segment = read.ok().map(|bytes| Segment::open(&bytes, self.identity));
        match segment {
            Some(Ok(segment)) if (self.known)(&segment.hash) => {}
            Some(Ok(segment)) => {
                self.bytes += segment.length();
                self.found.insert(segment.hash.clone(), segment);
            }
            _ => self.unreadable += 1,
        }
    }
}

/// The bytes of a file that begins as a segment does; nothing of one that does not, or that cannot be opened now.
fn read_if_segment(path: &Path) -> Option<io::Result<Vec<u8>>> {
    let mut file = open_ordinary(path).ok()?;
    let mut beginning = [0; BEGINS.len()];
    file.read_exact(&mut beginning).ok()?;
    if beginning != BEGINS {
        return None;
    }
    let mut bytes = beginning.to_vec();
    let rest = file.take(LONGEST + 1).read_to_end(&mut bytes);
    Some(rest.map(|_| bytes))
}
