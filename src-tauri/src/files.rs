//! Where files go and come from. The window never names a path: the person does, in the system's own dialog.

use std::path::PathBuf;

use tauri::AppHandle;

/// What a file dialog is for.
pub(crate) struct Asked<'a> {
    /// The dialog's title.
    pub(crate) title: &'a str,
    /// The name suggested.
    pub(crate) name: &'a str,
    /// What the kind of file is called, and its ending.
    pub(crate) kind: (&'a str, &'a str),
}

/// Asks where to save. Nothing when the person closes the dialog. Waits for an answer: not for the main thread.
#[cfg(not(feature = "automation"))]
pub(crate) fn ask_where_to_save(app: &AppHandle, asked: &Asked<'_>) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    let (kind, ending) = asked.kind;
    let dialog = app
        .dialog()
        .file()
        .set_title(asked.title)
        .set_file_name(asked.name)
        .add_filter(kind, &[ending]);
    dialog.blocking_save_file()?.into_path().ok()
}

/// Asks which file to open. Nothing when the person closes the dialog. Waits for an answer: not for the main thread.
#[cfg(not(feature = "automation"))]
pub(crate) fn ask_what_to_open(app: &AppHandle, asked: &Asked<'_>) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt;
    let (kind, ending) = asked.kind;
    let dialog = app
        .dialog()
        .file()
        .set_title(asked.title)
        .add_filter(kind, &[ending]);
    dialog.blocking_pick_file()?.into_path().ok()
}

/// Nobody can press buttons in the system's dialog from a test: the answer is the folder in `VIKTIG_TEST_SAVE`.
#[cfg(feature = "automation")]
pub(crate) fn ask_where_to_save(_app: &AppHandle, asked: &Asked<'_>) -> Option<PathBuf> {
    let _ = (asked.title, asked.kind);
    std::env::var_os("VIKTIG_TEST_SAVE").map(|folder| PathBuf::from(folder).join(asked.name))
}

/// The answer is the file in `VIKTIG_TEST_OPEN`.
#[cfg(feature = "automation")]
pub(crate) fn ask_what_to_open(_app: &AppHandle, _asked: &Asked<'_>) -> Option<PathBuf> {
    std::env::var_os("VIKTIG_TEST_OPEN").map(PathBuf::from)
}
