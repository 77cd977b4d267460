//! What the shell asks of the system it runs on, behind one door: when nobody sits there, when the program must end, what the web
//! view may do by itself, what was copied, and a plain dialog when there is no window to say it in.
//!
//! Each system has a file of its own with the same functions. macOS has what Unix has, and is untried.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(any(target_os = "linux", windows)))]
mod macos;
#[cfg(unix)]
mod signals;
#[cfg(windows)]
mod windows;

use tauri::WebviewWindowBuilder;

#[cfg(target_os = "linux")]
pub(crate) use linux::{
    begin_anew, check_spelling, ended, forget_copied, listen, make_ours, missing, prepare, say,
};
#[cfg(not(any(target_os = "linux", windows)))]
pub(crate) use macos::{
    begin_anew, check_spelling, ended, forget_copied, listen, make_ours, missing, prepare, say,
};
#[cfg(windows)]
pub(crate) use windows::{
    begin_anew, check_spelling, ended, forget_copied, listen, make_ours, missing, prepare, say,
};

/// The one window, while it is being made.
pub(crate) type Window<'a> = WebviewWindowBuilder<'a, tauri::Wry, tauri::App>;
