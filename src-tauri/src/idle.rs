//! When a plan locks by itself: after idle minutes, with a visible countdown, and when the clock has jumped, as it does
//! when the lid is closed. Times are passed in.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a plan is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LockReason {
    /// The person asked.
    Asked,
    /// The contact goes back to their overview, which stays unlocked.
    Overview,
    /// Somebody comes in: the person hid it.
    Hidden,
    /// Nobody was there.
    Idle,
    /// The clock jumped: the laptop has slept, or someone has set it.
    Jump,
    /// The laptop goes to sleep.
    Asleep,
    /// The screen is locked, or another user takes over.
    Away,
}

/// How long before locking the countdown is shown.
pub const WARNING: Duration = Duration::from_secs(30);

/// A gap between two looks at the clock that only sleep can explain.
const JUMP: Duration = Duration::from_secs(60);

/// What the timer says when it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Someone is there.
    Stay,
    /// Locks in this many seconds.
    Warn(u64),
    /// Nobody has been there for the whole time.
    LockIdle,
    /// The clock has jumped: the laptop has slept, or someone has set it.
    LockJump,
}

/// Watches for activity while a plan is open.
#[derive(Debug, Clone, Copy)]
pub struct IdleTimer {
    last_activity: SystemTime,
    last_look: SystemTime,
}

impl IdleTimer {
    /// Starts watching.
    #[must_use]
    pub fn started(now: SystemTime) -> Self {
        Self {
            last_activity: now,
            last_look: now,
        }
    }

    /// Someone pressed a key or moved the pointer. It does not hide that the clock has jumped.
    pub fn activity(&mut self, now: SystemTime) {
        if !jumped(self.last_look, now) {
            self.last_activity = now;
        }
    }

    /// What to do now, when a plan locks after `limit` without activity. Asked every second.
    pub fn look(&mut self, now: SystemTime, limit: Duration) -> Verdict {
        let before = std::mem::replace(&mut self.last_look, now);
        if jumped(before, now) {
            return Verdict::LockJump;
        }
        let idle = now.duration_since(self.last_activity).unwrap_or_default();
        match limit.checked_sub(idle) {
            None | Some(Duration::ZERO) => Verdict::LockIdle,
            Some(left) if left <= WARNING => Verdict::Warn(left.as_secs_f64().ceil() as u64),
            Some(_) => Verdict::Stay,
        }
    }
}

/// Whether the clock has moved further than a busy laptop explains, forwards or backwards.
fn jumped(before: SystemTime, now: SystemTime) -> bool {
    let gap = now
        .duration_since(before)
        .unwrap_or_else(|backwards| backwards.duration());
    gap > JUMP
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE_MINUTES: Duration = Duration::from_secs(300);

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds)
    }

    /// Looks every second from `from` to `to` and gives the last verdict.
    fn watch(timer: &mut IdleTimer, from: u64, to: u64) -> Verdict {
        (from..=to)
            .map(|second| timer.look(at(second), FIVE_MINUTES))
            .last()
            .unwrap_or(Verdict::Stay)
    }

    #[test]
    fn an_idle_plan_warns_and_then_locks() {
        let mut timer = IdleTimer::started(at(0));
        assert_eq!(
            watch(&mut timer, 1, 269),
            Verdict::Stay,
            "half a minute and more is left"
        );
        assert_eq!(
            watch(&mut timer, 270, 270),
            Verdict::Warn(30),
            "the countdown begins at thirty seconds"
        );
        assert_eq!(
            watch(&mut timer, 271, 299),
            Verdict::Warn(1),
            "and is shown to the end"
        );
        assert_eq!(watch(&mut timer, 300, 300), Verdict::LockIdle, "then it locks");
    }

    #[test]
    fn activity_starts_the_time_again() {
        let mut timer = IdleTimer::started(at(0));
        watch(&mut timer, 1, 290);
        timer.activity(at(290));
        assert_eq!(
            watch(&mut timer, 291, 559),
            Verdict::Stay,
            "someone came back during the countdown"
        );
    }

    #[test]
    fn a_jump_of_the_clock_locks_at_once() {
        for (jump, meaning) in [
            (at(100 + 3600), "the lid was closed for an hour"),
            (at(30), "the clock was set back"),
        ] {
            let mut timer = IdleTimer::started(at(0));
            watch(&mut timer, 1, 100);
            timer.activity(jump);
            assert_eq!(timer.look(jump, FIVE_MINUTES), Verdict::LockJump, "{meaning}");
        }
        let mut timer = IdleTimer::started(at(0));
        watch(&mut timer, 1, 100);
        assert_eq!(
            timer.look(at(130), FIVE_MINUTES),
            Verdict::Stay,
            "a laptop busy for half a minute has not slept"
        );
    }
}
