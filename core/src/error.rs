//! What can go wrong, as the person meets it: one closed list. (long: it is one list)
//!
//! Each layer of core has its own error enum with the details; at the door they become a [`Problem`].
//! Core never writes sentences for people: every [`ProblemCode`] has one sentence and one way forward in
//! `core/texts/<language>/problems.json`, and a test fails when one is missing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::store::ClockWrong;

/// Something went wrong. `params` fill the placeholders of the code's sentence (`{{who}}`, `{{field}}` …);
/// they never hold secrets and never hold what a person wrote, except names needed to understand the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{}", self.code.as_str())]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Which of the closed list.
    pub code: ProblemCode,
    /// Values for the placeholders in the code's sentence.
    pub params: BTreeMap<String, String>,
}

impl Problem {
    /// A problem without parameters.
    #[must_use]
    pub fn new(code: ProblemCode) -> Self {
        Self {
            code,
            params: BTreeMap::new(),
        }
    }

    /// The same problem with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}

impl From<ClockWrong> for Problem {
    fn from(wrong: ClockWrong) -> Self {
        let problem = Self::new(ProblemCode::ClockWrong);
        match wrong.day() {
            Some(day) => problem.with("shows", day.to_string()),
            None => problem,
        }
    }
}

impl From<ProblemCode> for Problem {
    fn from(code: ProblemCode) -> Self {
        Self::new(code)
    }
}

/// Declares the closed list once: the enum, the wire name of each code, and the list of all of them.
macro_rules! problem_codes {
    ($($(#[$doc:meta])* $name:ident = $wire:literal,)+) => {
        /// The closed list of everything that can go wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
        pub enum ProblemCode {
            $($(#[$doc])* #[serde(rename = $wire)] $name,)+
        }

        impl ProblemCode {
            /// Every code there is, in the order of this list.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code as it stands in the language files and on the wire.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $wire,)+ }
            }
        }
    };
}

problem_codes! {
    // Getting in.
    /// The pass phrase does not open this plan. The files are whole.
    WrongPassphrase = "wrong-passphrase",
    /// The recovery code is well-formed but belongs to another plan or is an old one.
    WrongRecoveryCode = "wrong-recovery-code",
    /// The recovery code has a typing error: its checksum does not add up.
    MistypedRecoveryCode = "mistyped-recovery-code",
    /// The pass phrase is too easy to guess (or empty).
    WeakPassphrase = "weak-passphrase",
    /// The pass phrase is longer than one may be (`max` characters).
    PassphraseTooLong = "passphrase-too-long",
    /// The key file of this way in is damaged.
    KeyDamaged = "key-damaged",
    /// The plan folder has no `keys/`, or no key in it.
    KeysMissing = "keys-missing",
    /// This plan has no such way in (for instance no contact's phrase).
    NoSuchWayIn = "no-such-way-in",
    /// The owner's own way in can be changed, never removed.
    OwnersWayIn = "owners-way-in",
    /// The owner's way in and the recovery code are changed by the owner, not by the contact.
    NotYourWayIn = "not-your-way-in",
    /// The plan's owner has not said yes to the contact's overview, or no longer does.
    NotInOverview = "not-in-overview",
    /// The contact's overview cannot be read.
    OverviewDamaged = "overview-damaged",
    /// A crash left something beside the plan, which is looked at when it is unlocked.
    UnlockFirst = "unlock-first",
    /// There is an overview on this shelf already.
    OverviewThere = "overview-there",
    /// No plan is open.
    Locked = "locked",
    /// The open plan is the example: nothing of it is kept, copied or changed for good.
    OnlyAnExample = "only-an-example",

    // The plan's file.
    /// There is no plan here.
    PlanMissing = "plan-missing",
    /// `plan.db` is 0 bytes long.
    PlanEmpty = "plan-empty",
    /// The file is something else than a plan.
    NotAPlan = "not-a-plan",
    /// The start of the file is damaged: nothing can be read.
    PlanDamaged = "plan-damaged",
    /// A part of the file is damaged.
    PlanPageDamaged = "plan-page-damaged",
    /// The file is longer than any plan.
    PlanOverlong = "plan-overlong",
    /// The end of the file is missing.
    PlanTruncated = "plan-truncated",
    /// The newest of what was saved stands in a damaged file beside the plan's.
    WalDamaged = "wal-damaged",
    /// Another file took the plan's place while it was open (`copy`: what ours is called on the shelf).
    PlanSwapped = "plan-swapped",
    /// The file was written by a newer program.
    PlanNewer = "plan-newer",
    /// Another program has the plan open (`who`, `since`).
    PlanInUse = "plan-in-use",
    /// A backup did not pass its own check.
    BackupDamaged = "backup-damaged",
    /// The file is no locked copy of a plan.
    NotASealedCopy = "not-a-sealed-copy",
    /// The locked copy was cut or changed on its way.
    SealedCopyDamaged = "sealed-copy-damaged",
    /// A locked copy has another key than the open plan: it is of another plan, or from before a way in was closed.
    CopyOtherKey = "copy-other-key",
    /// It is a copy of another plan: the two have no beginning in common.
    AnotherPlan = "another-plan",
    /// Another copy of the open plan opens with a phrase of its own.
    OtherCopyLocked = "other-copy-locked",
    /// Another copy holds what no plan does: something else than the program has written in it.
    OtherCopyAltered = "other-copy-altered",
    /// What stands there is no folder that the plan's copies share.
    NotASharedFolder = "not-a-shared-folder",
    /// The folder that the plan's copies share cannot be reached, or is empty.
    SharedFolderAway = "shared-folder-away",
    /// The folder that the plan's copies share does not answer.
    SharedFolderSilent = "shared-folder-silent",
    /// The server that the folder is on cannot be reached, answers wrongly, or has no such folder.
    SharedServerAway = "shared-server-away",
    /// The server that the folder is on lets nobody in with that name and password.
    SharedServerNoEntry = "shared-server-no-entry",
    /// The plan cannot be shared through a server here, or not through that one.
    ServersOff = "servers-off",
    /// The plan goes on in the shared folder with an identity that this copy has not.
    SharedFolderLocked = "shared-folder-locked",
    /// No copy with that id has asked, or was said yes to.
    CopyUnknown = "copy-unknown",
    /// Nothing of this name was set aside.
    NothingAside = "nothing-aside",

    // The disk.
    /// The disk is full.
    DiskFull = "disk-full",
    /// The plan may be read, not written.
    ReadOnly = "read-only",
    /// A link, a pipe or something else stands where a file of the plan should be.
    NotOrdinaryFile = "not-ordinary-file",
    /// The disk did not do as told, or has been pulled out.
    DiskFailed = "disk-failed",
    /// The shelf folder cannot be written to (`path`).
    ShelfUnwritable = "shelf-unwritable",
    /// The folder to save in is gone (`path`).
    FolderGone = "folder-gone",
    /// The place to save in may not be written to (`path`).
    PlaceReadOnly = "place-read-only",
    /// What stands in the place to save in is no ordinary file (`path`).
    PlaceNotAFile = "place-not-a-file",
    /// The place to save in is inside a plan, or holds a plan's own file (`path`).
    PlaceInAPlan = "place-in-a-plan",
    /// The file to read is not there or cannot be read (`path`).
    FileUnreadable = "file-unreadable",

    /// The laptop's clock is outside 1970 to 2200 (`shows`, a date).
    ClockWrong = "clock-wrong",

    // What was written.
    /// A text that must say something is empty.
    EmptyText = "empty-text",
    /// A text is longer than its field holds (`max` characters).
    TextTooLong = "text-too-long",
    /// The text has invisible control characters, the first of them as character `at`.
    ControlCharacters = "control-characters",
    /// The text has invisible characters that turn the reading direction, the first of them as character `at`.
    DirectionCharacters = "direction-characters",
    /// The end comes before the start.
    DatesReversed = "dates-reversed",
    /// The date lies outside 1900 to 2200.
    DateOutOfRange = "date-out-of-range",
    /// A follow-up must be of a goal, an action or the whole plan.
    FollowUpOnNothing = "follow-up-on-nothing",
    /// A goal cannot stand under itself.
    GoalUnderItself = "goal-under-itself",
    /// It points to something that is not in the plan.
    DanglingReference = "dangling-reference",
    /// The value is not of the field's kind (`field`).
    WrongValue = "wrong-value",
    /// The field does not exist (`field`).
    UnknownField = "unknown-field",
    /// The record does not exist.
    UnknownRecord = "unknown-record",
    /// There is one already with that id.
    DuplicateId = "duplicate-id",
    /// The state cannot follow the present one (`kind`, `from`, `to`).
    StateNotReachable = "state-not-reachable",
    /// A stopped action needs a reason.
    ReasonMissing = "reason-missing",
    /// A plan has exactly one owner.
    OneOwner = "one-owner",
    /// Two people in the plan have the same initials.
    InitialsTaken = "initials-taken",
    /// The one who writes, or whose words they are, is not in the plan.
    UnknownPen = "unknown-pen",
    /// Only the owner answers proposals to the owner's words.
    OwnersChoice = "owners-choice",
    /// A rating is not a whole number from 0 to 10.
    RatingOutOfRange = "rating-out-of-range",
    /// A person would be reached through themselves.
    PersonThroughThemselves = "person-through-themselves",
    /// It is about a person, and names none.
    NobodyNamed = "nobody-named",
    /// The person has been taken out of the plan.
    PersonRemoved = "person-removed",
    /// What is answered has an answer.
    AnswerMissing = "answer-missing",
    /// An evaluation is of no goal, or of two.
    EvaluationOnNothing = "evaluation-on-nothing",
    /// A date must be there.
    DateMissing = "date-missing",
    /// A meeting that was held had people in it.
    MeetingWithoutPeople = "meeting-without-people",
    /// The end comes before the start on the clock.
    TimesReversed = "times-reversed",
    /// Only the owner writes in the diary.
    OwnersDiary = "owners-diary",
    /// The diary is read by the owner's way in alone.
    DiaryClosed = "diary-closed",
    /// Only the owner answers this.
    OwnersOwn = "owners-own",
    /// It is said already why this point has nothing in it.
    PointTaken = "point-taken",
    /// Undoing this would change the owner's words without the owner.
    OwnersUndo = "owners-undo",
    /// Only the owner brings back what they took out, or what holds their words.
    OwnersReturn = "owners-return",
    /// Only the owner brings the whole plan back to what it was, by one of their own ways in.
    OwnersBackup = "owners-backup",
    /// Only the owner changes what their own record says of them.
    OwnersRecord = "owners-record",
    /// The owner's words were changed by somebody else.
    OwnersWords = "owners-words",
    /// The owner's pen needs one of the owner's own ways in.
    OwnersPenClosed = "owners-pen-closed",
    /// Only the owner, by one of their own ways in, says what their pen needs.
    OwnersSetting = "owners-setting",
    /// Only the owner gives somebody a copy whom no consent is about: with their own pen, by one of their own ways in.
    OwnersGift = "owners-gift",
    /// Only the owner, by one of their own ways in, lets somebody have a copy of the plan on a laptop of theirs.
    OwnersCopy = "owners-copy",
    /// What has left the plan has left it: nobody writes who got a copy, or takes it away.
    SharesStand = "shares-stand",
    /// A picture is of one thing, or of the plan itself.
    PictureOfTwo = "picture-of-two",
    /// There is a picture of it already.
    PictureTaken = "picture-taken",
    /// There is nothing to undo.
    NothingToUndo = "nothing-to-undo",
    /// There is nothing to redo.
    NothingToRedo = "nothing-to-redo",
    /// Another copy of the plan has written on top of what would be undone.
    WrittenSince = "written-since",

    // From outside.
    /// The file is no picture of a sort that is known.
    PictureUnknown = "picture-unknown",
    /// The picture is of the sort that telephones from Apple make.
    PictureHeic = "picture-heic",
    /// The picture has more dots than are read (`max`, in millions), or its file is larger than any photo.
    PictureTooLarge = "picture-too-large",
    /// The picture cannot be read: it is cut off or damaged.
    PictureUnreadable = "picture-unreadable",
    /// The file is not JSON.
    ImportNotJson = "import-not-json",
    /// The file is JSON, but not a plan of ours (`where`).
    ImportNotOurs = "import-not-ours",
    /// The file is larger than an open plan may be (`max` MB).
    ImportTooLarge = "import-too-large",
    /// The file was made by a newer program.
    ImportNewer = "import-newer",
    /// The same id stands twice (`id`).
    ImportDuplicate = "import-duplicate",
    /// Something points to what is not in the file (`where`).
    ImportDangling = "import-dangling",
    /// A record in the file breaks one of the plan's rules (`where`, `rule`).
    ImportInvalid = "import-invalid",
    /// The records in the file are not what its journal comes to (`where`).
    ImportContradiction = "import-contradiction",

    // What is decided by those who own the laptop.
    /// The contact gets no way in of their own.
    PolicyContactWay = "policy-contact-way",
    /// No plan is saved as open JSON.
    PolicyOpenCopy = "policy-open-copy",
    /// The plan's PDF must have a password.
    PolicyPdfPassword = "policy-pdf-password",
    /// What can be read is saved in some folders alone (`folders`).
    PolicyPlace = "policy-place",
    /// The second place for backups is decided (`path`).
    PolicySecondPlace = "policy-second-place",
    /// Where the plans stand is decided (`path`).
    PolicyShelf = "policy-shelf",
    /// This is not used here: what is there is read and not changed.
    PolicyFeatureOff = "policy-feature-off",
    /// The pass phrase is easier to guess than is decided.
    PolicyPhrase = "policy-phrase",
    /// The policies cannot be read (`path`).
    PolicyUnreadable = "policy-unreadable",
    /// Others than an administrator can write the policies (`path`).
    PolicyNotAdministrators = "policy-not-administrators",
    /// The policies are longer than any are (`path`).
    PolicyTooLong = "policy-too-long",
    /// The policies are not JSON (`path`).
    PolicyNotJson = "policy-not-json",
    /// There is no such policy (`policy`).
    PolicyUnknown = "policy-unknown",
    /// A policy does not take that (`policy`).
    PolicyWrongValue = "policy-wrong-value",
    /// The shelf that is decided is not there, or nothing can be done in it (`path`).
    PolicyShelfGone = "policy-shelf-gone",
    /// The shelf that is decided can be read, and not written in (`path`).
    PolicyShelfReadOnly = "policy-shelf-read-only",
    /// Plans stand on the shelf that was used before another was decided (`path`).
    PolicyShelfLeft = "policy-shelf-left",
    /// The plans stand in a folder that is copied to a server (`path`).
    ShelfInCloud = "shelf-in-cloud",
    /// The plans stand on another machine's disk (`path`).
    ShelfOnNetwork = "shelf-on-network",
    /// The plans stand on a disk that knows nothing of who may read what (`path`).
    ShelfOpenToAll = "shelf-open-to-all",

    // Ours.
    /// The PDF could not be made.
    DocumentFailed = "document-failed",
    /// The document would have more pages (`pages`) than are made at once (`max`).
    DocumentTooLong = "document-too-long",
    /// The password for a PDF is longer than a PDF can have (`max`).
    PdfPasswordTooLong = "pdf-password-too-long",
    /// The password for a PDF has signs that other programs do not take.
    PdfPasswordLetters = "pdf-password-letters",
    /// Nothing is written of what this paper is for.
    PaperEmpty = "paper-empty",
    /// Nothing in the plan is somebody's to see.
    NothingToSee = "nothing-to-see",
    /// Nothing in the plan is somebody's to see, and the owner who would give it has not said why.
    GiftReasonMissing = "gift-reason-missing",
    /// Somebody got no copy of the plan before: nothing is new to them, or all of it.
    NoCopyBefore = "no-copy-before",
    /// The computer has nothing that reads aloud.
    SpeechMissing = "speech-missing",
    /// No voice on the computer speaks the language.
    VoiceMissing = "voice-missing",
    /// A fault in the program itself. Nothing was changed.
    Internal = "internal",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_apart() {
        let mut names: Vec<_> = ProblemCode::ALL.iter().map(|code| code.as_str()).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(
            names.len(),
            count,
            "two codes share a name, so one sentence would serve both"
        );
    }
}
