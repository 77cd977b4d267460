//! What can go wrong on the way from a plan to a file in somebody's hand.

use std::io;
use std::path::{Path, PathBuf};

use super::common::LONGEST_PASSWORD;
use crate::error::{Problem, ProblemCode};

/// A document could not be made, or not be put where the person asked.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The data for the template could not be written as JSON.
    #[error("the document's data could not be written: {0}")]
    Data(#[from] serde_json::Error),
    /// The typesetter said no. Its own words, for the log; they may quote the plan, so they are never shown.
    #[error("the typesetter stopped: {0}")]
    Typesetting(String),
    /// The table could not be written.
    #[error("the table could not be written: {0}")]
    Table(#[from] csv::Error),
    /// The parts of a file could not be put together.
    #[error("the file could not be put together: {0}")]
    Packing(String),
    /// A PDF's password has more than it can have; programs would cut it.
    #[error("the password is too long for a PDF")]
    PasswordTooLong,
    /// A PDF's password has signs that programs that read PDFs do not take.
    #[error("the password has signs that a PDF cannot have")]
    PasswordLetters,
    /// What is chosen of the plan is too much for one document.
    #[error("about {pages} pages: more than {most} are not made at once")]
    TooLong {
        /// About how many pages it would have.
        pages: usize,
        /// The most.
        most: usize,
    },
    /// What is at the place is not for a document to replace.
    #[error("{path} is not replaced by a document", path = .path.display())]
    Refused {
        /// Where it was to be saved.
        path: PathBuf,
        /// What is there.
        why: Refused,
    },
    /// The file could not be written.
    #[error("{path} could not be written: {source}", path = .path.display())]
    Saving {
        /// Where it was to be saved.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// What a document never replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A link, a pipe, a device, a socket or a folder.
    NotAFile,
    /// Anything inside a plan's folder, what a shelf needs, and databases and keys wherever they are.
    InAPlan,
}

impl From<DocumentError> for Problem {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Data(_)
            | DocumentError::Typesetting(_)
            | DocumentError::Table(_)
            | DocumentError::Packing(_) => ProblemCode::DocumentFailed.into(),
            DocumentError::PasswordTooLong => {
                Self::new(ProblemCode::PdfPasswordTooLong).with("max", LONGEST_PASSWORD.to_string())
            }
            DocumentError::PasswordLetters => ProblemCode::PdfPasswordLetters.into(),
            DocumentError::TooLong { pages, most } => Self::new(ProblemCode::DocumentTooLong)
                .with("pages", pages.to_string())
                .with("max", most.to_string()),
            DocumentError::Refused { path, why } => {
                let code = match why {
                    Refused::NotAFile => ProblemCode::PlaceNotAFile,
                    Refused::InAPlan => ProblemCode::PlaceInAPlan,
                };
                Self::new(code).with("path", path.display().to_string())
            }
            DocumentError::Saving { path, source } => saving_problem(&path, &source),
        }
    }
}

/// Tells a full disk, a folder that is gone and a place one may not write to apart.
fn saving_problem(path: &Path, source: &io::Error) -> Problem {
    use io::ErrorKind as Kind;
    let code = match source.kind() {
        Kind::StorageFull | Kind::QuotaExceeded => return ProblemCode::DiskFull.into(),
        Kind::NotFound | Kind::NotADirectory => ProblemCode::FolderGone,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => ProblemCode::PlaceReadOnly,
        Kind::IsADirectory => ProblemCode::PlaceNotAFile,
        _ => ProblemCode::DiskFailed,
    };
    Problem::new(code).with("path", path.display().to_string())
}
