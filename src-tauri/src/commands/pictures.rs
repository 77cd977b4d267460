//! Pictures: one that somebody chooses, and those of the open plan, one by one. The plan itself is told without them.

use tauri::{AppHandle, Runtime};
use viktig_core::picture;
use viktig_core::plan::{PictureId, image};
use viktig_core::texts::text;

use crate::files::ask_what_to_open;
use crate::watch::held;

use super::{Answer, TheSession};

/// What pictures are called. Some dialogs tell small letters from large, and cameras write large ones. One in HEIC can be chosen, so
/// that it can be said what to do with it.
const ENDINGS: &[&str] = &[
    "jpg", "jpeg", "png", "webp", "heic", "heif", "JPG", "JPEG", "PNG", "WEBP", "HEIC", "HEIF",
];

/// Asks for a picture, and makes it one that a plan can keep. It is in no plan before an act puts it there.
#[tauri::command(async)]
pub(super) fn choose_picture<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
) -> Answer<Option<String>> {
    let (turn, language) = {
        let session = held(&session);
        (session.turn(), session.language()?)
    };
    let [title, called] = ["picture", "pictures"].map(|it| text(language, &format!("shell.save.{it}"), &[]));
    let Some(path) = ask_what_to_open(&app, &title, (&called, ENDINGS)) else {
        return Ok(None);
    };
    // Nobody waits for the session while it is drawn.
    let jpeg = picture::from_file(&path)?;
    held(&session).still(turn)?;
    Ok(Some(image::written(&jpeg)))
}

/// The image of a picture, by the mark that the plan is told with.
#[tauri::command(async)]
pub(super) fn picture(session: TheSession<'_>, id: PictureId, mark: &str) -> Answer<Option<String>> {
    Ok(held(&session).open()?.image(id, mark))
}
