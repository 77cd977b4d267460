//! What Windows says that means nobody sits here, or that the program must end: the screen is locked, another user takes over, the
//! laptop goes to sleep, its lid is closed, the machine shuts down.
//!
//! Windows says it to windows. So there is one that nobody sees, with a thread of its own: while it answers, Windows waits, and
//! the plan is locked before the laptop sleeps and settled before the machine shuts down. Where no such window can be made, the
//! idle timer and the jump of the clock still lock.

#![expect(
    unsafe_code,
    reason = "Windows speaks to a window through a function of its own, with pointers"
)]

use std::cell::RefCell;
use std::ptr::{null, null_mut};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager};
use viktig_core::texts::text;
use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::Power::{
    POWERBROADCAST_SETTING, RegisterPowerSettingNotification, RegisterSuspendResumeNotification,
};
use windows_sys::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows_sys::Win32::System::Shutdown::{ShutdownBlockReasonCreate, ShutdownBlockReasonDestroy};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, GetMessageW, MSG,
    PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE, RegisterClassW, WM_ENDSESSION, WM_POWERBROADCAST,
    WM_QUERYENDSESSION, WM_WTSSESSION_CHANGE, WNDCLASSW, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOCK, WTS_SESSION_LOGOFF,
};
use windows_sys::core::GUID;

use super::calls::wide;
use crate::idle::LockReason;
use crate::leaving::{self, LeaveReason};
use crate::ruling::Ruling;
use crate::settings::Settings;
use crate::watch;

/// What Windows calls the lid of the laptop.
const LID: GUID = GUID::from_u128(0xba3e_0f4d_b817_4094_a2d1_d563_79e6_a0f3);

/// How long the machine's end waits for the program's: longer than the program itself waits.
const ENDS: Duration = Duration::from_secs(35);

thread_local! {
    /// The program, for the window that hears: it has nothing else of ours.
    static PROGRAM: RefCell<Option<AppHandle>> = const { RefCell::new(None) };
}

/// Hears what may lock a plan, or end the program, for as long as the program runs.
pub(crate) fn listen(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        PROGRAM.set(Some(app));
        if make_window() {
            hear_all();
        }
    });
}

/// What a message means here.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    Lock(LockReason),
    /// The machine is about to shut down, or the person to log out, if every program lets it.
    MayEnd,
    /// It does so now.
    End,
    /// It does not after all.
    GoesOn,
    Nothing,
}

/// What a message means, by its number, what it says first, and whether the lid is closed when it is about the lid.
fn meaning(message: u32, what: usize, lid_is_closed: Option<bool>) -> Told {
    let what = u32::try_from(what).unwrap_or(u32::MAX);
    match (message, what) {
        (
            WM_WTSSESSION_CHANGE,
            WTS_SESSION_LOCK | WTS_CONSOLE_DISCONNECT | WTS_REMOTE_DISCONNECT | WTS_SESSION_LOGOFF,
        ) => Told::Lock(LockReason::Away),
        (WM_POWERBROADCAST, PBT_APMSUSPEND) => Told::Lock(LockReason::Asleep),
        (WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE) if lid_is_closed == Some(true) => {
            Told::Lock(LockReason::Away)
        }
        (WM_QUERYENDSESSION, _) => Told::MayEnd,
        (WM_ENDSESSION, 0) => Told::GoesOn,
        (WM_ENDSESSION, _) => Told::End,
        _ => Told::Nothing,
    }
}

/// Makes the window, and has Windows say to it what it says to none by itself.
fn make_window() -> bool {
    let (kind, name) = (wide("no.viktigformeg.program.hears"), wide("Viktig for meg"));
    // SAFETY: the texts end with 0 and live longer than the calls; the function is one that Windows may call.
    unsafe {
        let program = GetModuleHandleW(null());
        let class = WNDCLASSW {
            lpfnWndProc: Some(heard),
            hInstance: program,
            lpszClassName: kind.as_ptr(),
            ..Default::default()
        };
        RegisterClassW(&raw const class);
        // Not one for messages alone: those do not hear what is said to all.
        let window = CreateWindowExW(
            0,
            kind.as_ptr(),
            name.as_ptr(),
            0,
            0,
            0,
            0,
            0,
            null_mut(),
            null_mut(),
            program,
            null(),
        );
        if window.is_null() {
            return false;
        }
        // Each is one thing more that is heard; the others are heard without it.
        WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
        RegisterSuspendResumeNotification(window.cast(), DEVICE_NOTIFY_WINDOW_HANDLE);
        RegisterPowerSettingNotification(window.cast(), &LID, DEVICE_NOTIFY_WINDOW_HANDLE);
        true
    }
}

fn hear_all() {
    let mut message = MSG::default();
    // SAFETY: Windows fills in the message, and is given it back.
    unsafe {
        while GetMessageW(&raw mut message, null_mut(), 0, 0) > 0 {
            DispatchMessageW(&raw const message);
        }
    }
}

/// Called by Windows, in the thread that made the window.
///
/// # Safety
/// `about` is what the message says it is.
unsafe extern "system" fn heard(window: HWND, message: u32, what: WPARAM, about: LPARAM) -> LRESULT {
    let is_setting = message == WM_POWERBROADCAST && what == PBT_POWERSETTINGCHANGE as usize;
    let lid = if is_setting {
        // SAFETY: Windows says so of this message.
        unsafe { lid_is_closed(about) }
    } else {
        None
    };
    match meaning(message, what, lid) {
        Told::Lock(why) => with_program(|app| watch::lock(app, why)),
        Told::MayEnd => with_program(|app| ask_for_delay(app, window)),
        Told::End => with_program(end),
        // SAFETY: the window is the one that Windows calls for.
        Told::GoesOn => unsafe {
            ShutdownBlockReasonDestroy(window);
        },
        // SAFETY: it is passed on as it came.
        Told::Nothing => return unsafe { DefWindowProcW(window, message, what, about) },
    }
    1
}

/// Whether the lid is closed, when a power setting that is told of is the lid.
///
/// # Safety
/// `about` points to a power setting.
unsafe fn lid_is_closed(about: LPARAM) -> Option<bool> {
    let setting = about as *const POWERBROADCAST_SETTING;
    // SAFETY: the caller's; what stands there need not lie as a number must.
    let (which, is_open) = unsafe {
        let setting = setting.read_unaligned();
        (setting.PowerSetting, setting.Data[0])
    };
    let is_lid =
        (which.data1, which.data2, which.data3, which.data4) == (LID.data1, LID.data2, LID.data3, LID.data4);
    is_lid.then_some(is_open == 0)
}

fn with_program(act: impl FnOnce(&AppHandle)) {
    PROGRAM.with_borrow(|app| {
        if let Some(app) = app {
            act(app);
        }
    });
}

/// Says why the machine should wait, when something may be lost otherwise.
fn ask_for_delay(app: &AppHandle, window: HWND) {
    if !leaving::holds_anything(app) {
        return;
    }
    let chosen = *watch::held(&app.state::<Mutex<Settings>>());
    let language = app.state::<Ruling>().hold(chosen).language;
    let why = wide(&text(language, "shell.delay", &[]));
    // SAFETY: the text ends with 0, and Windows copies it.
    unsafe { ShutdownBlockReasonCreate(window, why.as_ptr()) };
}

/// Asks to leave, and waits for it: the machine shuts down when this window has answered. The program ends by itself meanwhile.
fn end(app: &AppHandle) {
    leaving::ask(app, LeaveReason::Ended);
    let began = Instant::now();
    while began.elapsed() < ENDS {
        thread::sleep(Duration::from_millis(50));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_screen_another_user_sleep_and_a_closed_lid_lock() {
        for why in [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT] {
            assert_eq!(
                meaning(WM_WTSSESSION_CHANGE, why as usize, None),
                Told::Lock(LockReason::Away),
                "session change {why}"
            );
        }
        // Unlocked, and somebody else's session.
        for other in [8, 1, 3, 5] {
            assert_eq!(
                meaning(WM_WTSSESSION_CHANGE, other, None),
                Told::Nothing,
                "session change {other}"
            );
        }
        assert_eq!(
            meaning(WM_POWERBROADCAST, PBT_APMSUSPEND as usize, None),
            Told::Lock(LockReason::Asleep),
            "the laptop goes to sleep"
        );
        let setting = |lid| meaning(WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE as usize, lid);
        assert_eq!(
            setting(Some(true)),
            Told::Lock(LockReason::Away),
            "the lid is closed"
        );
        assert_eq!(setting(Some(false)), Told::Nothing, "the lid is open");
        assert_eq!(setting(None), Told::Nothing, "it is about something else");
    }

    #[test]
    fn a_shutdown_is_waited_for_and_can_be_called_off() {
        assert_eq!(meaning(WM_QUERYENDSESSION, 0, None), Told::MayEnd, "it is asked");
        assert_eq!(meaning(WM_ENDSESSION, 1, None), Told::End, "it comes");
        assert_eq!(
            meaning(WM_ENDSESSION, 0, None),
            Told::GoesOn,
            "another program said no"
        );
        assert_eq!(meaning(15, 0, None), Told::Nothing, "the rest is Windows' own");
    }

    #[test]
    fn windows_is_listened_to_in_a_window_that_can_be_made() {
        assert!(make_window(), "without a program it hears and does nothing");
    }

    #[test]
    fn only_the_lid_is_the_lid() {
        let told = |which: GUID, data: u8| {
            let setting = POWERBROADCAST_SETTING {
                PowerSetting: which,
                DataLength: 1,
                Data: [data],
            };
            // SAFETY: it is a setting.
            unsafe { lid_is_closed(&raw const setting as LPARAM) }
        };
        assert_eq!(told(LID, 0), Some(true), "closed");
        assert_eq!(told(LID, 1), Some(false), "open");
        assert_eq!(told(GUID::from_u128(7), 0), None, "the battery, say");
    }
}
