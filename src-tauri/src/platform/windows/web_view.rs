//! What WebView2 does by itself for whoever writes, and what it must not do: keep what is typed, ask a server whether a page is safe,
//! open tools, load a page anew by a key, or take in a file that is dropped on it.
//!
//! The menu of the right button is the web view's own, without what no writer needs.

#![expect(unsafe_code, reason = "WebView2 is asked through pointers alone")]

use std::sync::atomic::{AtomicU32, Ordering};

use tauri::webview::PlatformWebview;
use tauri::{AppHandle, Manager, Runtime};
use webview2_com::ContextMenuRequestedEventHandler;
use webview2_com::Microsoft::Web::WebView2::Win32::{
    ICoreWebView2_11, ICoreWebView2ContextMenuRequestedEventArgs, ICoreWebView2Controller4,
    ICoreWebView2Settings, ICoreWebView2Settings3, ICoreWebView2Settings4, ICoreWebView2Settings6,
    ICoreWebView2Settings8,
};
use webview2_com::take_pwstr;
use windows_core::{Interface, PWSTR, Result};

/// What stays in the menu, by the names that WebView2 has for it in every language.
const OURS: [&str; 6] = ["undo", "redo", "cut", "copy", "paste", "selectAll"];

/// How the names of what a misspelt word may be begin.
const SPELLING: &str = "spell";

/// The process of the web view, which puts on the clipboard what is copied in it.
static PROCESS: AtomicU32 = AtomicU32::new(0);

/// The web view's process; 0 until there is one.
pub(super) fn process() -> u32 {
    PROCESS.load(Ordering::Relaxed)
}

/// Turns off what the web view must not do, and shortens its menu.
pub(crate) fn make_ours<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        // What an older WebView2 does not know is not there to be turned off.
        let _ = window.with_webview(|view| {
            let _ = quieten(&view);
        });
    }
}

fn quieten(view: &PlatformWebview) -> Result<()> {
    let controller = view.controller();
    // SAFETY: the web view is open, and this is its own thread.
    unsafe {
        let page = controller.CoreWebView2()?;
        let mut process = 0;
        page.BrowserProcessId(&raw mut process)?;
        PROCESS.store(process, Ordering::Relaxed);
        if let Ok(controller) = controller.cast::<ICoreWebView2Controller4>() {
            controller.SetAllowExternalDrop(false)?;
        }
        set(&page.Settings()?)?;
        if let Ok(page) = page.cast::<ICoreWebView2_11>() {
            let menu = ContextMenuRequestedEventHandler::create(Box::new(|_, asked| match asked {
                Some(asked) => shorten(&asked),
                None => Ok(()),
            }));
            let mut hold = 0;
            page.add_ContextMenuRequested(&menu, &raw mut hold)?;
        }
    }
    Ok(())
}

/// # Safety
/// The settings are of an open web view, and this is its own thread.
unsafe fn set(settings: &ICoreWebView2Settings) -> Result<()> {
    // SAFETY: the caller's.
    unsafe {
        settings.SetAreDevToolsEnabled(false)?;
        settings.SetAreHostObjectsAllowed(false)?;
        settings.SetIsBuiltInErrorPageEnabled(false)?;
        if let Ok(settings) = settings.cast::<ICoreWebView2Settings3>() {
            settings.SetAreBrowserAcceleratorKeysEnabled(false)?;
        }
        if let Ok(settings) = settings.cast::<ICoreWebView2Settings4>() {
            settings.SetIsGeneralAutofillEnabled(false)?;
            settings.SetIsPasswordAutosaveEnabled(false)?;
        }
        if let Ok(settings) = settings.cast::<ICoreWebView2Settings6>() {
            settings.SetIsSwipeNavigationEnabled(false)?;
        }
        if let Ok(settings) = settings.cast::<ICoreWebView2Settings8>() {
            settings.SetIsReputationCheckingRequired(false)?;
        }
    }
    Ok(())
}

/// Leaves in a menu what a writer needs.
fn shorten(asked: &ICoreWebView2ContextMenuRequestedEventArgs) -> Result<()> {
    // SAFETY: WebView2 gives it for as long as it is answered, in its own thread.
    unsafe {
        let items = asked.MenuItems()?;
        let mut count = 0;
        items.Count(&raw mut count)?;
        let mut left = count;
        for at in (0..count).rev() {
            let mut name = PWSTR::null();
            items.GetValueAtIndex(at)?.Name(&raw mut name)?;
            if !stays(&take_pwstr(name)) {
                items.RemoveValueAtIndex(at)?;
                left -= 1;
            }
        }
        // An empty menu is none.
        asked.SetHandled(left == 0)
    }
}

fn stays(name: &str) -> bool {
    OURS.contains(&name) || name.starts_with(SPELLING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_menu_keeps_what_a_writer_needs() {
        for kept in ["copy", "paste", "selectAll", "spellCheckSuggestion"] {
            assert!(stays(kept), "{kept}");
        }
        for gone in [
            "reload",
            "saveAs",
            "print",
            "inspectElement",
            "back",
            "share",
            "other",
            "",
        ] {
            assert!(!stays(gone), "{gone}");
        }
    }
}
