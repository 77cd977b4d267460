//! Looks at the clock every second while a plan is open, and locks it when nobody is there.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::idle::{IdleTimer, LockReason, Verdict};
use crate::leaving::{self, Look};
use crate::ruling::Ruling;
use crate::session::Session;
use crate::settings::Settings;

/// How long the window has to save what is being typed, once it has been told that the plan locks.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// The idle timer, running while a plan is open.
#[derive(Debug, Default)]
pub(crate) struct Watch(Mutex<Option<IdleTimer>>);

impl Watch {
    /// Starts watching: a plan was opened.
    pub(crate) fn start(&self) {
        self.set(Some(IdleTimer::started(SystemTime::now())));
    }

    /// Stops watching: the plan is locked.
    pub(crate) fn stop(&self) {
        self.set(None);
    }

    /// Someone is there.
    pub(crate) fn activity(&self) {
        if let Some(timer) = self.lock().as_mut() {
            timer.activity(SystemTime::now());
        }
    }

    fn look(&self, limit: Duration) -> Verdict {
        match self.lock().as_mut() {
            Some(timer) => timer.look(SystemTime::now(), limit),
            None => Verdict::Stay,
        }
    }

    fn set(&self, timer: Option<IdleTimer>) {
        *self.lock() = timer;
    }

    fn lock(&self) -> MutexGuard<'_, Option<IdleTimer>> {
        held(&self.0)
    }
}

/// Runs for as long as the program does.
pub(crate) fn keep_watch(app: AppHandle) {
    std::thread::spawn(move || {
        let mut warned = false;
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let chosen = *held(&app.state::<Mutex<Settings>>());
            let limit = app.state::<Ruling>().hold(chosen).lock_after();
            rest(&app);
            match app.state::<Watch>().look(limit) {
                Verdict::Stay if warned => {
                    warned = false;
                    tell(&app, "countdown", None::<u64>);
                }
                Verdict::Stay => {}
                Verdict::Warn(seconds) => {
                    warned = true;
                    tell(&app, "countdown", Some(seconds));
                }
                Verdict::LockIdle => lock(&app, LockReason::Idle),
                Verdict::LockJump => lock(&app, LockReason::Jump),
            }
        }
    });
}

/// While nobody writes, what was written goes into the plan file itself, and the file is looked at. A disk that refuses, or
/// a file that another took the place of, is told at the next letter, or when the window is looked at; not from here.
fn rest(app: &AppHandle) {
    if let Ok(mut session) = app.state::<Mutex<Session>>().try_lock() {
        let now = session.now();
        if let (Ok(now), Ok(open)) = (now, session.open_mut()) {
            let _ = open.rest(now);
        }
    }
}

/// A lock that nobody in the window asked for. The window covers the plan at once, saves its last words or hands over
/// what cannot be saved, and locks; it is locked without the window when that does not answer, and then hands over the
/// rest afterwards. Waits: not for the main thread.
pub(crate) fn lock(app: &AppHandle, why: LockReason) {
    app.state::<Watch>().stop();
    if !leaving::may_be_open(app) {
        // Nothing is written in the overview: it is locked at once.
        if held(&app.state::<Mutex<Session>>()).has_open_overview() {
            leaving::lock(app, why);
        }
        return;
    }
    tell(app, "lock-asked", why);
    let (asked, mut turn) = (Instant::now(), None);
    while asked.elapsed() < LAST_WORDS {
        std::thread::sleep(Duration::from_millis(50));
        match leaving::look(app) {
            Look::Closed => return,
            // It was locked, and somebody is back: another opening, that nobody asked to lock.
            Look::Open(now) if *turn.get_or_insert(now) != now => return,
            Look::Open(_) | Look::Busy => {}
        }
    }
    leaving::lock(app, why);
}

/// Tells the window. A window that is gone has nothing to show.
pub(crate) fn tell<R: Runtime>(app: &AppHandle<R>, event: &str, payload: impl serde::Serialize + Clone) {
    let _ = app.emit_to("main", event, payload);
}

/// A lock that was held by something that failed is still the same lock: the file is what is true.
pub(crate) fn held<T>(state: &Mutex<T>) -> MutexGuard<'_, T> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
