//! Every reader of what comes from outside, given bytes that may be anything: it answers with one of its own answers,
//! never ends the program, and never lets in what it would not let out again.
//!
//! `cargo fuzz` (fuzz/) calls these with bytes it makes up for minutes; `seeds.rs` calls them in every test run with
//! the bytes kept in fuzz/seeds and what a little harm makes of those.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what must never happen stops the one who looks for it"
)]

mod stage;

use std::str::FromStr;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use viktig_core::dates;
use viktig_core::document::open;
use viktig_core::error::ProblemCode;
use viktig_core::plan::{Edit, Language, Pen, TimeOfDay};
use viktig_core::store::ThisLaptop;
use viktig_core::vault::{RecoveryCode, WayIn};

use stage::{Locked, PHRASE, WRONG, Written, taken_in};

/// A plan in the open format. What is let in is a plan, and its own open copy is let in again.
pub(crate) fn open_copy(bytes: &[u8]) {
    let Ok(incoming) = open::read(bytes) else {
        return;
    };
    let Ok(journal) = incoming.into_journal(&ThisLaptop) else {
        return;
    };
    // What breaks a rule only when it is written is refused then, and leaves nothing.
    let Some(mut plan) = taken_in(&journal) else {
        return;
    };
    plan.verify().expect("what was taken in is whole");
    let copy = plan.open_copy().expect("the owner takes a copy");
    open::read(copy.as_bytes()).expect("our own copy is let in again");
}

/// A recovery code as somebody typed it. What is let in is one of ours, and reads the same from paper.
pub(crate) fn recovery_code(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    let Ok(code) = RecoveryCode::parse(&typed) else {
        return;
    };
    let shown = code.shown().expose_secret().to_owned();
    assert!(
        shown.len() == 44 && shown.starts_with("VFM1 "),
        "«{typed}» was taken for «{shown}»"
    );
    assert_eq!(
        RecoveryCode::parse(&shown).expect("what is shown is let in"),
        code
    );
}

/// A day or a time of day, written by somebody. What is let in is written by us as it was read.
pub(crate) fn dates(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    if let Ok(time) = TimeOfDay::from_str(&typed) {
        let written = time.to_string();
        assert_eq!(
            TimeOfDay::from_str(&written).ok(),
            Some(time),
            "«{typed}» became «{written}»"
        );
    }
    if let Ok(day) = typed.parse::<chrono::NaiveDate>() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let words = dates::written(day, language);
            assert!(!words.is_empty(), "«{typed}» has no words");
            let _ = (
                dates::weekday(day, language),
                dates::month_and_year(day, language),
            );
        }
    }
}

/// Somebody who does something to the plan.
#[derive(Deserialize)]
struct Deed {
    /// Who writes and whose words they are: the owner's pen, the contact's, or one put together.
    #[serde(default)]
    pen: Option<Pen>,
    edits: Vec<Edit>,
}

/// What the window asks the plan to do. What is let in leaves a whole plan, which comes out and in again.
pub(crate) fn edits(bytes: &[u8]) {
    let Ok(deed) = serde_json::from_slice::<Deed>(bytes) else {
        return;
    };
    Written::with(|plan, owner| {
        let pen = deed.pen.unwrap_or(owner);
        if plan.act(pen, &deed.edits).is_err() {
            return false;
        }
        plan.verify().expect("no act leaves half a plan");
        let copy = plan.open_copy().expect("the owner takes a copy");
        if let Err(error) = open::read(copy.as_bytes()) {
            panic!("our own copy is refused: {error}\n{copy}");
        }
        true
    });
}

/// The key files of a plan. A wrong one gives its own answer and changes nothing.
pub(crate) fn key_folder(bytes: &[u8]) {
    Locked::with(|folder| {
        let Some((key, sums)) = key_files(bytes, folder) else {
            return;
        };
        // A file may ask for a second's work, as it should; here that only makes the search slow.
        if asks_for_work(&key) {
            return;
        }
        folder.put("owner.age", &key);
        folder.put("SHA256SUMS", &sums);
        folder.look();
        for phrase in [PHRASE, WRONG] {
            let said = folder.unlock(WayIn::Owner, &SecretString::from(phrase));
            match said {
                Ok(()) => assert_eq!(phrase, PHRASE, "a wrong phrase opened the plan"),
                Err(code) => assert!(
                    matches!(code, ProblemCode::WrongPassphrase | ProblemCode::KeyDamaged),
                    "a key file is told as {code:?}"
                ),
            }
        }
    });
}

/// The owner's key file and the checksums that bytes stand for: the plan's own with some bytes changed (a place and what
/// it is changed by, three bytes each), or others altogether, after the first one's length.
fn key_files(bytes: &[u8], folder: &Locked) -> Option<(Vec<u8>, Vec<u8>)> {
    let (form, rest) = bytes.split_first()?;
    if *form == b'h' {
        let mut files = [folder.key.clone(), folder.sums.clone()];
        for harm in rest.chunks_exact(3) {
            let at = usize::from(u16::from_le_bytes([harm[0], harm[1]]));
            let file = &mut files[at % 2];
            let at = at / 2 % file.len();
            file[at] ^= harm[2];
        }
        let [key, sums] = files;
        return Some((key, sums));
    }
    let (length, rest) = rest.split_at_checked(2)?;
    let length = usize::from(u16::from_le_bytes([length[0], length[1]])).min(rest.len());
    let (key, sums) = rest.split_at(length);
    Some((key.to_vec(), sums.to_vec()))
}

/// Whether an age file asks for more than a thousandth of a second.
fn asks_for_work(key: &[u8]) -> bool {
    let text = String::from_utf8_lossy(key);
    let factor = text.lines().find_map(|line| line.strip_prefix("-> scrypt "));
    let factor = factor.and_then(|line| line.split(' ').nth(1)?.parse::<u8>().ok());
    factor.is_some_and(|factor| factor > 8)
}
