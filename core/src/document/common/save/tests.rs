//! Saving, where it goes well and where it must not.

use std::collections::BTreeMap;

use tempfile::TempDir;

use super::*;
use crate::error::{Problem, ProblemCode};

fn code(result: Result<(), DocumentError>) -> Option<ProblemCode> {
    result.err().map(|error| Problem::from(error).code)
}

/// A shelf with a plan on it, as far as its names go, and everything in it.
fn shelf() -> (TempDir, PathBuf) {
    let keep = tempfile::tempdir().unwrap();
    let plan = keep.path().join("0195-plan");
    for folder in ["keys", "backups"] {
        fs::create_dir_all(plan.join(folder)).unwrap();
    }
    for name in [
        "plan.db",
        "plan.db-wal",
        "cover.json",
        "writer.lock",
        "keys/owner.age",
        "keys/SHA256SUMS",
        "backups/2027-03-01T120000Z.db",
    ] {
        fs::write(plan.join(name), name).unwrap();
    }
    for name in ["device.json", "settings.json"] {
        fs::write(keep.path().join(name), name).unwrap();
    }
    (keep, plan)
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_document_replaces_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    save("first", &path).unwrap();
    save("second", &path).unwrap();
    assert_eq!(
        fs::read(&path).unwrap(),
        b"second",
        "the newest document must be the one that is there"
    );
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
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
    for place in [folder.path(), Path::new("/"), Path::new(".."), Path::new("")] {
        assert_eq!(
            code(save("x", place)),
            Some(ProblemCode::PlaceNotAFile),
            "«{}» is no file",
            place.display()
        );
    }
    let file = folder.path().join("fil");
    fs::write(&file, b"x").unwrap();
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

#[test]
fn a_file_that_is_only_for_reading_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vedtak.pdf");
    fs::write(&path, "signed").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(code(save("x", &path)), Some(ProblemCode::PlaceReadOnly));
    assert_eq!(
        fs::read(&path).unwrap(),
        b"signed",
        "it says that it is for reading"
    );
}

#[test]
fn nothing_of_a_plan_is_ever_replaced_and_nothing_is_put_beside_it() {
    let (keep, plan) = shelf();
    let before = files(keep.path());
    for name in [
        "plan.db",
        "plan.db-wal",
        "cover.json",
        "writer.lock",
        "keys/owner.age",
        "keys/new.age",
        "keys/../plan.db",
        "backups/2027-03-01T120000Z.db",
        "backups/plan.pdf",
        "plan.pdf",
        "../0195-plan/plan.db",
        "../device.json",
        "../settings.json",
        "../.viktig-new",
    ] {
        assert_eq!(
            code(save("%PDF-", &plan.join(name))),
            Some(ProblemCode::PlaceInAPlan),
            "{name} was taken for a place to save in"
        );
    }
    assert!(files(keep.path()) == before, "something was written");
    save("%PDF-", &keep.path().join("demo.pdf")).unwrap();
}

#[test]
fn databases_and_keys_are_left_alone_wherever_they_are() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["2027-03-01T120000Z.db", "owner.AGE", "plan.db-wal"] {
        let path = folder.path().join(name);
        fs::write(&path, "sealed").unwrap();
        assert_eq!(code(save("x", &path)), Some(ProblemCode::PlaceInAPlan), "{name}");
        assert_eq!(fs::read(&path).unwrap(), b"sealed", "{name} was replaced");
    }
}

#[cfg(unix)]
#[test]
fn links_pipes_sockets_and_devices_are_never_replaced() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    use std::os::unix::net::UnixListener;

    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("letter.pdf"), "kjære").unwrap();
    symlink(path("letter.pdf"), path("link.pdf")).unwrap();
    symlink(path("gone.pdf"), path("dangling.pdf")).unwrap();
    symlink("/dev/zero", path("device.pdf")).unwrap();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        path("pipe.pdf"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .unwrap();
    let _socket = UnixListener::bind(path("socket.pdf")).unwrap();
    for name in ["link.pdf", "dangling.pdf", "device.pdf", "pipe.pdf", "socket.pdf"] {
        assert_eq!(
            code(save("x", &path(name))),
            Some(ProblemCode::PlaceNotAFile),
            "{name}"
        );
    }
    assert_eq!(fs::read(path("letter.pdf")).unwrap(), b"kj\xc3\xa6re");
    assert!(!path("gone.pdf").exists(), "a file was made where the link leads");
    let kind = fs::symlink_metadata(path("pipe.pdf")).unwrap().file_type();
    assert!(kind.is_fifo(), "the pipe was replaced");
}

#[cfg(unix)]
#[test]
fn a_plan_is_found_through_a_link_to_its_folder() {
    let (keep, plan) = shelf();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = elsewhere.path().join("planen");
    std::os::unix::fs::symlink(&plan, &link).unwrap();
    let before = files(keep.path());
    for name in ["plan.db", "plan.pdf", "keys/owner.age"] {
        assert_eq!(
            code(save("x", &link.join(name))),
            Some(ProblemCode::PlaceInAPlan),
            "{name}"
        );
    }
    assert!(files(keep.path()) == before, "something was written");
}

#[cfg(unix)]
#[test]
fn a_new_document_is_private_and_an_old_one_stays_as_it_was_shared() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let path = folder.path().join("plan.pdf");
    save("x", &path).unwrap();
    assert_eq!(mode(&path), 0o600, "a plan is for the person until they share it");
    fs::set_permissions(&path, PermissionsExt::from_mode(0o664)).unwrap();
    save("y", &path).unwrap();
    assert_eq!(mode(&path), 0o664, "they had shared it");
}

#[test]
fn whether_a_document_may_be_saved_can_be_asked_first() {
    let (_keep, plan) = shelf();
    assert_eq!(
        code(may_save(&plan.join("plan.db"))),
        Some(ProblemCode::PlaceInAPlan)
    );
    let folder = tempfile::tempdir().unwrap();
    may_save(&folder.path().join("kode.pdf")).unwrap();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "asking makes nothing");
}
