//! A folder that does not answer, and one on a server that nobody may use.

use std::io;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use super::*;
use crate::store::file::DiskError;
use crate::vault::{Ground, Login, Named, Progress, find_shared, on_disk};

/// Ground that hangs in whatever it is asked, until somebody lets go.
#[derive(Debug)]
struct Hangs {
    until: Mutex<mpsc::Receiver<()>>,
    progress: Progress,
}

impl Hangs {
    fn until_let_go() -> (Arc<dyn Ground>, mpsc::Sender<()>) {
        let (let_go, until) = mpsc::channel();
        let ground = Self {
            until: Mutex::new(until),
            progress: Progress::default(),
        };
        (Arc::new(ground), let_go)
    }

    fn wait(&self) -> io::Error {
        let _ = self.until.lock().unwrap().recv();
        io::Error::from(io::ErrorKind::TimedOut)
    }
}

impl Ground for Hangs {
    fn walk(&self, _: &Path, _: usize, _: &mut dyn FnMut(Named) -> ControlFlow<()>) -> io::Result<()> {
        Err(self.wait())
    }

    fn read(&self, _: &Named, _: &[u8], _: u64) -> io::Result<Option<Vec<u8>>> {
        Err(self.wait())
    }

    fn put(&self, _: &Path, _: &str, _: &[u8]) -> Result<(), DiskError> {
        Err(self.wait().into())
    }

    fn progress(&self) -> &Progress {
        &self.progress
    }

    fn patience(&self) -> Duration {
        Duration::from_millis(200)
    }
}

#[test]
fn a_folder_that_hangs_is_left_and_told_and_the_plan_goes_on() {
    let Shared {
        mut here,
        place: _place,
        ..
    } = shared();
    let (ground, let_go) = Hangs::until_let_go();
    let mut wanted = here.open.to_look().unwrap().unwrap();
    wanted.ground = Some(ground);
    let looked = wanted.look();
    here.writes("Mens mappa henger");
    let pen = here.pen();
    let (met, to_send) = here.open.take_in_looked(pen, looked).unwrap();
    assert!(met.is_none());
    let folder = here.open.note_sent(to_send.send()).unwrap();
    assert_eq!(folder.state, FolderState::Silent, "that is how it stands");
    assert_eq!(folder.unsent, 1, "and what was written waits here");
    drop(let_go);
    let answers = |here: &mut Laptop| here.exchanges().folder.state == FolderState::Ready;
    let again = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        answers(&mut here)
    });
    assert!(again, "when it answers again it is as it was");
    assert_eq!(here.exchanges().folder.unsent, 0);
}

#[test]
fn a_folder_that_hangs_while_it_is_written_in_is_left_too() {
    let Shared {
        mut here,
        place: _place,
        ..
    } = shared();
    here.writes("Skal ut");
    let pen = here.pen();
    let looked = here.open.to_look().unwrap().unwrap().look();
    let (_, mut to_send) = here.open.take_in_looked(pen, looked).unwrap();
    let (ground, let_go) = Hangs::until_let_go();
    to_send.ground = Some(Arc::clone(&ground));
    to_send.to = steps::To::New(Uuid::now_v7());
    let sent = to_send.send();
    assert_eq!(sent.written(), 0);
    assert_eq!(here.open.note_sent(sent).unwrap().state, FolderState::Silent);
    drop(let_go);
    let sent = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        here.exchanges().folder.unsent == 0
    });
    assert!(sent, "and it is sent when it answers");
}

/// A place whose files are there, and cannot be read now, or whose folders cannot even be listed.
#[derive(Debug)]
struct Unread {
    ground: Arc<dyn Ground>,
    is_listed: bool,
}

impl Unread {
    fn at(place: &Path, is_listed: bool) -> Arc<dyn Ground> {
        let ground = on_disk(place);
        Arc::new(Self { ground, is_listed })
    }
}

impl Ground for Unread {
    fn walk(
        &self,
        at: &Path,
        deepest: usize,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> io::Result<()> {
        if !self.is_listed && !at.as_os_str().is_empty() {
            return Err(io::Error::from(io::ErrorKind::ConnectionReset));
        }
        self.ground.walk(at, deepest, each)
    }

    fn read(&self, _: &Named, _: &[u8], _: u64) -> io::Result<Option<Vec<u8>>> {
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    }

    fn put(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
        self.ground.put(folder, name, bytes)
    }

    fn progress(&self) -> &Progress {
        self.ground.progress()
    }
}

#[test]
fn where_a_mark_cannot_be_read_now_no_other_folder_is_begun() {
    let Shared { mut here, place, .. } = shared();
    let (pen, before) = (here.pen(), segments(place.path()));
    for is_listed in [true, false] {
        let mut wanted = here.open.to_look_in(place.path()).unwrap();
        wanted.ground = Some(Unread::at(place.path(), is_listed));
        let chosen = here.open.take_in_looked(pen, wanted.look());
        let no = chosen.map(drop).unwrap_err();
        assert_eq!(no.code, ProblemCode::SharedFolderAway, "it may be the plan's own");
        assert_eq!(segments(place.path()), before, "and nothing was written");
    }
    let empty = tempfile::tempdir().unwrap();
    let ground = Unread::at(empty.path(), true);
    let found = find_shared(&ground, here.open.plans_id().unwrap(), None);
    assert!(
        matches!(found, Found::Nothing),
        "where there is none, there is none"
    );
}

#[test]
fn what_is_told_of_a_server_is_of_a_server_and_of_a_folder_is_of_a_folder() {
    let (server, folder) = (
        Path::new("https://sky.example.org/planer"),
        Path::new("/srv/planer"),
    );
    for (found, on_server, on_disk) in [
        (Found::Away, FolderState::ServerAway, FolderState::Away),
        (Found::Nothing, FolderState::ServerAway, FolderState::Away),
        (Found::NoEntry, FolderState::NoEntry, FolderState::Away),
        (Found::Silent, FolderState::Silent, FolderState::Silent),
        (Found::Locked, FolderState::Other, FolderState::Other),
    ] {
        assert_eq!(stands(&found, server), on_server, "{found:?}");
        assert_eq!(stands(&found, folder), on_disk, "{found:?}");
    }
}

#[test]
fn nothing_is_shared_through_a_server_where_nobody_has_decided_that_it_may() {
    let mut here = Laptop::first();
    let pen = here.pen();
    for address in [
        "https://sky.example.org/planer",
        "http://sky.example.org/planer",
        "ftp://x/y",
    ] {
        let address = Path::new(address);
        assert!(
            !here.open.may_share_on(address),
            "so nobody is asked for a password"
        );
        let no = here.open.share_on(pen, address, &Login::default()).unwrap_err();
        assert_eq!(no.code, ProblemCode::ServersOff);
        assert_eq!(
            here.open.shared_place().unwrap(),
            None,
            "and nothing is kept of it"
        );
    }
}
