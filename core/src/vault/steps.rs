//! Where a crash could fall in a change of key. The tests take a picture of the plan's folder at each of these places, and
//! try every one of the pictures.

/// One step is done in the plan's folder.
#[cfg(not(test))]
pub(super) fn done(_folder: &std::path::Path) {}

#[cfg(test)]
pub(super) use test::{done, pictures_of};

#[cfg(test)]
mod test {
    use std::cell::RefCell;
    use std::fs;
    use std::path::{Path, PathBuf};

    thread_local! {
        static GALLERY: RefCell<Option<(PathBuf, usize)>> = const { RefCell::new(None) };
    }

    /// Takes a picture, when somebody wants them.
    pub(in crate::vault) fn done(folder: &Path) {
        let place = GALLERY.with_borrow_mut(|gallery| {
            gallery.as_mut().map(|(gallery, taken)| {
                *taken += 1;
                gallery.join(format!("{taken:02}"))
            })
        });
        if let Some(place) = place {
            copy(folder, &place);
        }
    }

    /// Does something, and gives a copy of the plan's folder as it was after each step of it, in `gallery`.
    pub(in crate::vault) fn pictures_of<T>(gallery: &Path, act: impl FnOnce() -> T) -> (T, Vec<PathBuf>) {
        GALLERY.set(Some((gallery.to_owned(), 0)));
        let done = act();
        GALLERY.set(None);
        let mut pictures: Vec<_> = fs::read_dir(gallery)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        pictures.sort();
        (done, pictures)
    }

    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let to = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &to);
            } else {
                fs::copy(&path, &to).unwrap();
            }
        }
    }
}
