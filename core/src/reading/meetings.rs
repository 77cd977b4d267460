//! What there is to know of a meeting's agenda.

use chrono::NaiveDate;

use super::InSight;
use crate::plan::{AgendaItem, MeetingId};

/// Whether an item of the agenda is in words that are the owner's to say: it was taken from a concern, and the owner has
/// not said that it may stand as it is written on the papers that others read.
#[must_use]
pub fn is_for_the_owner_alone(item: &AgendaItem) -> bool {
    item.concern.is_some() && !item.shown_as_written
}

/// Whether a meeting was before a day.
#[must_use]
pub fn was_before(sight: &InSight<'_>, meeting: MeetingId, day: NaiveDate) -> bool {
    let on = sight.meeting(meeting).and_then(|it| it.on);
    on.is_some_and(|on| on < day)
}
