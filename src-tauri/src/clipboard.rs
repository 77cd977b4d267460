//! What was copied or marked in an open plan does not stay to be pasted when the plan is locked.
//!
//! On Linux there are two such places: the clipboard, and the primary selection that the middle button pastes. The
//! program that copied last owns them; what another program has put there since is left alone. A clipboard history that
//! the desktop keeps has its own copy, which nobody can call back.

use tauri::{AppHandle, Runtime};

/// Empties the clipboard and the primary selection where they hold what was copied here.
pub(crate) fn forget<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(target_os = "linux")]
    {
        // GTK answers on its own thread only. A program that is ending has nothing to forget: its selections go with it.
        let _ = app.run_on_main_thread(|| {
            // A shell without a window has copied nothing.
            if !gtk::is_initialized() {
                return;
            }
            for selection in [gtk::gdk::SELECTION_CLIPBOARD, gtk::gdk::SELECTION_PRIMARY] {
                gtk::Clipboard::get(&selection).clear();
            }
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}
