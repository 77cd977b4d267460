//! The locked copy somebody double-clicked: the program is started with its path, or the one that runs is told of it.
//! The window hears only the name; what is done with the file is the shell's.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use viktig_core::vault::SEALED_COPY;

/// The locked copy that is wanted, until it is taken.
#[derive(Debug, Default)]
pub(crate) struct Wanted(Mutex<Option<PathBuf>>);

impl Wanted {
    /// The one this program was started with.
    pub(crate) fn at_start() -> Self {
        let args: Vec<String> = std::env::args_os()
            .map(|arg| arg.to_string_lossy().into_owned())
            .collect();
        let wanted = Self::default();
        let folder = std::env::current_dir().unwrap_or_default();
        wanted.want(&args, &folder);
        wanted
    }

    /// Notes the locked copy among the arguments of a start in `folder`, and tells its name.
    pub(crate) fn want(&self, args: &[String], folder: &Path) -> Option<String> {
        let named = args.iter().skip(1).map(|arg| folder.join(arg));
        let path = named.into_iter().find(|path| is_sealed_copy(path))?;
        *self.lock() = Some(path);
        self.name()
    }

    /// The name of the copy that is wanted, to show.
    pub(crate) fn name(&self) -> Option<String> {
        let path = self.lock();
        let name = path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// The copy that is wanted; from now on none is.
    pub(crate) fn take(&self) -> Option<PathBuf> {
        self.lock().take()
    }

    fn lock(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// By its name alone: what it is will be seen when it is read.
fn is_sealed_copy(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(SEALED_COPY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_locked_copy_is_wanted_and_only_once() {
        let wanted = Wanted::default();
        let args = |args: &[&str]| args.iter().map(|&arg| arg.to_owned()).collect::<Vec<_>>();
        let folder = Path::new("/home/arne");
        assert_eq!(wanted.want(&args(&["viktig-for-meg"]), folder), None, "nothing");
        assert_eq!(
            wanted.want(&args(&["x.viktigplan", "--flag", "brev.pdf"]), folder),
            None,
            "the program's own name is no file to open"
        );
        assert_eq!(
            wanted
                .want(&args(&["viktig-for-meg", "Lyn.viktigplan"]), folder)
                .as_deref(),
            Some("Lyn.viktigplan"),
            "the name is told"
        );
        assert_eq!(
            wanted.take(),
            Some(folder.join("Lyn.viktigplan")),
            "where it lies"
        );
        assert_eq!(
            (wanted.take(), wanted.name()),
            (None, None),
            "and then it is taken"
        );
    }
}
