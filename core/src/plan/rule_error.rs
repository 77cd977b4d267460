//! Which rule of a plan an edit would break.

use super::Kind;
use crate::error::{Problem, ProblemCode};

/// An edit would break one of the plan's rules. Nothing has been changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// A text that must say something is empty.
    #[error("the text is empty")]
    EmptyText,
    /// A text has more than `max` characters.
    #[error("the text has more than {max} characters")]
    TextTooLong {
        /// The most the field holds.
        max: usize,
    },
    /// The text has control characters.
    #[error("the text has control characters")]
    ControlCharacters {
        /// Which character of the text is the first of them, from 1.
        at: usize,
    },
    /// The text has characters that turn the reading direction.
    #[error("the text has characters that turn the reading direction")]
    DirectionCharacters {
        /// Which character of the text is the first of them, from 1.
        at: usize,
    },
    /// The end comes before the start.
    #[error("the end comes before the start")]
    DatesReversed,
    /// A date lies outside the years a plan can speak of.
    #[error("the date is out of range")]
    DateOutOfRange,
    /// A follow-up has no subject, or more than one.
    #[error("the follow-up is of nothing, or of two things")]
    FollowUpOnNothing,
    /// A goal would stand under itself.
    #[error("the goal stands under itself")]
    GoalUnderItself,
    /// It points to something that is not in the plan.
    #[error("{field} points to something that is not in the plan")]
    DanglingReference {
        /// The field that points.
        field: String,
    },
    /// The value is not of the field's kind.
    #[error("the value does not belong in {field}")]
    WrongValue {
        /// The field.
        field: String,
    },
    /// The kind of record has no such field.
    #[error("there is no field {field}")]
    UnknownField {
        /// The field.
        field: String,
    },
    /// There is no such record.
    #[error("there is no such record")]
    UnknownRecord,
    /// There is a record with this id already.
    #[error("there is a record with this id already")]
    DuplicateId,
    /// The state cannot follow the present one.
    #[error("the state {to} cannot follow {from}")]
    StateNotReachable {
        /// The kind of record.
        kind: Kind,
        /// The present state.
        from: String,
        /// The state asked for.
        to: String,
    },
    /// A stopped action needs a reason.
    #[error("a stopped action needs a reason")]
    ReasonMissing,
    /// A plan has exactly one owner.
    #[error("a plan has exactly one owner")]
    OneOwner,
    /// Two people have the same initials.
    #[error("the initials are taken")]
    InitialsTaken,
    /// The pen is held by, or holds the words of, somebody who is not in the plan.
    #[error("the pen is held by nobody in the plan")]
    UnknownPen,
    /// Only the owner answers a proposal, and only once.
    #[error("only the owner answers a proposal")]
    OwnersChoice,
    /// A rating is not a whole number from 0 to 10.
    #[error("the rating is not a whole number from 0 to 10")]
    RatingOutOfRange,
    /// A person would be reached through themselves.
    #[error("the person is reached through themselves")]
    PersonThroughThemselves,
    /// It is about a person, and names none.
    #[error("nobody is named")]
    NobodyNamed,
    /// The person has been taken out of the plan.
    #[error("the person has been taken out of the plan")]
    PersonRemoved,
    /// What is answered has an answer.
    #[error("there is no answer")]
    AnswerMissing,
    /// An evaluation is of no goal, or of two.
    #[error("the evaluation is of nothing, or of two things")]
    EvaluationOnNothing,
    /// A date must be there.
    #[error("the date is missing")]
    DateMissing,
    /// A meeting that was held had people in it.
    #[error("nobody came to the meeting")]
    MeetingWithoutPeople,
    /// The end comes before the start on the clock.
    #[error("the end comes before the start on the clock")]
    TimesReversed,
    /// Only the owner writes in the diary.
    #[error("only the owner writes in the diary")]
    OwnersDiary,
    /// Only the owner answers this: how it goes, and whether an answer was one.
    #[error("only the owner answers this")]
    OwnersOwn,
    /// It is said already why this point has nothing in it.
    #[error("it is said already why this point has nothing in it")]
    PointTaken,
    /// Undoing would change the owner's words without the owner.
    #[error("undoing would change the owner's words")]
    OwnersUndo,
    /// Only the owner brings back what they took out, or what holds their words.
    #[error("only the owner brings this back")]
    OwnersReturn,
    /// Only the owner brings the whole plan back to what it was, by one of their own ways in.
    #[error("only the owner brings the whole plan back")]
    OwnersBackup,
    /// Only the owner changes what their own record says of them.
    #[error("only the owner changes what is said of them")]
    OwnersRecord,
    /// The owner's words were changed by somebody else.
    #[error("the owner's words were changed by somebody else")]
    OwnersWords,
    /// The owner's pen needs one of the owner's own ways in.
    #[error("the owner's pen needs the owner's way in")]
    OwnersPenClosed,
    /// Only the owner, by one of their own ways in, says what their pen needs.
    #[error("only the owner says what their pen needs")]
    OwnersSetting,
    /// Only the owner gives somebody a copy whom no consent is about: with their own pen, by one of their own ways in.
    #[error("only the owner gives this to somebody without a consent")]
    OwnersGift,
    /// Only the owner, by one of their own ways in, lets somebody have a copy of the plan.
    #[error("only the owner lets somebody have a copy")]
    OwnersCopy,
    /// What has left the plan has left it: nobody writes who got a copy, or takes it away.
    #[error("what has left the plan has left it")]
    SharesStand,
    /// A picture is of one thing, or of the plan itself.
    #[error("the picture is of two things")]
    PictureOfTwo,
    /// There is a picture of it already.
    #[error("there is a picture of it already")]
    PictureTaken,
    /// There is nothing to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// There is nothing to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// Another copy has written since where it would be undone.
    #[error("another copy has written there since")]
    WrittenSince,
}

impl RuleError {
    /// Whether copies of a plan that each kept it can break it together. Then the plan holds what they wrote, and shows that
    /// it does not go together.
    #[must_use]
    pub fn may_come_of_union(&self) -> bool {
        matches!(
            self,
            Self::EmptyText
                | Self::DatesReversed
                | Self::TimesReversed
                | Self::FollowUpOnNothing
                | Self::EvaluationOnNothing
                | Self::GoalUnderItself
                | Self::PersonThroughThemselves
                | Self::InitialsTaken
                | Self::PointTaken
                | Self::PictureOfTwo
                | Self::MeetingWithoutPeople
                | Self::NobodyNamed
                | Self::ReasonMissing
                | Self::AnswerMissing
        )
    }
}

impl From<RuleError> for Problem {
    fn from(error: RuleError) -> Self {
        use ProblemCode as Code;
        match error {
            RuleError::EmptyText => Code::EmptyText.into(),
            RuleError::TextTooLong { max } => Self::new(Code::TextTooLong).with("max", max.to_string()),
            RuleError::ControlCharacters { at } => {
                Self::new(Code::ControlCharacters).with("at", at.to_string())
            }
            RuleError::DirectionCharacters { at } => {
                Self::new(Code::DirectionCharacters).with("at", at.to_string())
            }
            RuleError::DatesReversed => Code::DatesReversed.into(),
            RuleError::DateOutOfRange => Code::DateOutOfRange.into(),
            RuleError::FollowUpOnNothing => Code::FollowUpOnNothing.into(),
            RuleError::GoalUnderItself => Code::GoalUnderItself.into(),
            RuleError::DanglingReference { field } => Self::new(Code::DanglingReference).with("field", field),
            RuleError::WrongValue { field } => Self::new(Code::WrongValue).with("field", field),
            RuleError::UnknownField { field } => Self::new(Code::UnknownField).with("field", field),
            RuleError::UnknownRecord => Code::UnknownRecord.into(),
            RuleError::DuplicateId => Code::DuplicateId.into(),
            RuleError::StateNotReachable { kind, from, to } => Self::new(Code::StateNotReachable)
                .with("kind", kind.as_str())
                .with("from", from)
                .with("to", to),
            RuleError::ReasonMissing => Code::ReasonMissing.into(),
            RuleError::OneOwner => Code::OneOwner.into(),
            RuleError::InitialsTaken => Code::InitialsTaken.into(),
            RuleError::UnknownPen => Code::UnknownPen.into(),
            RuleError::OwnersChoice => Code::OwnersChoice.into(),
            RuleError::RatingOutOfRange => Code::RatingOutOfRange.into(),
            RuleError::PersonThroughThemselves => Code::PersonThroughThemselves.into(),
            RuleError::NobodyNamed => Code::NobodyNamed.into(),
            RuleError::PersonRemoved => Code::PersonRemoved.into(),
            RuleError::AnswerMissing => Code::AnswerMissing.into(),
            RuleError::EvaluationOnNothing => Code::EvaluationOnNothing.into(),
            RuleError::DateMissing => Code::DateMissing.into(),
            RuleError::MeetingWithoutPeople => Code::MeetingWithoutPeople.into(),
            RuleError::TimesReversed => Code::TimesReversed.into(),
            RuleError::OwnersDiary => Code::OwnersDiary.into(),
            RuleError::OwnersOwn => Code::OwnersOwn.into(),
            RuleError::PointTaken => Code::PointTaken.into(),
            RuleError::OwnersUndo => Code::OwnersUndo.into(),
            RuleError::OwnersReturn => Code::OwnersReturn.into(),
            RuleError::OwnersBackup => Code::OwnersBackup.into(),
            RuleError::OwnersRecord => Code::OwnersRecord.into(),
            RuleError::OwnersWords => Code::OwnersWords.into(),
            RuleError::OwnersPenClosed => Code::OwnersPenClosed.into(),
            RuleError::OwnersSetting => Code::OwnersSetting.into(),
            RuleError::OwnersGift => Code::OwnersGift.into(),
            RuleError::OwnersCopy => Code::OwnersCopy.into(),
            RuleError::SharesStand => Code::SharesStand.into(),
            RuleError::PictureOfTwo => Code::PictureOfTwo.into(),
            RuleError::PictureTaken => Code::PictureTaken.into(),
            RuleError::NothingToUndo => Code::NothingToUndo.into(),
            RuleError::NothingToRedo => Code::NothingToRedo.into(),
            RuleError::WrittenSince => Code::WrittenSince.into(),
        }
    }
}
