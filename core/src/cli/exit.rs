//! Exit codes. They are a promise to scripts: a new problem gets one of these, and none is ever given another meaning.

use super::Failure;
use crate::error::ProblemCode;

/// It was done.
pub(super) const OK: u8 = 0;
/// Something else went wrong.
const OTHER: u8 = 1;
/// What was asked could not be understood.
pub(super) const USAGE: u8 = 2;
/// The pass phrase or recovery code does not open the plan.
const WRONG_PHRASE: u8 = 3;
/// The plan, a key or a backup is damaged or gone.
const DAMAGED: u8 = 4;
/// Somebody else has the plan open.
const IN_USE: u8 = 5;
/// The disk is full, read-only or failing, or a place is not there.
const DISK: u8 = 6;
/// What was given is not accepted: a file, a text, a weak pass phrase.
const REFUSED: u8 = 7;
/// It was made by a newer program.
const NEWER: u8 = 8;

/// The exit code of a failure.
pub(super) fn code(failure: &Failure) -> u8 {
    match failure {
        Failure::Problem(problem) => of(problem.code),
        Failure::Usage(_) => USAGE,
        Failure::Terminal(error) if error.kind() == std::io::ErrorKind::BrokenPipe => OK,
        Failure::Terminal(_) => OTHER,
    }
}

fn of(code: ProblemCode) -> u8 {
    use ProblemCode as Code;
    match code {
        Code::WrongPassphrase
        | Code::WrongRecoveryCode
        | Code::MistypedRecoveryCode
        | Code::NoSuchWayIn
        | Code::OwnersWayIn
        | Code::NotYourWayIn
        | Code::NotInOverview
        | Code::OtherCopyLocked
        | Code::SharedFolderLocked
        | Code::OverviewThere
        | Code::Locked => WRONG_PHRASE,
        Code::KeyDamaged
        | Code::OverviewDamaged
        | Code::UnlockFirst
        | Code::KeysMissing
        | Code::PlanMissing
        | Code::PlanEmpty
        | Code::NotAPlan
        | Code::PlanDamaged
        | Code::PlanPageDamaged
        | Code::PlanOverlong
        | Code::PlanTruncated
        | Code::WalDamaged
        | Code::PlanSwapped
        | Code::NotOrdinaryFile
        | Code::SealedCopyDamaged
        | Code::CopyOtherKey
        | Code::OtherCopyAltered
        | Code::BackupDamaged => DAMAGED,
        Code::PlanInUse => IN_USE,
        Code::DiskFull
        | Code::ReadOnly
        | Code::DiskFailed
        | Code::ShelfUnwritable
        | Code::FolderGone
        | Code::SharedFolderAway
        | Code::SharedFolderSilent
        | Code::SharedServerAway
        | Code::SharedServerNoEntry
        | Code::PlaceReadOnly
        | Code::PlaceNotAFile
        | Code::PlaceInAPlan
        | Code::FileUnreadable
        | Code::PolicyShelfGone
        | Code::PolicyShelfReadOnly
        | Code::PolicyShelfLeft
        | Code::ShelfInCloud
        | Code::ShelfOnNetwork
        | Code::ShelfOpenToAll => DISK,
        Code::ClockWrong | Code::SpeechMissing | Code::VoiceMissing => OTHER,
        Code::PlanNewer | Code::ImportNewer => NEWER,
        Code::WeakPassphrase
        | Code::PassphraseTooLong
        | Code::NotASealedCopy
        | Code::EmptyText
        | Code::TextTooLong
        | Code::ControlCharacters
        | Code::DirectionCharacters
        | Code::DatesReversed
        | Code::DateOutOfRange
        | Code::FollowUpOnNothing
        | Code::GoalUnderItself
        | Code::DanglingReference
        | Code::WrongValue
        | Code::UnknownField
        | Code::UnknownRecord
        | Code::DuplicateId
        | Code::StateNotReachable
        | Code::ReasonMissing
        | Code::OneOwner
        | Code::InitialsTaken
        | Code::RatingOutOfRange
        | Code::PersonThroughThemselves
        | Code::NobodyNamed
        | Code::PersonRemoved
        | Code::AnswerMissing
        | Code::EvaluationOnNothing
        | Code::DateMissing
        | Code::DocumentTooLong
        | Code::PdfPasswordTooLong
        | Code::PdfPasswordLetters
        | Code::PaperEmpty
        | Code::NothingToSee
        | Code::GiftReasonMissing
        | Code::NoCopyBefore
        | Code::MeetingWithoutPeople
        | Code::TimesReversed
        | Code::OwnersDiary
        | Code::DiaryClosed
        | Code::OwnersOwn
        | Code::PointTaken
        | Code::UnknownPen
        | Code::OwnersChoice
        | Code::OwnersUndo
        | Code::OwnersReturn
        | Code::OwnersBackup
        | Code::OwnersRecord
        | Code::OwnersWords
        | Code::OwnersPenClosed
        | Code::OwnersSetting
        | Code::SharesStand
        | Code::OwnersGift
        | Code::OwnersCopy
        | Code::NotASharedFolder
        | Code::ServersOff
        | Code::CopyUnknown
        | Code::PictureOfTwo
        | Code::PictureTaken
        | Code::PictureUnknown
        | Code::PictureHeic
        | Code::PictureTooLarge
        | Code::PictureUnreadable
        | Code::NothingToUndo
        | Code::NothingToRedo
        | Code::WrittenSince
        | Code::AnotherPlan
        | Code::NothingAside
        | Code::OnlyAnExample
        | Code::ImportNotJson
        | Code::ImportNotOurs
        | Code::ImportTooLarge
        | Code::ImportDuplicate
        | Code::ImportDangling
        | Code::ImportInvalid
        | Code::ImportContradiction
        | Code::PolicyContactWay
        | Code::PolicyOpenCopy
        | Code::PolicyPdfPassword
        | Code::PolicyPlace
        | Code::PolicySecondPlace
        | Code::PolicyShelf
        | Code::PolicyFeatureOff
        | Code::PolicyPhrase
        | Code::PolicyUnreadable
        | Code::PolicyNotAdministrators
        | Code::PolicyTooLong
        | Code::PolicyNotJson
        | Code::PolicyUnknown
        | Code::PolicyWrongValue => REFUSED,
        Code::DocumentFailed | Code::Internal => OTHER,
    }
}
