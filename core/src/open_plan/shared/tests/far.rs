//! A folder far away: each file costs a journey there and back.

use std::io;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use super::*;
use crate::segment::BEGINS;
use crate::store::file::DiskError;
use crate::vault::{Ground, Named, Progress, on_disk};

/// A place that tells how long its files are and stamps them, as servers do, and counts what is fetched from it.
#[derive(Debug)]
struct Far {
    ground: Arc<dyn Ground>,
    place: PathBuf,
    fetched: AtomicUsize,
    is_up: Mutex<bool>,
}

impl Far {
    fn at(place: &Path) -> Arc<Self> {
        Arc::new(Self {
            ground: on_disk(place),
            place: place.to_owned(),
            fetched: AtomicUsize::new(0),
            is_up: Mutex::new(true),
        })
    }

    /// How much is fetched while a laptop looks into it.
    fn while_looking(self: &Arc<Self>, laptop: &mut Laptop) -> (usize, SharedFolder) {
        self.fetched.store(0, Ordering::Relaxed);
        let mut wanted = laptop.open.to_look().unwrap().unwrap();
        let ground: Arc<dyn Ground> = self.clone();
        wanted.ground = Some(ground);
        let pen = laptop.pen();
        let (_, to_send) = laptop.open.take_in_looked(pen, wanted.look()).unwrap();
        let folder = laptop.open.note_sent(to_send.send()).unwrap();
        (self.fetched.load(Ordering::Relaxed), folder)
    }
}

impl Ground for Far {
    fn walk(
        &self,
        at: &Path,
        deepest: usize,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> io::Result<()> {
        self.ground.walk(at, deepest, &mut |named| {
            let bytes = fs::read(self.place.join(&named.path)).unwrap_or_default();
            each(Named {
                length: Some(bytes.len() as u64),
                stamp: (!named.is_folder).then(|| format!("{:?}", bytes.last())),
                ..named
            })
        })
    }

    fn read(&self, file: &Named, begins: &[u8], at_most: u64) -> io::Result<Option<Vec<u8>>> {
        if !begins.is_empty() {
            self.fetched.fetch_add(1, Ordering::Relaxed);
        }
        if *self.is_up.lock().unwrap() || begins.is_empty() {
            self.ground.read(file, begins, at_most)
        } else {
            Err(io::Error::from(io::ErrorKind::ConnectionReset))
        }
    }

    fn put(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
        self.ground.put(folder, name, bytes)
    }

    fn progress(&self) -> &Progress {
        self.ground.progress()
    }
}

#[test]
fn what_brought_nothing_is_fetched_once_and_again_when_it_is_another() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    there.writes("Det som teller");
    there.exchanges();
    let far = Far::at(place.path());
    let part = segments(place.path()).remove(0);
    let folder = part.parent().unwrap().to_owned();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    let whole = fs::read(&part).unwrap();
    put("again", &whole);
    put("junk", &[b'x'; 5000]);
    let looks_like_one = [BEGINS, &[b'x'; 5000]].concat();
    put("looks like one", &looks_like_one);
    *far.is_up.lock().unwrap() = false;
    let (fetched, _) = far.while_looking(&mut here);
    *far.is_up.lock().unwrap() = true;
    assert_eq!(
        far.while_looking(&mut here).0,
        fetched,
        "what could not be fetched is fetched the next time"
    );
    assert!(here.says("Det som teller"));
    let (fetched, told) = far.while_looking(&mut here);
    assert_eq!(fetched, 0, "and then no more");
    assert_eq!(
        told.unreadable, 1,
        "what cannot be read is told for as long as it lies there"
    );
    put("junk", &[b'y'; 5000]);
    put("looks like one", &whole);
    let (fetched, told) = far.while_looking(&mut here);
    assert_eq!(
        (fetched, told.unreadable),
        (2, 0),
        "another content by the same name"
    );
    assert_eq!(far.while_looking(&mut here).0, 0);
    there.writes("Mer");
    there.exchanges();
    assert_eq!(far.while_looking(&mut here).0, 1, "what is new is fetched alone");
    assert!(here.says("Mer"));
}
