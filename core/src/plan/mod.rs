//! The vocabulary of an individual plan, and its rules. No I/O and no clock: what is needed is passed in.

mod action;
mod appointment;
mod care_wish;
mod chapter;
pub(crate) mod choice;
mod concern;
mod consent;
mod cooperation;
mod crisis_step;
mod details;
mod diary_entry;
mod disagreement;
mod edit;
mod evaluation;
mod field;
mod follow_up;
mod goal;
mod good_example;
mod id;
pub mod image;
mod kind;
mod left_blank;
mod matter;
mod meeting;
mod minutes;
mod need;
mod older;
mod other_plan;
mod owned;
mod participation;
mod pen;
mod person;
mod picture;
mod proposal;
mod records;
mod repeat;
mod resolve;
mod resource;
mod rule_error;
mod share;
mod state;
mod survey;
pub mod text;
mod time;
mod unseen;
mod way_in;
mod weekly_event;

use chrono::NaiveDate;

pub use action::{Action, ActionState};
pub use appointment::{Appointment, AppointmentRole, AppointmentState};
pub use care_wish::{CareWish, CareWishSection};
pub use chapter::Chapter;
pub(crate) use choice::choice;
pub use choice::{DecidedBy, Language, LifeArea, YesNo};
pub use concern::{Concern, ConcernState};
pub use consent::{Consent, ConsentForm, ConsentGiver, ConsentSort};
pub use cooperation::{Cooperation, CooperationState, Wanted};
pub use crisis_step::{CrisisSection, CrisisStep, CrisisZone};
pub use details::{PlanDetails, SimpleChapter, UnderstandingHelp};
pub use diary_entry::{DayFeeling, DiaryEntry};
pub use disagreement::{Disagreement, Version};
pub use edit::{Edit, FieldChange, Resolved};
pub use evaluation::{Evaluation, EverydayGoal};
pub use field::{Field, FieldType};
pub use follow_up::{FollowUp, FollowUpState};
pub use goal::{Goal, GoalState};
pub use good_example::GoodExample;
pub use id::*;
pub use kind::{AnyRecord, Kind, Plan, PlanRecords, Record, RecordRef};
pub use left_blank::{LeftBlank, Point};
pub use matter::Matter;
pub use meeting::{Meeting, MeetingState};
pub use minutes::{AgendaItem, Decision};
pub use need::Need;
pub(crate) use older::in_todays_words;
pub use other_plan::{OtherPlan, OtherPlanSort};
pub use owned::{Owned, Touched};
pub(crate) use owned::{PEN_NEEDS_WAY, answer_in, gives_copy, is_pens_need};
pub use participation::{Participation, ParticipationSection};
pub use pen::{Pen, Voice};
pub use person::{Closeness, Ink, Person, PersonSort, Role, Sector};
pub use picture::{Picture, PictureOf};
pub(crate) use picture::{told, value_told};
pub use proposal::{Proposal, ProposalState};
pub use records::{Fields, Records, RuleContext};
pub use repeat::{LookRepeat, Rhythm, WeekRepeat, monday_of};
pub use resolve::{Context, resolve};
pub use resource::{Resource, ResourceSort};
pub use rule_error::RuleError;
pub use share::{Share, SharedBy, SharedDocument};
pub use state::{State, Steps};
use state::{check_step, steps_of};
pub use survey::Survey;
pub use time::{NoTime, TimeOfDay};
pub use way_in::WayIn;
pub use weekly_event::{WeekPicture, Weekday, WeeklyEvent};

/// The field that takes a record out of the plan, and brings it back. Every kind has it.
pub const REMOVED: &str = "removed";

/// The field of a record's place among its siblings.
pub const RANK: &str = "rank";

/// A period may be open at either end, but not turned around.
pub(crate) fn check_period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), RuleError> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(RuleError::DatesReversed),
        _ => Ok(()),
    }
}
