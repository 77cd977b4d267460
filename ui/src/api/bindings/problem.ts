// Written by the test `export_bindings` from the Rust types. Do not edit.

/**
 * Something went wrong. `params` fill the placeholders of the code's sentence (`{{who}}`, `{{field}}` …);
 * they never hold secrets and never hold what a person wrote, except names needed to understand the sentence.
 */
export type Problem = { 
/**
 * Which of the closed list.
 */
code: ProblemCode, 
/**
 * Values for the placeholders in the code's sentence.
 */
params: { [key in string]: string }, };

/**
 * The closed list of everything that can go wrong.
 */
export type ProblemCode = "wrong-passphrase" | "wrong-recovery-code" | "mistyped-recovery-code" | "weak-passphrase" | "passphrase-too-long" | "key-damaged" | "keys-missing" | "no-such-way-in" | "owners-way-in" | "not-your-way-in" | "not-in-overview" | "overview-damaged" | "unlock-first" | "overview-there" | "locked" | "only-an-example" | "plan-missing" | "plan-empty" | "not-a-plan" | "plan-damaged" | "plan-page-damaged" | "plan-overlong" | "plan-truncated" | "wal-damaged" | "plan-swapped" | "plan-newer" | "plan-in-use" | "backup-damaged" | "not-a-sealed-copy" | "sealed-copy-damaged" | "copy-other-key" | "another-plan" | "other-copy-locked" | "other-copy-altered" | "not-a-shared-folder" | "shared-folder-away" | "shared-folder-silent" | "shared-server-away" | "shared-server-no-entry" | "servers-off" | "shared-folder-locked" | "copy-unknown" | "nothing-aside" | "disk-full" | "read-only" | "not-ordinary-file" | "disk-failed" | "shelf-unwritable" | "folder-gone" | "place-read-only" | "place-not-a-file" | "place-in-a-plan" | "file-unreadable" | "clock-wrong" | "empty-text" | "text-too-long" | "control-characters" | "direction-characters" | "dates-reversed" | "date-out-of-range" | "follow-up-on-nothing" | "goal-under-itself" | "dangling-reference" | "wrong-value" | "unknown-field" | "unknown-record" | "duplicate-id" | "state-not-reachable" | "reason-missing" | "one-owner" | "initials-taken" | "unknown-pen" | "owners-choice" | "rating-out-of-range" | "person-through-themselves" | "nobody-named" | "person-removed" | "answer-missing" | "evaluation-on-nothing" | "date-missing" | "meeting-without-people" | "times-reversed" | "owners-diary" | "diary-closed" | "owners-own" | "point-taken" | "owners-undo" | "owners-return" | "owners-backup" | "owners-record" | "owners-words" | "owners-pen-closed" | "owners-setting" | "owners-gift" | "owners-copy" | "shares-stand" | "picture-of-two" | "picture-taken" | "nothing-to-undo" | "nothing-to-redo" | "written-since" | "picture-unknown" | "picture-heic" | "picture-too-large" | "picture-unreadable" | "import-not-json" | "import-not-ours" | "import-too-large" | "import-newer" | "import-duplicate" | "import-dangling" | "import-invalid" | "import-contradiction" | "policy-contact-way" | "policy-open-copy" | "policy-pdf-password" | "policy-place" | "policy-second-place" | "policy-shelf" | "policy-feature-off" | "policy-phrase" | "policy-unreadable" | "policy-not-administrators" | "policy-too-long" | "policy-not-json" | "policy-unknown" | "policy-wrong-value" | "policy-shelf-gone" | "policy-shelf-read-only" | "policy-shelf-left" | "shelf-in-cloud" | "shelf-on-network" | "shelf-open-to-all" | "document-failed" | "document-too-long" | "pdf-password-too-long" | "pdf-password-letters" | "paper-empty" | "nothing-to-see" | "gift-reason-missing" | "no-copy-before" | "speech-missing" | "voice-missing" | "internal";
