//! The chapters of a plan, as consents name them.

use super::Kind;
use super::choice::choice;

choice! {
    /// A part of the plan that somebody may be let to see.
    Chapter {
        /// What matters, and what there is to build on.
        Matters = "matters",
        /// Who is around the owner, and who is to work together.
        People = "people",
        /// Goals, what is done to reach them, and how it goes.
        Goals = "goals",
        /// What the owner needs help with.
        Needs = "needs",
        /// What the owner worries about.
        Concerns = "concerns",
        /// Meetings, with agenda and minutes.
        Meetings = "meetings",
        /// The week as it usually is, and the small goals.
        Everyday = "everyday",
        /// The crisis plan.
        Crisis = "crisis",
        /// Wishes for care ahead.
        Care = "care",
        /// What the plan is: its time, who makes it, what was agreed, the other plans there are.
        Agreement = "agreement",
    }
}

impl Chapter {
    /// The chapter that records of a kind stand in. None for what is nobody's to see but the owner's, whatever is
    /// consented to: the diary, how the planning feels, what waits for the owner's answer, what is told of the plan
    /// elsewhere, who got a copy.
    #[must_use]
    pub fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Matter | Kind::Resource => Some(Self::Matters),
            Kind::Person | Kind::Cooperation | Kind::Appointment => Some(Self::People),
            Kind::Goal | Kind::Action | Kind::Evaluation | Kind::FollowUp => Some(Self::Goals),
            Kind::Need => Some(Self::Needs),
            Kind::Concern => Some(Self::Concerns),
            Kind::Meeting | Kind::AgendaItem | Kind::Decision => Some(Self::Meetings),
            Kind::WeeklyEvent | Kind::EverydayGoal => Some(Self::Everyday),
            Kind::CrisisStep => Some(Self::Crisis),
            Kind::CareWish => Some(Self::Care),
            // A picture stands where what it is of does; the one on the cover with what the plan is.
            Kind::Details
            | Kind::Consent
            | Kind::LeftBlank
            | Kind::OtherPlan
            | Kind::Participation
            | Kind::Picture => Some(Self::Agreement),
            Kind::DiaryEntry | Kind::Survey | Kind::GoodExample | Kind::Proposal | Kind::Share => None,
        }
    }
}
