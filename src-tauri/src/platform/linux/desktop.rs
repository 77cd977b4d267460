//! What the desktop says that means nobody sits here: the laptop goes to sleep, the screen is locked, another user takes
//! over, the machine shuts down.
//!
//! It is said over D-Bus: by logind on the system's bus, and by the screen saver on the session's. A delay is asked of
//! logind, so that the plan is locked before the laptop sleeps and settled before it shuts down. Where there is no bus,
//! or nobody says anything on it, the idle timer and the jump of the clock still lock. Anybody may say these things on a
//! bus: the worst that comes of it is a locked plan.

use std::sync::Mutex;
use std::time::Duration;

use tauri::{AppHandle, Manager};
use viktig_core::texts::text;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Message, Type};
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue};
use zbus::{MatchRule, Result};

use crate::idle::LockReason;
use crate::leaving::{self, LeaveReason};
use crate::ruling::Ruling;
use crate::settings::Settings;
use crate::watch;

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const TOP: &str = "/org/freedesktop/login1";

/// How long a bus that is not there, or went away, is left in peace.
const AGAIN: Duration = Duration::from_secs(60);

/// Listens for as long as the program runs, to each bus on a thread of its own.
pub(crate) fn listen(app: &AppHandle) {
    keep_listening(app, listen_to_logind);
    keep_listening(app, listen_to_screen_saver);
}

fn keep_listening(app: &AppHandle, listening: fn(&AppHandle) -> Result<()>) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            // Whatever ended it, the laptop may be left again.
            let _ = listening(&app);
            std::thread::sleep(AGAIN);
        }
    });
}

/// Locks on a thread of its own, so that what is said meanwhile is heard: locking waits for the window, and for a disk.
/// What is `held` is let go of afterwards.
fn lock<Held: Send + 'static>(app: &AppHandle, why: LockReason, held: Held) {
    let app = app.clone();
    std::thread::spawn(move || {
        watch::lock(&app, why);
        drop(held);
    });
}

/// What a signal of logind's means here.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    Lock(LockReason),
    /// The laptop has woken.
    Awake,
    Leave,
    Nothing,
}

fn listen_to_logind(app: &AppHandle) -> Result<()> {
    let bus = Connection::system()?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .path_namespace(TOP)?
        .build();
    let signals = MessageIterator::for_match_rule(rule, &bus, None)?;
    let ours = own_session(&bus);
    let mut delay = ask_for_delay(app, &bus);
    for signal in signals {
        match meaning(&signal?, ours.as_ref()) {
            // It may sleep when the plan is locked.
            Told::Lock(LockReason::Asleep) => lock(app, LockReason::Asleep, delay.take()),
            Told::Lock(why) => lock(app, why, ()),
            Told::Awake => {
                delay = delay.or_else(|| ask_for_delay(app, &bus));
            }
            // Held until the program has ended.
            Told::Leave => leaving::ask(app, LeaveReason::Ended),
            Told::Nothing => {}
        }
    }
    drop(delay);
    Ok(())
}

/// The login session the program runs in; `None` when it cannot be known, and then every session's lock is ours.
fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    let reply = bus
        .call_method(Some(LOGIND), TOP, Some(MANAGER), "GetSession", &("auto",))
        .ok()?;
    reply.body().deserialize().ok()
}

/// Asks that sleep and shutdown wait a moment: logind gives some seconds. Held as long as the answer is.
fn ask_for_delay(app: &AppHandle, bus: &Connection) -> Option<OwnedFd> {
    let chosen = *watch::held(&app.state::<Mutex<Settings>>());
    let language = app.state::<Ruling>().hold(chosen).language;
    let why = text(language, "shell.delay", &[]);
    let asked = ("sleep:shutdown", "Viktig for meg", why.as_str(), "delay");
    let reply = bus
        .call_method(Some(LOGIND), TOP, Some(MANAGER), "Inhibit", &asked)
        .ok()?;
    reply.body().deserialize().ok()
}

fn meaning(signal: &Message, ours: Option<&OwnedObjectPath>) -> Told {
    let header = signal.header();
    let (Some(interface), Some(member), Some(path)) = (header.interface(), header.member(), header.path())
    else {
        return Told::Nothing;
    };
    let ours = ours.is_none_or(|ours| ours.as_str() == path.as_str());
    let yes = || signal.body().deserialize::<bool>().unwrap_or(false);
    match (interface.as_str(), member.as_str()) {
        (MANAGER, "PrepareForSleep") if yes() => Told::Lock(LockReason::Asleep),
        (MANAGER, "PrepareForSleep") => Told::Awake,
        (MANAGER, "PrepareForShutdown") if yes() => Told::Leave,
        (SESSION, "Lock") if ours => Told::Lock(LockReason::Away),
        ("org.freedesktop.DBus.Properties", "PropertiesChanged") if ours && switched_away(signal) => {
            Told::Lock(LockReason::Away)
        }
        _ => Told::Nothing,
    }
}

/// Whether a session says that it is no longer the one in front.
fn switched_away(signal: &Message) -> bool {
    type Properties = (String, std::collections::HashMap<String, OwnedValue>, Vec<String>);
    let Ok((interface, changed, _)) = signal.body().deserialize::<Properties>() else {
        return false;
    };
    interface == SESSION
        && changed
            .get("Active")
            .is_some_and(|active| bool::try_from(active) == Ok(false))
}

/// Desktops have a screen saver each, under a name of its own, and all of them say `ActiveChanged`.
fn listen_to_screen_saver(app: &AppHandle) -> Result<()> {
    let bus = Connection::session()?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .member("ActiveChanged")?
        .build();
    for signal in MessageIterator::for_match_rule(rule, &bus, None)? {
        let signal = signal?;
        if is_screen_saver(&signal) && signal.body().deserialize::<bool>().unwrap_or(false) {
            lock(app, LockReason::Away, ());
        }
    }
    Ok(())
}

fn is_screen_saver(signal: &Message) -> bool {
    signal
        .header()
        .interface()
        .is_some_and(|interface| interface.as_str().ends_with(".ScreenSaver"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signal<B>(path: &str, interface: &str, member: &str, body: &B) -> Message
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        Message::signal(path, interface, member)
            .unwrap()
            .build(body)
            .unwrap()
    }

    #[test]
    fn sleep_and_shutdown_are_heard_before_they_come() {
        let sleep = |before: bool| meaning(&signal(TOP, MANAGER, "PrepareForSleep", &before), None);
        assert_eq!(sleep(true), Told::Lock(LockReason::Asleep), "the lid is closed");
        assert_eq!(sleep(false), Told::Awake, "and opened");
        let shutdown = signal(TOP, MANAGER, "PrepareForShutdown", &true);
        assert_eq!(meaning(&shutdown, None), Told::Leave, "the machine shuts down");
        let other = signal(TOP, MANAGER, "SessionNew", &true);
        assert_eq!(meaning(&other, None), Told::Nothing, "the rest is not ours");
    }

    #[test]
    fn a_locked_screen_locks_when_it_is_this_ones() {
        let ours = OwnedObjectPath::try_from(format!("{TOP}/session/_32")).unwrap();
        let lock = |path: &str| meaning(&signal(path, SESSION, "Lock", &()), Some(&ours));
        assert_eq!(lock(ours.as_str()), Told::Lock(LockReason::Away), "this screen");
        assert_eq!(
            lock(&format!("{TOP}/session/_33")),
            Told::Nothing,
            "another user's screen"
        );
    }

    #[test]
    fn another_user_taking_over_locks() {
        let said = |active: bool| {
            let active = zbus::zvariant::Value::from(active);
            let changed = std::collections::HashMap::from([("Active", active)]);
            let body = (SESSION, changed, Vec::<&str>::new());
            meaning(
                &signal(
                    &format!("{TOP}/session/_32"),
                    "org.freedesktop.DBus.Properties",
                    "PropertiesChanged",
                    &body,
                ),
                None,
            )
        };
        assert_eq!(
            said(false),
            Told::Lock(LockReason::Away),
            "someone else is in front"
        );
        assert_eq!(said(true), Told::Nothing, "we are back: the plan stays locked");
    }

    #[test]
    fn every_desktops_screen_saver_is_known() {
        for interface in ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"] {
            let said = signal("/ScreenSaver", interface, "ActiveChanged", &true);
            assert!(is_screen_saver(&said), "{interface}");
        }
        let other = signal("/Lamp", "org.example.Lamp", "ActiveChanged", &true);
        assert!(!is_screen_saver(&other), "not everything that is active");
    }
}
