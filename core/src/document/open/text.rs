//! The text of a file from outside: read from its beginning as often as it takes, and never in memory as a whole.

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::Segment;

use super::OpenError;
use crate::store::file::open_ordinary;

/// How much of it is in memory, in bytes.
const PIECE: usize = 1 << 16;

/// Some editors begin a file with this mark.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// JSON from outside, no larger than some megabytes.
pub(in crate::document) struct JsonText<R> {
    source: R,
    path: PathBuf,
    max: u64,
}

/// Why JSON is not what was asked for. `at` is where in it, as a JSON Pointer.
pub(in crate::document) enum Misread {
    /// The file failed, or is larger than it may be.
    File(OpenError),
    /// It is no JSON, or goes deeper than any of ours.
    Syntax { at: String },
    /// It is JSON of another form.
    Form { at: String },
}

impl JsonText<File> {
    /// A file, no larger than `max` megabytes.
    ///
    /// # Errors
    /// [`OpenError::Unreadable`] and [`OpenError::TooLarge`].
    pub(in crate::document) fn open(path: &Path, max: u64) -> Result<Self, OpenError> {
        let unreadable = |source| OpenError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let source = open_ordinary(path).map_err(unreadable)?;
        let about = source.metadata().map_err(unreadable)?;
        if about.len() > bytes(max) {
            return Err(OpenError::TooLarge { max });
        }
        Ok(Self {
            source,
            path: path.to_owned(),
            max,
        })
    }
}

impl<'a> JsonText<io::Cursor<&'a [u8]>> {
    /// Bytes that are in memory already.
    pub(in crate::document) fn of(bytes: &'a [u8], max: u64) -> Self {
        Self {
            source: io::Cursor::new(bytes),
            path: PathBuf::new(),
            max,
        }
    }
}

fn bytes(megabytes: u64) -> u64 {
    megabytes * 1_000_000
}

impl<R: Read + Seek> JsonText<R> {
    /// Reads `T` out of all of it.
    pub(in crate::document) fn read<T: DeserializeOwned>(&mut self) -> Result<T, Misread> {
        self.source.rewind().map_err(|error| self.failed(error))?;
        self.rest().map_err(|(error, at)| self.misread(error, at))
    }

    fn rest<T: DeserializeOwned>(&mut self) -> Result<T, (serde_json::Error, String)> {
        let mut reader = serde_json::Deserializer::from_reader(self.pieces());
        let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let at = pointer(error.path());
            (error.into_inner(), at)
        })?;
        reader.end().map_err(|error| (error, String::new()))?;
        Ok(value)
    }

    fn pieces(&mut self) -> impl BufRead {
        let whole = Whole {
            source: &mut self.source,
            left: bytes(self.max),
            begun: Vec::new(),
        };
        let mut pieces = BufReader::with_capacity(PIECE, whole);
        // What fails here fails again when it is read.
        if pieces.fill_buf().is_ok_and(|first| first.starts_with(MARK)) {
            pieces.consume(MARK.len());
        }
        pieces
    }

    fn misread(&self, error: serde_json::Error, at: String) -> Misread {
        match error.classify() {
            Category::Io => self.failed(error.into()),
            Category::Syntax | Category::Eof => Misread::Syntax { at },
            Category::Data => Misread::Form { at },
        }
    }

    fn failed(&self, source: io::Error) -> Misread {
        Misread::File(match source.kind() {
            ErrorKind::FileTooLarge => OpenError::TooLarge { max: self.max },
            ErrorKind::InvalidData => OpenError::NotJson,
            _ => OpenError::Unreadable {
                path: self.path.clone(),
                source,
            },
        })
    }
}

/// Where in the file, as a JSON Pointer (RFC 6901).
fn pointer(path: &serde_path_to_error::Path) -> String {
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { .. } | Segment::Unknown => String::new(),
        })
        .collect()
}

/// Lets through what is text, and no more of it than there may be: a file may grow while it is read. What JSON skips over
/// would otherwise not be looked at.
struct Whole<R> {
    source: R,
    /// How many bytes there may still be.
    left: u64,
    /// The bytes of a letter that is not whole yet.
    begun: Vec<u8>,
}

impl<R: Read> Read for Whole<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(into)?;
        let read = into.get(..length).unwrap_or_default();
        self.left = self
            .left
            .checked_sub(length as u64)
            .ok_or(ErrorKind::FileTooLarge)?;
        if length == 0 && !into.is_empty() && !self.begun.is_empty() {
            return Err(ErrorKind::InvalidData.into());
        }
        self.begun.extend_from_slice(read);
        let whole = match std::str::from_utf8(&self.begun) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return Err(ErrorKind::InvalidData.into()),
        };
        self.begun.drain(..whole);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// Gives one byte at a time.
    struct Slowly<'a>(io::Cursor<&'a [u8]>);

    impl Read for Slowly<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            match into.first_mut() {
                Some(first) => self.0.read(std::slice::from_mut(first)),
                None => Ok(0),
            }
        }
    }

    fn whole(bytes: &[u8], left: u64) -> Result<String, ErrorKind> {
        let mut text = String::new();
        let mut source = Whole {
            source: Slowly(io::Cursor::new(bytes)),
            left,
            begun: Vec::new(),
        };
        match source.read_to_string(&mut text) {
            Ok(_) => Ok(text),
            Err(error) => Err(error.kind()),
        }
    }

    #[test]
    fn a_letter_may_come_in_pieces_and_must_come_whole() {
        assert_eq!(whole("æ«𝄞».".as_bytes(), 100), Ok("æ«𝄞».".to_owned()));
        let half = &"𝄞".as_bytes()[..3];
        assert_eq!(
            whole(half, 100),
            Err(ErrorKind::InvalidData),
            "it ends within a letter"
        );
        assert_eq!(
            whole(b"a\xffb", 100),
            Err(ErrorKind::InvalidData),
            "no letter at all"
        );
    }

    #[test]
    fn no_more_is_read_than_there_may_be() {
        assert_eq!(whole(b"four", 4), Ok("four".to_owned()));
        assert_eq!(whole(b"five.", 4), Err(ErrorKind::FileTooLarge));
    }

    #[test]
    fn a_mark_at_the_beginning_is_no_part_of_it_and_it_is_read_as_often_as_needed() {
        let mut text = JsonText::of("\u{feff}[1]".as_bytes(), 1);
        for _ in 0..2 {
            let Ok(read) = text.read::<Value>() else {
                panic!("it is JSON")
            };
            assert_eq!(read, serde_json::json!([1]));
        }
    }

    #[test]
    fn what_is_no_json_and_what_is_of_another_form_are_told_apart() {
        let told = |text: &str| match JsonText::of(text.as_bytes(), 1).read::<Vec<u8>>() {
            Err(Misread::Syntax { .. }) => "syntax".to_owned(),
            Err(Misread::Form { at }) => format!("form at {at}"),
            Err(Misread::File(error)) => error.to_string(),
            Ok(_) => "read".to_owned(),
        };
        assert_eq!(told("[1, 2]"), "read");
        assert_eq!(told("[1, 2] 3"), "syntax", "something comes after");
        assert_eq!(told("[1, "), "syntax");
        assert_eq!(told("[1, \"to\"]"), "form at /1");
    }
}
