//! Puts a finished document where the person asked: whole, or not at all.

use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::DocumentError;

/// Writes `document` to `path`, in place of a file that may be there. The old file stays until the new one is whole
/// and on disk.
///
/// # Errors
/// [`DocumentError::Saving`]: the folder is gone, the place may not be written to, the disk is full or failed.
pub fn save(document: impl AsRef<[u8]>, path: &Path) -> Result<(), DocumentError> {
    write_whole(document.as_ref(), path).map_err(|source| DocumentError::Saving {
        path: path.to_owned(),
        source,
    })
}

fn write_whole(document: &[u8], path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(document)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Problem, ProblemCode};

    fn code(result: Result<(), DocumentError>) -> Option<ProblemCode> {
        result.err().map(|error| Problem::from(error).code)
    }

    #[test]
    fn a_document_replaces_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.pdf");
        save("first", &path).unwrap();
        save("second", &path).unwrap();
        assert_eq!(
            std::fs::read(&path).unwrap(),
            b"second",
            "the newest document must be the one that is there"
        );
        assert_eq!(
            std::fs::read_dir(&folder).unwrap().count(),
            1,
            "nothing half-made may be left beside it"
        );
    }

    #[test]
    fn places_that_cannot_be_written_to_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("borte/plan.pdf");
        assert_eq!(
            code(save("x", &gone)),
            Some(ProblemCode::FolderGone),
            "the folder does not exist"
        );
        assert_eq!(
            code(save("x", folder.path())),
            Some(ProblemCode::PlaceReadOnly),
            "a folder is no file"
        );
        let file = folder.path().join("fil");
        std::fs::write(&file, b"x").unwrap();
        let below = file.join("plan.pdf");
        assert_eq!(
            code(save("x", &below)),
            Some(ProblemCode::FolderGone),
            "a file is no folder"
        );
        #[cfg(target_os = "linux")]
        {
            let sealed = Path::new("/proc/plan.pdf");
            assert!(
                matches!(
                    code(save("x", sealed)),
                    Some(ProblemCode::PlaceReadOnly | ProblemCode::FolderGone)
                ),
                "a place nobody can write to must be told as such"
            );
        }
    }
}
