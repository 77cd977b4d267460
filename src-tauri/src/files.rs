//! Where files go and come from. The window never names a path: the person does, in the system's own dialog.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use viktig_core::system::is_device_name;

/// What a file dialog is for.
pub(crate) struct Asked<'a> {
    /// The dialog's title.
    pub(crate) title: &'a str,
    /// The name suggested.
    pub(crate) name: &'a str,
    /// What the kind of file is called, and its ending.
    pub(crate) kind: (&'a str, &'a str),
    /// Where the dialog begins, when that is decided.
    pub(crate) folder: Option<PathBuf>,
}

/// Asks where to save. Nothing when the person closes the dialog. Waits for an answer: not for the main thread.
pub(crate) fn ask_where_to_save<R: Runtime>(app: &AppHandle<R>, asked: &Asked<'_>) -> Option<PathBuf> {
    with_ending(asked.kind.1, Path::exists, |suggested| {
        show_save_dialog(app, asked, suggested)
    })
}

/// The name a file is saved under has its ending, whatever was typed: «min plan v2.0» is «min plan v2.0.pdf». The dialog has
/// asked about replacing the name that was typed, so when the whole name is taken it asks once more, about that one.
fn with_ending(
    ending: &str,
    is_taken: impl Fn(&Path) -> bool,
    mut ask: impl FnMut(Option<&Path>) -> Option<PathBuf>,
) -> Option<PathBuf> {
    let mut suggested: Option<PathBuf> = None;
    loop {
        let typed = ask(suggested.as_deref())?;
        let has_ending = typed
            .extension()
            .is_some_and(|typed| typed.eq_ignore_ascii_case(ending));
        if has_ending {
            return Some(typed);
        }
        let mut whole = typed.into_os_string();
        whole.push(".");
        whole.push(ending);
        let whole = PathBuf::from(whole);
        if !is_taken(&whole) {
            return Some(whole);
        }
        suggested = Some(whole);
    }
}

#[cfg(not(feature = "automation"))]
fn show_save_dialog<R: Runtime>(
    app: &AppHandle<R>,
    asked: &Asked<'_>,
    suggested: Option<&Path>,
) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    let (kind, ending) = asked.kind;
    let mut dialog = app
        .dialog()
        .file()
        .set_title(asked.title)
        .set_file_name(asked.name)
        .add_filter(kind, &[ending]);
    if let Some(folder) = &asked.folder {
        dialog = dialog.set_directory(folder);
    }
    if let Some(path) = suggested {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        dialog = dialog.set_file_name(name);
        if let Some(folder) = path.parent() {
            dialog = dialog.set_directory(folder);
        }
    }
    dialog.blocking_save_file()?.into_path().ok()
}

/// Asks which file to open, of a kind that is called so and has one of these endings. Nothing when the person closes the dialog.
/// Waits for an answer: not for the main thread.
#[cfg(not(feature = "automation"))]
pub(crate) fn ask_what_to_open<R: Runtime>(
    app: &AppHandle<R>,
    title: &str,
    (kind, endings): (&str, &[&str]),
) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    let dialog = app.dialog().file().set_title(title).add_filter(kind, endings);
    dialog.blocking_pick_file()?.into_path().ok()
}

/// Asks for a folder. Nothing when the person closes the dialog. Waits for an answer: not for the main thread.
#[cfg(not(feature = "automation"))]
pub(crate) fn ask_for_a_folder<R: Runtime>(app: &AppHandle<R>, title: &str) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    let dialog = app.dialog().file().set_title(title);
    dialog.blocking_pick_folder()?.into_path().ok()
}

/// Nobody can press buttons in the system's dialog from a test: the answer is the folder in `VIKTIG_TEST_SAVE`, and it comes
/// when there is no file called `choosing` in it.
#[cfg(feature = "automation")]
fn show_save_dialog<R: Runtime>(
    app: &AppHandle<R>,
    asked: &Asked<'_>,
    suggested: Option<&Path>,
) -> Option<PathBuf> {
    let _ = (asked.title, asked.kind, &asked.folder);
    let folder = DialogAnswers::of(app).folder;
    while folder
        .as_ref()
        .is_some_and(|folder| folder.join("choosing").exists())
    {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    if let Some(path) = suggested {
        return Some(path.to_owned());
    }
    folder.map(|folder| folder.join(asked.name))
}

/// What a test has the dialogs answer: nothing is a dialog that is closed.
#[cfg(feature = "automation")]
#[derive(Debug, Clone, Default)]
pub(crate) struct DialogAnswers {
    /// Where is saved.
    pub(crate) folder: Option<PathBuf>,
    /// What is opened.
    pub(crate) file: Option<PathBuf>,
}

#[cfg(feature = "automation")]
impl DialogAnswers {
    /// What the host was told; in a window what stands in `VIKTIG_TEST_SAVE` and `VIKTIG_TEST_OPEN`.
    fn of<R: Runtime>(app: &AppHandle<R>) -> Self {
        use tauri::Manager;
        let path = |name| std::env::var_os(name).map(PathBuf::from);
        match app.try_state::<std::sync::Mutex<Self>>() {
            Some(told) => crate::watch::held(&told).clone(),
            None => Self {
                folder: path("VIKTIG_TEST_SAVE"),
                file: path("VIKTIG_TEST_OPEN"),
            },
        }
    }
}

/// The answer is what a test has said.
#[cfg(feature = "automation")]
pub(crate) fn ask_what_to_open<R: Runtime>(
    app: &AppHandle<R>,
    _title: &str,
    _kind: (&str, &[&str]),
) -> Option<PathBuf> {
    DialogAnswers::of(app).file
}

/// The same for a folder.
#[cfg(feature = "automation")]
pub(crate) fn ask_for_a_folder<R: Runtime>(app: &AppHandle<R>, _title: &str) -> Option<PathBuf> {
    DialogAnswers::of(app).folder
}

/// A file name that every file system accepts, from a title somebody wrote.
pub(crate) fn file_name(title: &str, ending: &str) -> String {
    let safe: String = title
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_') {
                letter
            } else {
                ' '
            }
        })
        .take(80)
        .collect();
    let words = safe.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        format!("plan.{ending}")
    } else if is_device_name(&words) {
        format!("plan {words}.{ending}")
    } else {
        format!("{words}.{ending}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types each name in its turn, with `taken` there already. Tells the answer, and what was suggested the last time.
    fn typing(names: &[&str], taken: &[&str]) -> (Option<PathBuf>, Option<PathBuf>) {
        let mut names = names.iter();
        let mut suggested = None;
        let answer = with_ending(
            "pdf",
            |path| taken.iter().any(|name| path == Path::new(name)),
            |name| {
                suggested = name.map(Path::to_owned);
                names.next().map(PathBuf::from)
            },
        );
        (answer, suggested)
    }

    #[test]
    fn a_name_gets_its_ending_and_keeps_its_dots() {
        for (typed, saved) in [
            ("min plan v2.0", "min plan v2.0.pdf"),
            ("planen", "planen.pdf"),
            ("planen.pdf", "planen.pdf"),
            ("planen.PDF", "planen.PDF"),
            ("planen.json", "planen.json.pdf"),
            ("planen.", "planen..pdf"),
        ] {
            assert_eq!(typing(&[typed], &[]).0, Some(saved.into()), "«{typed}»");
        }
    }

    #[test]
    fn a_name_that_is_taken_is_asked_about_under_its_whole_name() {
        let taken = ["min plan v2.0.pdf"];
        let (answer, suggested) = typing(&["min plan v2.0", "min plan v3.0"], &taken);
        assert_eq!(
            suggested,
            Some("min plan v2.0.pdf".into()),
            "the second time it is this name"
        );
        assert_eq!(answer, Some("min plan v3.0.pdf".into()), "another was chosen");
        let (answer, _) = typing(&["min plan v2.0", "min plan v2.0.pdf"], &taken);
        assert_eq!(
            answer,
            Some("min plan v2.0.pdf".into()),
            "the dialog itself asked, and was told to replace it"
        );
        let (answer, _) = typing(&["min plan v2.0"], &taken);
        assert_eq!(answer, None, "closing the second dialog saves nothing");
    }

    #[test]
    fn a_title_makes_a_file_name_anywhere() {
        assert_eq!(
            file_name("Arnes plan", "pdf"),
            "Arnes plan.pdf",
            "words stay words"
        );
        assert_eq!(
            file_name("../a:b\\c?*", "pdf"),
            "a b c.pdf",
            "nothing that means something to a file system"
        );
        assert_eq!(file_name("???", "json"), "plan.json", "and never an empty name");
        for device in [
            "CON", "prn", "Aux", "NUL", "COM1", "com9", "LPT0", "lpt³", "con.", " nul ",
        ] {
            let name = file_name(device, "pdf");
            assert!(
                name.starts_with("plan ") && !is_device_name(&name),
                "«{device}» is a device on Windows, whatever ending it has: {name}"
            );
        }
    }
}
