//! What the owner brings to a meeting of all that was promised.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Commitment, CommitmentState, WrittenAs, commitments};
use crate::plan::{MeetingId, MeetingState};
use crate::reading::{InSight, was_before};

/// What the owner brings to a meeting that is ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Brought {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which of the commitments, by their places among them.
    pub commitments: Vec<usize>,
}

/// What the owner brings to a meeting on the day `on`: what is late or where more is needed, what is due by then, and
/// what earlier meetings decided and nobody has done. An answer is told with its concern.
#[must_use]
pub fn to_bring(sight: &InSight<'_>, on: NaiveDate, today: NaiveDate) -> Vec<Commitment> {
    let mut all = commitments(sight, today);
    all.retain(|it| is_brought(sight, it, on));
    all
}

/// The same for every meeting that is planned for today or later.
#[must_use]
pub fn brought(sight: &InSight<'_>, today: NaiveDate) -> Vec<Brought> {
    let planned = sight
        .meetings()
        .iter()
        .filter(|it| it.state == MeetingState::Planned);
    let mut ahead = planned
        .filter_map(|it| Some((it.id, it.on.filter(|on| *on >= today)?)))
        .peekable();
    if ahead.peek().is_none() {
        return Vec::new();
    }
    let all = commitments(sight, today);
    let brought = |(meeting, on)| {
        let here = all.iter().enumerate().filter(|(_, it)| is_brought(sight, it, on));
        Brought {
            meeting,
            commitments: here.map(|(at, _)| at).collect(),
        }
    };
    ahead.map(brought).collect()
}

fn is_brought(sight: &InSight<'_>, commitment: &Commitment, on: NaiveDate) -> bool {
    let is_answer = matches!(commitment.written, WrittenAs::Answer { .. });
    let waits = commitment.state == CommitmentState::Waits;
    let is_wanted = !waits || commitment.due.is_some_and(|due| due <= on);
    let was_decided = || {
        commitment
            .meeting()
            .is_some_and(|meeting| was_before(sight, meeting, on))
    };
    commitment.state.is_open() && !is_answer && (is_wanted || was_decided())
}
