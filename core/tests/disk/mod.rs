//! A disk that fails when it is told to, and one that writes down what was asked of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The least a disk writes at once.
const SECTOR: usize = 512;

/// Builds the library that stands between the program and its disk.
pub(crate) fn build(folder: &Path) -> PathBuf {
    let library = folder.join("disk.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/disk/shim.c");
    let built = Command::new(std::env::var("CC").unwrap_or_else(|_| "cc".into()))
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .args(["-ldl", "-lpthread"])
        .status();
    assert!(
        built.is_ok_and(|done| done.success()),
        "the C compiler builds the disk"
    );
    library
}

/// What is put below a program.
pub(crate) struct Disk {
    library: PathBuf,
    settings: Vec<(&'static str, String)>,
}

impl Disk {
    /// One that does what the library is told.
    pub(crate) fn told(library: &Path, settings: Vec<(&'static str, String)>) -> Self {
        Self {
            library: library.to_owned(),
            settings,
        }
    }

    /// One that fails the thing with this number, and as many after it as `times` says; 0 is all.
    pub(crate) fn failing(library: &Path, number: usize, times: usize, error: &str) -> Self {
        let error = if error == "ENOSPC" { "28" } else { "5" };
        Self::told(
            library,
            vec![
                ("VIKTIG_DISK_FAIL", number.to_string()),
                ("VIKTIG_DISK_TIMES", times.to_string()),
                ("VIKTIG_DISK_ERROR", error.to_owned()),
            ],
        )
    }

    /// One that writes down everything in `log`.
    pub(crate) fn writing_down(library: &Path, log: &Path) -> Self {
        Self::told(library, vec![("VIKTIG_DISK_LOG", log.display().to_string())])
    }

    /// Puts it below a program that works in `folder`.
    pub(crate) fn put_below(&self, command: &mut Command, folder: &Path) {
        command
            .env("LD_PRELOAD", &self.library)
            .env("VIKTIG_DISK_FOLDER", folder)
            .env("VIKTIG_DISK_REACHED", folder.join(".reached"));
        for (name, value) in &self.settings {
            command.env(name, value);
        }
    }

    /// Whether the thing that was to fail was asked for.
    pub(crate) fn was_reached(&self, folder: &Path) -> bool {
        folder.join(".reached").exists()
    }
}

/// Something a program asked of its disk.
enum Request {
    Write { file: u8, at: usize, bytes: Vec<u8> },
    Cut { file: u8, length: usize },
    Sync { file: u8 },
    Remove { file: u8 },
    Say { words: Vec<u8> },
}

impl Request {
    fn file(&self) -> Option<u8> {
        match self {
            Self::Write { file, .. }
            | Self::Cut { file, .. }
            | Self::Sync { file }
            | Self::Remove { file } => Some(*file),
            Self::Say { .. } => None,
        }
    }
}

/// Everything that was asked, in order.
pub(crate) struct Asked {
    requests: Vec<Request>,
    names: BTreeMap<u8, String>,
}

/// What is on the disk after a power cut, and what had been said before it.
pub(crate) struct Left {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) said: String,
    pub(crate) is_torn: bool,
}

impl Asked {
    /// Reads what was written down.
    pub(crate) fn read(log: &Path, folder: &Path) -> Self {
        let bytes = fs::read(log).expect("it was written down");
        let mut rest = bytes.as_slice();
        let (mut requests, mut names) = (Vec::new(), BTreeMap::new());
        while rest.len() >= 18 {
            let number =
                |at: usize| u64::from_le_bytes(rest[at..at + 8].try_into().expect("eight bytes")) as usize;
            let (kind, file, at, length) = (rest[0], rest[1], number(2), number(10));
            let content = if matches!(kind, b'N' | b'W' | b'A') {
                length
            } else {
                0
            };
            let bytes = rest[18..18 + content].to_vec();
            rest = &rest[18 + content..];
            match kind {
                b'N' => {
                    let path = PathBuf::from(String::from_utf8_lossy(&bytes).into_owned());
                    let name = path
                        .strip_prefix(folder)
                        .expect("in the folder")
                        .display()
                        .to_string();
                    names.insert(file, name);
                }
                b'W' => requests.push(Request::Write { file, at, bytes }),
                b'T' => requests.push(Request::Cut { file, length: at }),
                b'S' => requests.push(Request::Sync { file }),
                b'U' => requests.push(Request::Remove { file }),
                _ => requests.push(Request::Say { words: bytes }),
            }
        }
        Self { requests, names }
    }

    /// How many things were asked.
    pub(crate) fn len(&self) -> usize {
        self.requests.len()
    }

    /// One of the things a power cut can leave after the first `cut` requests. Everything up to a file's last sync is there.
    /// Of what was asked after it, each sector has taken what it was given up to some moment of its own, and so has the
    /// file's length: in any order, torn anywhere between sectors.
    pub(crate) fn left_by_a_cut(&self, cut: usize, plan: &[u8], dice: &mut Dice) -> Left {
        let done = &self.requests[..cut];
        let mut left = Left {
            files: BTreeMap::new(),
            said: String::new(),
            is_torn: false,
        };
        for request in done {
            if let Request::Say { words } = request {
                left.said.push_str(&String::from_utf8_lossy(words));
            }
        }
        for (number, name) in &self.names {
            // What stands in a folder for checking is gone with it.
            if name.contains('/') {
                continue;
            }
            let of_file: Vec<&Request> = done
                .iter()
                .filter(|request| request.file() == Some(*number))
                .collect();
            let synced = of_file
                .iter()
                .rposition(|request| matches!(request, Request::Sync { .. }));
            let (kept, pending) = of_file.split_at(synced.map_or(0, |place| place + 1));
            let mut file = (name == "plan.db").then(|| plan.to_vec());
            for request in kept {
                request.apply(&mut file);
            }
            left.is_torn |= tear(&mut file, pending, dice);
            if let Some(bytes) = file {
                left.files.insert(name.clone(), bytes);
            }
        }
        left
    }
}

impl Request {
    fn apply(&self, file: &mut Option<Vec<u8>>) {
        match self {
            Self::Remove { .. } => *file = None,
            Self::Cut { length, .. } => file.get_or_insert_default().resize(*length, 0),
            Self::Write { at, bytes, .. } => {
                let file = file.get_or_insert_default();
                if file.len() < at + bytes.len() {
                    file.resize(at + bytes.len(), 0);
                }
                file[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Sync { .. } | Self::Say { .. } => {}
        }
    }
}

/// Leaves of what was not synced what chance leaves. Tells whether anything is torn.
fn tear(file: &mut Option<Vec<u8>>, pending: &[&Request], dice: &mut Dice) -> bool {
    // The file after each of the requests, from none to all.
    let mut after = vec![file.clone()];
    for request in pending {
        request.apply(file);
        after.push(file.clone());
    }
    let mut chosen = || after[dice.below(after.len())].as_ref();
    let Some(length) = chosen().map(Vec::len) else {
        *file = None;
        return pending.len() > 1;
    };
    let mut left = vec![0; length];
    for (number, sector) in left.chunks_mut(SECTOR).enumerate() {
        let was = chosen()
            .and_then(|bytes| bytes.get(number * SECTOR..))
            .unwrap_or_default();
        let bytes = was.len().min(sector.len());
        sector[..bytes].copy_from_slice(&was[..bytes]);
    }
    *file = Some(left);
    pending.len() > 1
}

/// Chance that is the same each time.
pub(crate) struct Dice(u64);

impl Dice {
    /// The chance of one state.
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }
}
