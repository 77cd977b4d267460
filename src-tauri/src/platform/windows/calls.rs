//! What Windows is asked through pointers, but for the window that hears and for the web view.

#![expect(unsafe_code, reason = "Windows is asked through pointers alone")]

use std::ptr::null_mut;
use std::thread;
use std::time::Duration;

use windows_sys::Win32::System::DataExchange::{
    CloseClipboard, EmptyClipboard, GetClipboardOwner, OpenClipboard,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    GetWindowThreadProcessId, MB_ICONINFORMATION, MB_OK, MB_SETFOREGROUND, MessageBoxW,
};

/// How often the clipboard is tried while another program has it open, and how long between.
const TRIES: u32 = 10;
const BETWEEN: Duration = Duration::from_millis(20);

/// A plain dialog with one button. Comes back when it is closed.
pub(super) fn show(title: &str, words: &str) {
    let (title, words) = (wide(title), wide(words));
    // SAFETY: both texts end with 0, and there is no window that it belongs to.
    unsafe {
        MessageBoxW(
            null_mut(),
            words.as_ptr(),
            title.as_ptr(),
            MB_OK | MB_ICONINFORMATION | MB_SETFOREGROUND,
        )
    };
}

/// Empties the clipboard, when one of these processes put there what it holds.
pub(super) fn empty_clipboard_of(processes: &[u32]) {
    for _ in 0..TRIES {
        if !processes.contains(&clipboards_process()) {
            return;
        }
        // SAFETY: it belongs to no window, and is closed again before anything else is done.
        let is_empty = unsafe { OpenClipboard(null_mut()) != 0 && EmptyClipboard() + CloseClipboard() != 0 };
        if is_empty {
            return;
        }
        thread::sleep(BETWEEN);
    }
}

/// The process that put there what the clipboard holds; 0 when nobody knows.
fn clipboards_process() -> u32 {
    let mut process = 0;
    // SAFETY: a window that is gone meanwhile has no process, and then nothing is written.
    unsafe { GetWindowThreadProcessId(GetClipboardOwner(), &raw mut process) };
    process
}

/// A text as Windows takes it.
pub(super) fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}
