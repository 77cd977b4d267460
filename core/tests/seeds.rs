//! What was once found, and what is like it: the bytes kept in fuzz/seeds, whole and harmed in a few hundred ways each,
//! are read by every reader of what comes from outside. The long form is `make fuzz`.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set its stage must stop and say why"
)]

mod from_outside;

use std::path::Path;

/// How often each seed is harmed; more with `VIKTIG_SEEDS_HARMED`.
fn rounds() -> usize {
    let wanted = std::env::var("VIKTIG_SEEDS_HARMED").ok();
    wanted.and_then(|number| number.parse().ok()).unwrap_or(200)
}

/// Random enough, and the same every time, so that what is found is found again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % limit.max(1)
    }
}

/// What may be put in the middle of anything.
const ODD: [&[u8]; 12] = [
    b"\0",
    b"\xff\xff",
    b"\"",
    b"}",
    b"[",
    b"null",
    b"-1",
    b"9223372036854775807",
    "\u{202e}".as_bytes(),
    "\u{200b}æøå".as_bytes(),
    b"+262142-01-01T00:00:00Z",
    b"\n-> scrypt AAAA 8\n",
];

/// Does one to four harmful things to some bytes.
fn harmed(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let to = (at + dice.below(40)).min(bytes.len());
        match dice.below(5) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(at..to)),
            2 => drop(bytes.splice(at..at, ODD[dice.below(ODD.len())].iter().copied())),
            3 => {
                let twice = bytes[at..to].to_vec();
                drop(bytes.splice(at..at, twice));
            }
            _ => {
                let digits: Vec<usize> = (0..bytes.len())
                    .filter(|at| bytes[*at].is_ascii_digit())
                    .collect();
                if let Some(digit) = digits.get(dice.below(digits.len())) {
                    bytes[*digit] = b'0' + u8::try_from(dice.below(10)).unwrap_or_default();
                }
            }
        }
    }
    bytes
}

/// Gives the reader every seed of its own, whole and harmed, and tells how many it has read and let in.
fn read_all(name: &str, reader: fn(&[u8]) -> bool) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fuzz/seeds")
        .join(name);
    let mut seeds: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    seeds.sort();
    let mut dice = Dice(0x5666_4D50);
    let (mut whole, mut read, mut let_in) = (0, 0, 0);
    for seed in &seeds {
        let seed = std::fs::read(seed).unwrap();
        whole += usize::from(reader(&seed));
        for _ in 0..rounds() {
            let_in += usize::from(reader(&harmed(&seed, &mut dice)));
            read += 1;
        }
    }
    assert!(
        whole > 0,
        "one of the seeds is let in as it stands, or nothing is tried"
    );
    format!(
        "figure: {} seeds and {read} harmed ones read ({let_in} of these let in), 0 crashes",
        seeds.len()
    )
}

#[test]
fn an_open_copy_of_any_bytes_is_a_plan_or_refused() {
    println!("{}", read_all("open_copy", from_outside::open_copy));
}

#[test]
fn a_recovery_code_of_any_bytes_is_ours_or_mistyped() {
    println!("{}", read_all("recovery_code", from_outside::recovery_code));
}

#[test]
fn a_date_of_any_bytes_is_one_or_none() {
    println!("{}", read_all("dates", from_outside::dates));
}

#[test]
fn edits_of_any_bytes_leave_a_whole_plan() {
    println!("{}", read_all("edits", from_outside::edits));
}

#[test]
fn key_files_of_any_bytes_open_with_their_phrase_or_not_at_all() {
    println!("{}", read_all("key_folder", from_outside::key_folder));
}

#[test]
fn a_segment_of_any_bytes_holds_whole_acts_or_is_refused() {
    println!("{}", read_all("segment", from_outside::segment));
}

#[test]
fn a_log_of_any_bytes_takes_nothing_away_without_a_word() {
    println!("{}", read_all("log", from_outside::log));
}
