//! Reading aloud what stands on the page: begun, paused and broken off from the window.

use tauri::{AppHandle, Emitter, Runtime, State};
use viktig_core::plan::Language;

use crate::speech::Speech;

use super::Answer;

/// Tells the window which word is read as `reading-aloud`, and of nothing when all is read.
#[tauri::command(async)]
pub(super) fn read_aloud<R: Runtime>(
    app: AppHandle<R>,
    speech: State<'_, Speech>,
    texts: Vec<String>,
    language: Language,
) -> Answer<()> {
    speech.read(texts, language, move |now| {
        // A window that is gone marks nothing.
        let _ = app.emit_to("main", "reading-aloud", now);
    })
}

#[tauri::command(async)]
pub(super) fn pause_reading(speech: State<'_, Speech>, paused: bool) {
    speech.pause(paused);
}

#[tauri::command(async)]
pub(super) fn stop_reading(speech: State<'_, Speech>) {
    speech.stop();
}
