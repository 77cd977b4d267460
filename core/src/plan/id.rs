//! Typed ids. A record's id is a UUIDv7; its type says what it points to, so an action cannot be handed where a
//! person belongs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Declares one transparent id type per line.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// The plan itself: the id of its one [`super::PlanDetails`].
    PlanId,
    /// A [`super::Person`].
    PersonId,
    /// A [`super::Matter`].
    MatterId,
    /// A [`super::Goal`].
    GoalId,
    /// An [`super::Action`].
    ActionId,
    /// A [`super::Resource`].
    ResourceId,
    /// A [`super::FollowUp`].
    FollowUpId,
    /// A [`super::Proposal`].
    ProposalId,
    /// An [`super::Appointment`].
    AppointmentId,
    /// A [`super::Need`].
    NeedId,
    /// A [`super::Concern`].
    ConcernId,
    /// A [`super::Cooperation`].
    CooperationId,
    /// An [`super::Evaluation`].
    EvaluationId,
    /// An [`super::EverydayGoal`].
    EverydayGoalId,
    /// A [`super::Meeting`].
    MeetingId,
    /// An [`super::AgendaItem`].
    AgendaItemId,
    /// A [`super::Decision`].
    DecisionId,
    /// A [`super::CrisisStep`].
    CrisisStepId,
    /// A [`super::CareWish`].
    CareWishId,
    /// A [`super::WeeklyEvent`].
    WeeklyEventId,
    /// A [`super::DiaryEntry`].
    DiaryEntryId,
    /// An [`super::OtherPlan`].
    OtherPlanId,
    /// A [`super::Consent`].
    ConsentId,
    /// A [`super::LeftBlank`].
    LeftBlankId,
    /// A [`super::Survey`].
    SurveyId,
    /// A [`super::GoodExample`].
    GoodExampleId,
    /// A [`super::Participation`].
    ParticipationId,
    /// A [`super::Share`].
    ShareId,
    /// A [`super::Picture`].
    PictureId,
    /// One field change in the journal.
    ChangeId,
    /// One act: the changes that were made together.
    ActId,
    /// One copy of the program: each laptop has its own.
    DeviceId,
}
