//! What a plan says on a day: what is in sight of it, what is due and late, who has promised what, what the law's points
//! lack, which consents hold. Pure functions of a plan and a day; the documents and the command line ask here, so that
//! two of them cannot tell one plan differently.
//!
//! The answers are ids, states, days and counts. The words are the plan's own, or the language files'.

mod actions;
mod agenda;
mod away;
mod commitments;
mod concerns;
mod consents;
mod copies;
mod evaluations;
mod from_afar;
mod goals;
mod half_said;
mod holidays;
mod in_sight;
#[cfg(test)]
pub(crate) mod made_up;
mod map;
mod meetings;
mod misfits;
mod named_days;
mod names;
mod narrower;
mod news;
mod notices;
mod owners_age;
mod people;
mod pictures;
mod points;
mod responsibility;
mod rough;
mod search;
mod seen;
mod tasks;
mod telling;
#[cfg(test)]
mod testing;
mod visible;
mod week;
mod whole;

pub use actions::{ActionOnDay, ActionStanding, actions};
pub use agenda::{Agenda, Look, Subject, agenda, looked_at_by};
pub use away::{is_away, is_under_what_is_away, waits};
pub use commitments::{
    Brought, Commitment, CommitmentState, WrittenAs, brought, commitments, decided_as, due_of, is_late,
    responsible_for, to_bring,
};
pub use concerns::{ConcernOnDay, concerns, in_turn, is_unsettled, needs_answer};
pub use consents::{AllowedCopy, ConsentState, allowed_copies, consent_state, holds_on, is_shut_out};
pub use copies::{CopiesOf, copies, last_copy};
pub use evaluations::judged_today;
pub use from_afar::{DueFromAfar, FromAfar, MeetingFromAfar, from_afar};
pub use goals::{GoalPlace, GoalTree};
pub use half_said::half_said;
pub use holidays::{holiday_names, holidays};
pub use in_sight::InSight;
pub use map::{Frame, Framed, Ground, NetworkMap, PlacedPerson, RINGS, Room, Spot, Wedge, wedges};
pub use meetings::{
    Meetings, Planned, Topic, has_begun, is_ahead, is_for_the_owner_alone, meetings, was_before,
};
pub use misfits::{Broken, misfits};
pub use names::{NamedBy, named_by};
pub use news::{New, Novelty, Since, news};
pub use notices::{PlanNotice, notices};
pub use owners_age::{Guardianship, birthday, consenters, guardianship, is_child};
pub use people::{
    PersonOnDay, coordinates, coordinator, first_pen, in_order, is_reached, meets, on_the_map, people,
    primary_contact, takes_part,
};
pub use points::{Missing, PointInPlan, PointPart, RanOut, ToldPart, points};
pub use responsibility::{
    OFFERED, answers_for_making, answers_for_progress, declines_coordinator, offers, role_of,
};
pub(crate) use search::{Saying, grouped, is_searched, texts_with};
pub use search::{SearchAsked, SearchFound, SearchGroup, SearchHit, Sought, Span, Standing};
pub use seen::Seen;
pub use tasks::{Task, only_contact, task_appointments, tasks};
pub use telling::is_told;
use visible::sees_as_contact;
pub use visible::{
    Basis, Given, Sees, SharedRow, SharedTopic, Sharing, given_to, rests_on, sharing, visible_on, visible_to,
    visible_to_archive,
};
pub use week::{WeekDay, WeekItem, WeekLine, Weeks, week, weeks};
pub use whole::{ConsentOnDay, Reading, ReadingParts};

use crate::plan::{Action, ActionState};

/// Whether an action is still to be done.
#[must_use]
pub fn is_open(action: &Action) -> bool {
    matches!(action.state, ActionState::Planned | ActionState::UnderWay)
}
