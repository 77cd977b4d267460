//! What Windows does that other systems do not.

use std::fs;
use std::thread;

use windows_sys::Win32::Storage::FileSystem::FILE_SHARE_READ;

use super::*;
use crate::store::file::{self, DatabaseKey, write_whole};
use crate::system::{remove_file, rename};

/// Opens a file so that nobody may replace or remove it meanwhile, as a program that looks for viruses does.
fn held(path: &Path) -> fs::File {
    OpenOptions::new()
        .read(true)
        .share_mode(FILE_SHARE_READ)
        .open(path)
        .unwrap()
}

#[test]
fn a_file_that_another_program_holds_for_a_moment_is_replaced_and_removed_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (path, other) = (folder.path().join("cover.json"), folder.path().join("other"));
    let replace = || write_whole(&path, b"new").unwrap();
    let move_over = || {
        fs::write(&other, "new").unwrap();
        rename(&other, &path).unwrap();
    };
    for act in [&replace as &dyn Fn(), &move_over] {
        fs::write(&path, "old").unwrap();
        let virus_scanner = held(&path);
        let letting_go = thread::spawn(move || {
            thread::sleep(Duration::from_millis(200));
            drop(virus_scanner);
        });
        act();
        letting_go.join().unwrap();
        assert_eq!(
            fs::read(&path).unwrap(),
            b"new",
            "it waited until the file was free"
        );
    }
    let virus_scanner = held(&path);
    let letting_go = thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        drop(virus_scanner);
    });
    remove_file(&path).unwrap();
    letting_go.join().unwrap();
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "and nothing is left"
    );
}

#[test]
fn a_file_that_stays_held_is_told_of_and_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cover.json");
    fs::write(&path, "old").unwrap();
    let _virus_scanner = held(&path);
    assert!(
        write_whole(&path, b"new").is_err(),
        "nobody waits for it for ever"
    );
    assert_eq!(
        fs::read(&path).unwrap(),
        b"old",
        "the old is whole until the new is"
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "and nothing half done is left"
    );
}

#[test]
fn a_plan_may_lie_deeper_than_windows_own_paths_go() {
    let folder = tempfile::tempdir().unwrap();
    let deep = (0..12).fold(folder.path().to_owned(), |above, _| {
        above.join("en mappe med et langt navn æøå")
    });
    assert!(deep.as_os_str().len() > 300, "as deep as that");
    private_folder(&deep).unwrap();
    let key = DatabaseKey::generate().unwrap();
    let plan = deep.join("plan.db");
    drop(file::create(&plan, &key).unwrap());
    file::inspect(&plan, &key).unwrap();
    let opened = file::open::<file::FileError>(&plan, &key, |_| Ok(())).unwrap();
    drop(opened);
    write_whole(&deep.join("cover.json"), b"{}").unwrap();
    assert_eq!(fs::read(deep.join("cover.json")).unwrap(), b"{}", "and its cover");
    settle_folder(&deep).unwrap();
}

#[test]
fn only_a_long_path_is_written_in_windows_own_way() {
    let long_name = "x".repeat(250);
    for (path, written) in [
        (r"C:\planer\plan.db".to_owned(), r"C:\planer\plan.db".to_owned()),
        (format!(r"C:\{long_name}"), format!(r"\\?\C:\{long_name}")),
        (
            format!(r"\\tjener\planer\{long_name}"),
            format!(r"\\?\UNC\tjener\planer\{long_name}"),
        ),
        (format!(r"\\?\C:\{long_name}"), format!(r"\\?\C:\{long_name}")),
    ] {
        assert_eq!(long(Path::new(&path)), Path::new(&written), "{path}");
    }
}

#[test]
fn names_that_mean_something_else_are_no_places() {
    for no in [
        r"C:\planer\CON",
        r"C:\planer\nul.pdf",
        r"\\.\pipe\planer",
        r"\\?\pipe\planer",
        r"\\.\PhysicalDrive0",
        r"C:\planer\plan.db:skjult.pdf",
        r"C:\planer\plan.pdf.",
        r"C:\planer\plan.pdf ",
    ] {
        assert!(is_no_place(Path::new(no)), "{no}");
    }
    for place in [
        r"C:\planer\plan.pdf",
        r"\\tjener\planer\plan.pdf",
        r"\\?\C:\planer\plan",
        "plan.pdf",
        r"C:\",
    ] {
        assert!(!is_no_place(Path::new(place)), "{place}");
    }
    assert!(
        file::make_ordinary(&std::env::temp_dir().join("nul.db")).is_err(),
        "and nothing is made of them"
    );
}

/// Wine keeps no list of who may do what, but reckons one from the Linux folder's mode. It can only be seen here that others are not
/// let in.
#[test]
fn a_folder_of_ours_lets_no_other_user_in() {
    let folder = tempfile::tempdir().unwrap();
    let ours = folder.path().join("hylle").join("plan");
    private_folder(&ours).unwrap();
    for made in [ours.as_path(), ours.parent().unwrap()] {
        let told = calls::told_of(made).unwrap();
        for others in [";;;WD)", ";;;BU)", ";;;AU)", ";;;IU)"] {
            assert!(
                !told.contains(others),
                "{} lets {others} in: {told}",
                made.display()
            );
        }
    }
    private_folder(&ours).unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(
        private_folder(&file.join("below")).is_err(),
        "no folder in a file"
    );
}

#[test]
fn a_shelf_under_onedrive_is_seen_wherever_its_name_leads() {
    let folder = tempfile::tempdir().unwrap();
    let cloud = folder.path().join("OneDrive - Lillevik kommune");
    fs::create_dir_all(cloud.join("Dokumenter")).unwrap();
    let shelf = cloud.join("dokumenter").join("viktig-for-meg");
    assert!(
        is_below(&shelf, &cloud),
        "whether it is there yet or not, and in any letters"
    );
    assert!(
        !is_below(folder.path(), &cloud),
        "the folder around it is not in it"
    );
    assert!(
        !is_below(&folder.path().join("OneDrive"), &cloud),
        "a name that begins alike is another"
    );
}

#[test]
fn the_system_knows_the_persons_language_and_the_disk() {
    let told = calls::locale().unwrap();
    assert!(told.len() >= 2 && told.is_ascii(), "{told:?}");
    assert!(
        calls::volume_of(&std::env::temp_dir()).is_some(),
        "every folder is on a disk"
    );
}
