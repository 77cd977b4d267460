//! The one place that every way out of an open plan goes through: the window's cross, quitting, a signal, shutdown, the
//! lock button and a lock that nobody asked for.
//!
//! What is written lies in the window until the disk has it, so the window is asked first. It shows that it saves, and
//! answers when everything is on the disk; when that takes long it asks the person. The program ends on that answer and on
//! nothing else, with two exceptions that must be: a web view that does not even say that it heard has hung, and what
//! was typed in it can be reached by nobody; and a system that ends the program gives it a bounded time.

use std::sync::{Mutex, TryLockError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, Runtime};
use ts_rs::TS;

use crate::idle::LockReason;
use crate::platform::forget_copied;
use crate::session::Session;
use crate::unsaved::Unsaved;
use crate::watch::{Watch, held, tell};

/// How long the window has to say that it heard. It answers before it does anything else.
const HEARS: Duration = Duration::from_secs(8);

/// How long a system that ends the program is kept waiting. Init systems give a program some more than this.
const ENDS: Duration = Duration::from_secs(20);

/// How long a disk that does not answer may hold the last act, when the program ends in any case.
const LAST_ACT: Duration = Duration::from_secs(3);

/// How long the copy in the second place, a stick perhaps, may hold the program's end.
const SECOND_PLACE: Duration = Duration::from_secs(5);

/// Why the program is asked to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LeaveReason {
    /// The person closed the window.
    Closed,
    /// The system ends the program: a signal, logout, shutdown.
    Ended,
}

/// Whether the program is asked to end, and what the window has answered.
#[derive(Debug, Default)]
pub(crate) struct Leaving(Mutex<Asked>);

#[derive(Debug, Default, Clone, Copy)]
struct Asked {
    /// How many times it was asked, or the person chose to stay: tells one asking from the next.
    number: u64,
    /// The window has said that it heard.
    heard: bool,
}

impl Leaving {
    /// Notes that the program is asked to end; gives the asking's number.
    fn ask(&self) -> u64 {
        let mut asked = held(&self.0);
        *asked = Asked {
            number: asked.number + 1,
            heard: false,
        };
        asked.number
    }

    /// The window heard, and settles what is written.
    pub(crate) fn heard(&self) {
        held(&self.0).heard = true;
    }

    /// The person stays: nobody waits to leave any longer.
    pub(crate) fn stay(&self) {
        held(&self.0).number += 1;
    }

    fn look(&self) -> Asked {
        *held(&self.0)
    }
}

/// Asks to leave: at once when there is nothing to lose, else when the window has settled what is written. Waits for
/// nothing itself: it is called where windows and signals are heard.
pub(crate) fn ask<R: Runtime>(app: &AppHandle<R>, why: LeaveReason) {
    if !holds_anything(app) {
        app.exit(0);
        return;
    }
    let number = app.state::<Leaving>().ask();
    tell(app, "leave-asked", why);
    let app = app.clone();
    std::thread::spawn(move || wait(&app, why, number));
}

/// Whether the program may end without asking anyone.
pub(crate) fn holds_anything<R: Runtime>(app: &AppHandle<R>) -> bool {
    may_be_open(app) || held(&app.state::<Mutex<Unsaved>>()).any()
}

/// What is seen of the session without waiting for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// No plan is open.
    Closed,
    /// A plan is, since this turn of the session's.
    Open(u64),
    /// One is being opened, or written in.
    Busy,
}

/// Looks without waiting.
pub(crate) fn look<R: Runtime>(app: &AppHandle<R>) -> Look {
    let seen = |session: &Session| {
        if session.is_open() {
            Look::Open(session.turn())
        } else {
            Look::Closed
        }
    };
    match app.state::<Mutex<Session>>().try_lock() {
        Ok(session) => seen(&session),
        Err(TryLockError::Poisoned(session)) => seen(&session.into_inner()),
        Err(TryLockError::WouldBlock) => Look::Busy,
    }
}

/// Whether a plan is open, or may be.
pub(crate) fn may_be_open<R: Runtime>(app: &AppHandle<R>) -> bool {
    look(app) != Look::Closed
}

/// Waits for the window's answer, as long as there is one to wait for.
fn wait<R: Runtime>(app: &AppHandle<R>, why: LeaveReason, number: u64) {
    let began = Instant::now();
    loop {
        std::thread::sleep(Duration::from_millis(50));
        match next(app.state::<Leaving>().look(), why, number, began.elapsed()) {
            Next::Wait => {}
            Next::Stay => return,
            Next::Go => break,
        }
    }
    go(app);
    // A window that hangs takes the whole loop of events with it, and the program must end all the same.
    std::thread::sleep(LAST_ACT);
    std::process::exit(1);
}

#[derive(Debug, PartialEq, Eq)]
enum Next {
    Wait,
    Stay,
    Go,
}

/// What to do when an asking, numbered and made `waited` ago, is answered as `asked` says.
fn next(asked: Asked, why: LeaveReason, number: u64, waited: Duration) -> Next {
    let ends = why == LeaveReason::Ended;
    if asked.number == number && !asked.heard && waited > HEARS {
        return Next::Go;
    }
    if ends && waited > ENDS {
        return Next::Go;
    }
    let answered = asked.number != number || asked.heard;
    if answered && !ends { Next::Stay } else { Next::Wait }
}

/// Everything is settled, or the person has chosen: the plan is closed and the program ends.
pub(crate) fn go<R: Runtime>(app: &AppHandle<R>) {
    app.state::<Watch>().stop();
    if let Some(writing) = close_within(&app.state::<Mutex<Session>>(), LAST_ACT) {
        wait_for_copy(&writing, SECOND_PLACE);
    }
    forget_copied(app);
    app.exit(0);
}

/// Closes the plan, and gives what is then still being written. A disk that does not answer may hold it; what is not
/// acknowledged then was never said to be saved.
fn close_within(session: &Mutex<Session>, patience: Duration) -> Option<JoinHandle<()>> {
    let close = |session: &mut Session| {
        session.lock();
        session.take_after_lock()
    };
    let began = Instant::now();
    loop {
        match session.try_lock() {
            Ok(mut session) => return close(&mut session),
            Err(TryLockError::Poisoned(session)) => return close(&mut session.into_inner()),
            Err(TryLockError::WouldBlock) if began.elapsed() > patience => return None,
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// Waits a little for a stick. What is half written there when the program ends has no name, and is swept away the next time.
fn wait_for_copy(writing: &JoinHandle<()>, patience: Duration) {
    let began = Instant::now();
    while !writing.is_finished() && began.elapsed() < patience {
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Locks the open plan: its file, its timer, and what was copied from it. The window hears why, and shows it no longer.
pub(crate) fn lock<R: Runtime>(app: &AppHandle<R>, why: LockReason) {
    app.state::<Watch>().stop();
    let session = app.state::<Mutex<Session>>();
    match why {
        LockReason::Overview => held(&session).lock_plan(),
        _ => held(&session).lock(),
    }
    forget_copied(app);
    if held(&session).has_open_overview() {
        app.state::<Watch>().start();
    }
    tell(app, "locked", why);
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn asked(number: u64, heard: bool) -> Asked {
        Asked { number, heard }
    }

    #[test]
    fn a_window_that_heard_is_waited_for_as_long_as_the_person_needs() {
        let week = SECOND * 3600 * 24 * 7;
        assert_eq!(
            next(asked(1, true), LeaveReason::Closed, 1, week),
            Next::Stay,
            "it answers by itself: nobody watches the clock"
        );
        assert_eq!(
            next(asked(1, false), LeaveReason::Closed, 1, SECOND),
            Next::Wait,
            "it has not had time to hear"
        );
        assert_eq!(
            next(asked(1, false), LeaveReason::Closed, 1, HEARS + SECOND),
            Next::Go,
            "it has hung"
        );
    }

    #[test]
    fn who_stays_is_not_thrown_out_by_an_older_asking() {
        assert_eq!(
            next(asked(2, false), LeaveReason::Closed, 1, HEARS + SECOND),
            Next::Stay,
            "the person stayed, or it was asked anew"
        );
    }

    #[test]
    fn a_system_that_ends_the_program_waits_but_not_for_ever() {
        for heard in [asked(1, true), asked(2, true), asked(2, false)] {
            assert_eq!(
                next(heard, LeaveReason::Ended, 1, ENDS - SECOND),
                Next::Wait,
                "the disk has time to answer"
            );
            assert_eq!(
                next(heard, LeaveReason::Ended, 1, ENDS + SECOND),
                Next::Go,
                "it ends whatever is answered"
            );
        }
    }

    #[test]
    fn staying_and_asking_anew_are_told_apart() {
        let leaving = Leaving::default();
        let first = leaving.ask();
        leaving.heard();
        assert!(leaving.look().heard, "the window heard");
        let second = leaving.ask();
        assert!(second > first, "another asking");
        assert!(!leaving.look().heard, "which is to be heard anew");
        leaving.stay();
        assert_ne!(leaving.look().number, second, "nobody waits for it any longer");
    }
}
