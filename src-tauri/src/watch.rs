//! Looks at the clock every second while a plan is open, and locks it when nobody is there.

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use tauri::{AppHandle, Emitter, Manager};

use crate::idle::{IdleTimer, Verdict};
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

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<IdleTimer>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Runs for as long as the program does.
pub(crate) fn keep_watch(app: AppHandle) {
    std::thread::spawn(move || {
        let mut warned = false;
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let limit = app
                .state::<Mutex<Settings>>()
                .lock()
                .map_or(Settings::default(), |kept| *kept)
                .lock_after();
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
                Verdict::LockIdle => lock(&app, "idle"),
                Verdict::LockJump => lock(&app, "jump"),
            }
        }
    });
}

/// While nobody writes, what was written goes into the plan file itself, and the file is looked at. A disk that refuses, or
/// a file that another took the place of, is told at the next letter, or when the window is looked at; not from here.
fn rest(app: &AppHandle) {
    if let Ok(mut session) = app.state::<Mutex<Session>>().try_lock() {
        let now = session.now();
        if let Ok(open) = session.open_mut() {
            let _ = open.store_mut().rest(now);
        }
    }
}

/// Asks the window to save its last words and lock; locks without it when it does not answer.
fn lock(app: &AppHandle, why: &'static str) {
    app.state::<Watch>().stop();
    tell(app, "lock-asked", why);
    let session = app.state::<Mutex<Session>>();
    let asked = SystemTime::now();
    let is_open = || session.lock().is_ok_and(|session| session.is_open());
    while is_open() && asked.elapsed().is_ok_and(|elapsed| elapsed < LAST_WORDS) {
        std::thread::sleep(Duration::from_millis(50));
    }
    session
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
        .lock();
    tell(app, "locked", why);
}

/// Tells the window. A window that is gone has nothing to show.
pub(crate) fn tell(app: &AppHandle, event: &str, payload: impl serde::Serialize + Clone) {
    let _ = app.emit_to("main", event, payload);
}
