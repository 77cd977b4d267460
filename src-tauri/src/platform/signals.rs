//! Being asked by the system to end: at logout, at shutdown, or by `kill`. It is a way out like the others.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use tauri::AppHandle;

use crate::leaving::{self, LeaveReason};

/// Hears for as long as the program runs. Where signals cannot be heard they end the program as they always do.
pub(crate) fn listen(app: AppHandle) {
    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP]) else {
        return;
    };
    std::thread::spawn(move || {
        for _ in signals.forever() {
            leaving::ask(&app, LeaveReason::Ended);
        }
    });
}
