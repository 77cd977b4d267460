//! The vocabulary of an individual plan, and its rules. No I/O and no clock: what is needed is passed in.

mod action;
mod choice;
mod details;
mod edit;
mod field;
mod follow_up;
mod goal;
mod id;
mod kind;
mod matter;
mod pen;
mod person;
mod proposal;
mod records;
mod resolve;
mod resource;
mod rule_error;
pub mod text;

use chrono::NaiveDate;

pub use action::{Action, ActionState};
pub use choice::{Language, LifeArea};
pub use details::PlanDetails;
pub use edit::{Edit, FieldChange, Resolved};
pub use field::{Field, Holds};
pub use follow_up::{FollowUp, FollowUpState};
pub use goal::Goal;
pub use id::{
    ActId, ActionId, ChangeId, DeviceId, FollowUpId, GoalId, MatterId, PersonId, PlanId, ProposalId,
    ResourceId,
};
pub use kind::{AnyRecord, Kind, Plan, PlanRecords, Record, RecordRef};
pub use matter::Matter;
pub use pen::{Pen, Voice};
pub use person::{Ink, Person, Role};
pub use proposal::{Proposal, ProposalState};
pub use records::{Around, Fields, Records};
pub use resolve::{Context, resolve};
pub use resource::{Resource, ResourceSort};
pub use rule_error::RuleError;

/// The field that takes a record out of the plan, and brings it back. Every kind has it.
pub const REMOVED: &str = "removed";

/// A period may be open at either end, but not turned around.
pub(crate) fn check_period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), RuleError> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(RuleError::DatesReversed),
        _ => Ok(()),
    }
}
