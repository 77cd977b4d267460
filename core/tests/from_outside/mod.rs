//! Every reader of what comes from outside, given bytes that may be anything: it answers with one of its own answers,
//! never ends the program, and never lets in what it would not let out again.
//!
//! `cargo fuzz` (fuzz/) calls these with bytes it makes up for minutes; `seeds.rs` calls them in every test run with
//! the bytes kept in fuzz/seeds and what a little harm makes of those. Each tells whether it let them in.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what must never happen stops the one who looks for it"
)]

mod handed;
mod left;
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

use left::Left;
use stage::{Locked, PHRASE, WRONG, Written, taken_in};

/// A plan in the open format. What is let in is a plan, and its own open copy is let in again.
pub(crate) fn open_copy(bytes: &[u8]) -> bool {
    // What breaks a rule only when it is written is refused then, and leaves nothing.
    let journal = open::read(bytes)
        .ok()
        .and_then(|incoming| incoming.into_journal(&ThisLaptop).ok());
    let Some(mut plan) = journal.and_then(|journal| taken_in(&journal)) else {
        return false;
    };
    plan.verify().expect("what was taken in is whole");
    let copy = plan.open_copy().expect("the owner takes a copy");
    open::read(copy.as_bytes()).expect("our own copy is let in again");
    true
}

/// A recovery code as somebody typed it. What is let in is one of ours, and reads the same from paper.
pub(crate) fn recovery_code(bytes: &[u8]) -> bool {
    let typed = String::from_utf8_lossy(bytes);
    let Ok(code) = RecoveryCode::parse(&typed) else {
        return false;
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
    true
}

/// A day or a time of day, written by somebody. What is let in is written by us as it was read.
pub(crate) fn dates(bytes: &[u8]) -> bool {
    let typed = String::from_utf8_lossy(bytes);
    if let Ok(time) = TimeOfDay::from_str(&typed) {
        let written = time.to_string();
        assert_eq!(
            TimeOfDay::from_str(&written).ok(),
            Some(time),
            "«{typed}» became «{written}»"
        );
        return true;
    }
    let Ok(day) = typed.parse::<chrono::NaiveDate>() else {
        return false;
    };
    for language in [Language::Nb, Language::Nn, Language::En] {
        let words = dates::written(day, language);
        assert!(!words.is_empty(), "«{typed}» has no words");
        let _ = (
            dates::weekday(day, language),
            dates::month_and_year(day, language),
        );
    }
    true
}

/// Somebody who does something to the plan.
#[derive(Deserialize)]
struct Deed {
    /// Who writes and whose words they are: the owner's pen when it is not said.
    #[serde(default)]
    pen: Option<Pen>,
    edits: Vec<Edit>,
}

/// What the window asks the plan to do. What is let in leaves a whole plan, which comes out and in again.
pub(crate) fn edits(bytes: &[u8]) -> bool {
    let Ok(deed) = serde_json::from_slice::<Deed>(bytes) else {
        return false;
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
    })
}

/// The key files of a plan. A wrong one gives its own answer and changes nothing.
pub(crate) fn key_folder(bytes: &[u8]) -> bool {
    Locked::with(|folder| {
        // A file may ask for a second's work, as it should; here that only makes the search slow.
        let keys = key_files(bytes, folder).filter(|keys| !keys.iter().any(|(_, key)| asks_for_work(key)));
        let Some(keys) = keys else {
            return false;
        };
        for (name, key) in &keys {
            folder.put(name, key);
        }
        folder.look();
        let answers = [PHRASE, WRONG].map(|phrase| folder.unlock(WayIn::Owner, &SecretString::from(phrase)));
        for answer in &answers {
            assert!(
                matches!(
                    answer,
                    Ok(()) | Err(ProblemCode::WrongPassphrase | ProblemCode::KeyDamaged)
                ),
                "a key file is told as {answer:?}"
            );
        }
        assert!(answers[1].is_err(), "a wrong phrase opened the plan");
        answers[0].is_ok()
    })
}

/// The owner's key files and the checksums that bytes stand for: the plan's own with some bytes changed (a file, a place
/// and what it is changed by, four bytes each), or others altogether in the place of the first and the last, after the
/// first one's length.
fn key_files(bytes: &[u8], folder: &Locked) -> Option<Vec<(String, Vec<u8>)>> {
    let mut keys = folder.keys.clone();
    let (form, rest) = bytes.split_first()?;
    if *form == b'h' {
        for harm in rest.chunks_exact(4) {
            let which = usize::from(harm[0]) % keys.len();
            let file = &mut keys[which].1;
            let at = usize::from(u16::from_le_bytes([harm[1], harm[2]])) % file.len();
            file[at] ^= harm[3];
        }
        return Some(keys);
    }
    let (length, rest) = rest.split_at_checked(2)?;
    let length = usize::from(u16::from_le_bytes([length[0], length[1]])).min(rest.len());
    let (key, sums) = rest.split_at(length);
    for (name, file) in &mut keys {
        match name.as_str() {
            "owner.age" => *file = key.to_vec(),
            "SHA256SUMS" => *file = sums.to_vec(),
            _ => {}
        }
    }
    Some(keys)
}

/// The log a crash left beside a plan: the plan's own with some bytes changed (a place and what it is changed by, four
/// bytes each), or another altogether. Nothing that was acknowledged goes without a word.
pub(crate) fn log(bytes: &[u8]) -> bool {
    let Some((form, rest)) = bytes.split_first() else {
        return false;
    };
    Left::with(|left| {
        let (mut log, mut harms) = (left.log.clone(), 0);
        if *form == b'h' {
            for harm in rest.chunks_exact(4) {
                let at = u32::from_le_bytes([harm[0], harm[1], harm[2], 0]) as usize % log.len();
                log[at] ^= harm[3];
                harms += usize::from(harm[3] != 0);
            }
        } else {
            log = rest.to_vec();
        }
        match left.open_with(&log) {
            Ok((acts, said)) => {
                // The last acts may look as if a crash had cut them off: one for each place that was harmed.
                assert!(
                    *form != b'h' || said || acts + harms >= left.acts(),
                    "{} of {} acts are gone without a word",
                    left.acts() - acts,
                    left.acts()
                );
                true
            }
            Err(code) => {
                assert!(
                    matches!(
                        code,
                        ProblemCode::WalDamaged | ProblemCode::PlanDamaged | ProblemCode::PlanPageDamaged
                    ),
                    "a log is told as {code:?}"
                );
                false
            }
        }
    })
}

/// A segment that was handed on through a folder: a file of any bytes, or any bytes where an honest copy has its own. One that is let in
/// holds whole acts, and takes no more memory than it may, however small it is packed.
pub(crate) fn segment(bytes: &[u8]) -> bool {
    handed::read(bytes)
}

/// Whether an age file asks for more than a thousandth of a second.
fn asks_for_work(key: &[u8]) -> bool {
    let text = String::from_utf8_lossy(key);
    let factor = text.lines().find_map(|line| line.strip_prefix("-> scrypt "));
    let factor = factor.and_then(|line| line.split(' ').nth(1)?.parse::<u8>().ok());
    factor.is_some_and(|factor| factor > 8)
}
