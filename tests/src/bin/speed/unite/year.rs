//! What one person writes in a year, as it comes to lie in a shared folder by the program itself.

use std::fs;
use std::path::Path;

use super::{shelf, write};
use crate::Outcome;
use crate::long_plan::LongPlan;
use crate::on_shelf::imported;
use crate::table::Run;

/// By the model in docs/copies.md: so many segments, each of so many bytes.
const SEGMENTS: usize = 240;
const BYTES: u32 = 4400;

/// How many acts are in each; the model holds to twice as many.
const ACTS: usize = 12;

/// What is written: as long as what people write, short and less short.
const WORDS: [&str; 4] = [
    "Fysioterapi to ganger i uka.",
    "Siv ringer fastlegen om henvisningen, og gir beskjed før helga.",
    "Vi ble enige om å prøve turgruppa på onsdager i fire uker og se hvordan det går.",
    "Kommunen har svart at støttekontakten er på plass fra 1. mars. Arne synes det er lenge å vente, men er glad for en avtale.",
];

/// Measures the bytes beside those of the model, in kibibytes.
pub(super) fn measure(long: &LongPlan) -> Outcome<Run> {
    let beside = long.path.parent().ok_or("a file lies in a folder")?;
    let keep = tempfile::tempdir_in(beside)?;
    let place = keep.path().join("place");
    fs::create_dir(&place)?;
    let mut plan = imported(long, &shelf(&keep.path().join("shelf")))?;
    plan.share_in(long.pen, &place)?;
    let before = lies_in(&place)?;
    for segment in 0..SEGMENTS {
        for act in 0..ACTS {
            let words = WORDS[(segment + act) % WORDS.len()];
            write(&mut plan, long.pen, &format!("{words} ({segment}, {act})"))?;
        }
        plan.exchange(long.pen)?;
    }
    let after = lies_in(&place)?;
    if after.0 - before.0 != SEGMENTS {
        return Err("a year is so many segments".into());
    }
    let kibibytes = |bytes: u32| f64::from(bytes) / 1024.0;
    Ok(Run {
        ours: kibibytes(u32::try_from(after.1 - before.1)?),
        other: kibibytes(u32::try_from(SEGMENTS)? * BYTES),
    })
}

/// How many files lie in a folder, and how long they are together.
fn lies_in(folder: &Path) -> Outcome<(usize, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let below = lies_in(&entry.path())?;
            (files, bytes) = (files + below.0, bytes + below.1);
        } else {
            (files, bytes) = (files + 1, bytes + entry.metadata()?.len());
        }
    }
    Ok((files, bytes))
}
