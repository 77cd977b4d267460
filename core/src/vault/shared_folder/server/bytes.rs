//! Bytes to and from a server. Whoever waits sees that it goes on, by however slow a line; and no more of what comes is held than was
//! asked for.

use std::io::{self, ErrorKind};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use opendal::ErrorKind as Refusal;
use opendal::options::WriteOptions;
use uuid::Uuid;

use super::{PATIENCE, PIECE, Server, patient, told};
use crate::store::file::UNFINISHED;

/// What is sent may take so long for each of so many bytes: 100 kilobits a second.
const STEP: Duration = Duration::from_secs(10);
const BYTES_OF_STEP: usize = 128 << 10;

impl Server {
    pub(super) fn fetch(&self, path: &str, from: u64, to: u64) -> io::Result<Vec<u8>> {
        self.progress.step();
        let wanted = usize::try_from(to - from).unwrap_or(usize::MAX);
        let reader = self.operator.reader(path).map_err(told)?;
        let mut bytes = Vec::new();
        for piece in reader.into_bytes_iterator(from..to).map_err(told)? {
            self.progress.step();
            // What it says itself may hold an address.
            bytes.extend_from_slice(&piece.map_err(|error| io::Error::from(error.kind()))?);
            if bytes.len() > wanted {
                break;
            }
        }
        if bytes.len() == wanted {
            Ok(bytes)
        } else {
            Err(io::Error::from(ErrorKind::UnexpectedEof))
        }
    }

    pub(super) fn whole_file(&self, path: &str, length: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut from = 0;
        while from < length {
            let to = length.min(from + PIECE);
            bytes.append(&mut self.fetch(path, from, to)?);
            from = to;
        }
        Ok(bytes)
    }

    pub(super) fn write(&self, path: &str, bytes: &[u8], is_new: bool) -> io::Result<()> {
        self.progress.step();
        let options = WriteOptions {
            if_not_exists: is_new,
            ..WriteOptions::default()
        };
        match self.send(path, bytes, options) {
            // Whoever put it there put the same: it is called by what is in it.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            sent => sent?,
        }
        if self.whole_file(path, bytes.len() as u64)? == bytes {
            Ok(())
        } else {
            Err(io::Error::new(
                ErrorKind::InvalidData,
                "what was written could not be read back",
            ))
        }
    }

    /// Sends a file. It goes in one, and how far it has come is not told: so it is told as going on for as long as a slow line takes.
    fn send(&self, path: &str, bytes: &[u8], options: WriteOptions) -> io::Result<()> {
        let steps = u32::try_from(bytes.len() / BYTES_OF_STEP).unwrap_or(u32::MAX);
        let patient = patient(&self.bare, PATIENCE + STEP * steps)?;
        let (sent, waits) = mpsc::channel::<()>();
        let progress = self.progress.clone();
        thread::spawn(move || {
            for _ in 0..steps {
                if waits.recv_timeout(STEP) != Err(RecvTimeoutError::Timeout) {
                    break;
                }
                progress.step();
            }
        });
        let written = patient.write_options(path, bytes.to_vec(), options);
        drop(sent);
        written.map(drop).map_err(told)
    }

    /// Whether a file of this length has the name.
    pub(super) fn has(&self, path: &str, length: u64) -> io::Result<bool> {
        self.progress.step();
        match self.operator.stat(path) {
            Ok(about) => Ok(!about.is_dir() && about.content_length() == length),
            Err(error) if error.kind() == Refusal::NotFound => Ok(false),
            Err(error) => Err(told(error)),
        }
    }

    /// A server may keep half of what it was sent, so there it is given its name when it is whole.
    pub(super) fn write_then_name(&self, folder: &str, path: &str, bytes: &[u8]) -> io::Result<()> {
        let unfinished = format!("{folder}{UNFINISHED}{}", Uuid::now_v7());
        let named = self
            .write(&unfinished, bytes, false)
            .and_then(|()| self.operator.rename(&unfinished, path).map_err(told));
        if named.is_err() {
            let _ = self.operator.delete(&unfinished);
        }
        named
    }
}
