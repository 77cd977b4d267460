//! What a segment keeps, what is refused, and what waits for what.

mod waiting;

use std::io::{Read, repeat};

use chrono::DateTime;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::journal::{Act, ActKind, ActName, Change, Journal, Seen, Verb};
use crate::plan::{ActId, ChangeId, DeviceId, Kind, Pen, PersonId, PlanId, RecordRef};

const PLAN: PlanId = PlanId(Uuid::from_u128(1));

fn copy(number: u128) -> DeviceId {
    DeviceId(Uuid::from_u128(0xC000 + number))
}

fn new_key() -> CopyKey {
    CopyKey::of(&new_secret().unwrap(), "beside")
}

fn at() -> DateTime<chrono::Utc> {
    DateTime::from_timestamp_millis(1_800_000_000_000).unwrap()
}

/// One act of a copy, with one change on top of others.
fn act(on: u128, seq: u64, parents: &[(u128, u64)]) -> Journal {
    let id = |on: u128, seq: u64| Uuid::from_u128((on << 32) + u128::from(seq));
    let (device, pen) = (copy(on), Pen::of(PersonId(Uuid::from_u128(9))));
    Journal {
        acts: vec![Act {
            id: ActId(id(on, seq)),
            name: ActName {
                verb: Verb::Change,
                kind: Kind::Matter,
            },
            kind: ActKind::New,
            run: ActId(id(on, seq)),
            pen,
            device,
            seq,
            at: at(),
            way: None,
            taken_in: false,
            breaks: None,
            seen: None,
        }],
        changes: vec![Change {
            id: ChangeId(id(on, seq)),
            act: ActId(id(on, seq)),
            record: RecordRef {
                kind: Kind::Matter,
                id: Uuid::from_u128(5),
            },
            field: "text".to_owned(),
            value: json!(format!("ord {on} {seq}")),
            pen,
            device,
            seq,
            at: at(),
            parents: parents.iter().map(|(on, seq)| ChangeId(id(*on, *seq))).collect(),
            brings: None,
        }],
    }
}

fn header(on: u128, key: &CopyKey, number: u64, previous: Option<&str>, seen: &[(u128, u64)]) -> Header {
    Header {
        plan: PLAN,
        copy: copy(on),
        key: key.public(),
        number,
        previous: previous.map(str::to_owned),
        seen: seen
            .iter()
            .map(|(copy_, number)| Seen {
                copy: copy(*copy_),
                number: *number,
            })
            .collect(),
        writers: Vec::new(),
        at: at(),
    }
}

#[test]
fn what_is_sealed_is_opened_as_it_was_and_shows_nothing() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let acts = act(1, 1, &[]);
    let header = header(1, &key, 1, None, &[(2, 7)]);
    let (name, bytes) = seal(&header, &acts, &key, &identity).unwrap();
    assert!(bytes.starts_with(BEGINS), "it is age's");
    let shown = String::from_utf8_lossy(&bytes);
    assert!(!shown.contains("ord 1 1"), "no word of it can be read");
    let opened = Segment::open(&bytes, &identity).unwrap();
    assert_eq!((opened.hash.as_str(), &opened.header), (name.as_str(), &header));
    assert_eq!(opened.acts().unwrap(), acts);
    let kept = PlanIdentity::from_text(&identity.to_text()).unwrap();
    assert!(
        Segment::open(&bytes, &kept).is_ok(),
        "the identity is the same when it is read again"
    );
    let short = seal(&header, &act(1, 2, &[]), &key, &identity).unwrap().1;
    // age begins with a line of chance, of any length.
    assert!(
        bytes.len().abs_diff(short.len()) < 512,
        "its length says nothing of what is in it"
    );
}

#[test]
fn whatever_byte_of_it_is_changed_it_is_refused() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let (_, whole) = seal(&header(1, &key, 1, None, &[]), &act(1, 1, &[]), &key, &identity).unwrap();
    for place in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        assert!(Segment::open(&bytes, &identity).is_err(), "byte {place}");
    }
    for length in [0, 1, BEGINS.len(), whole.len() / 2, whole.len() - 1] {
        assert!(
            Segment::open(&whole[..length], &identity).is_err(),
            "cut at {length}"
        );
    }
    let longer = [whole.as_slice(), b"x"].concat();
    assert!(
        Segment::open(&longer, &identity).is_err(),
        "something stands after it"
    );
}

#[test]
fn what_is_another_plans_unsigned_or_signed_by_another_is_refused() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let other = new_key();
    let said = header(1, &key, 1, None, &[]);
    let (_, foreign) = seal(&said, &act(1, 1, &[]), &key, &PlanIdentity::first()).unwrap();
    assert_eq!(
        Segment::open(&foreign, &identity).unwrap_err(),
        SegmentError::NotOurs
    );
    let (_, forged) = seal(&said, &act(1, 1, &[]), &other, &identity).unwrap();
    assert_eq!(
        Segment::open(&forged, &identity).unwrap_err(),
        SegmentError::Damaged,
        "it names a key that did not sign it"
    );
    let unsigned = Header {
        key: String::new(),
        ..said
    };
    let (_, unsigned) = seal(&unsigned, &act(1, 1, &[]), &key, &identity).unwrap();
    assert!(Segment::open(&unsigned, &identity).is_err(), "it names no key");
}

#[test]
fn what_would_fill_the_memory_or_does_not_hang_together_is_refused() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let said = header(1, &key, 1, None, &[]);
    let bomb = zstd::encode_all(repeat(b' ').take(257 << 20), 1).unwrap();
    assert!(bomb.len() < 1 << 20, "it is short until it is unpacked");
    let (_, bytes) = seal_packed(&said, &bomb, &key, &identity).unwrap();
    let opened = Segment::open(&bytes, &identity).unwrap();
    assert_eq!(opened.acts().unwrap_err(), SegmentError::Damaged);
    let (_, bytes) = seal_packed(&said, b"no zstd", &key, &identity).unwrap();
    assert!(Segment::open(&bytes, &identity).unwrap().acts().is_err());
    let mut twice = act(1, 1, &[]);
    twice.acts.extend(act(1, 1, &[]).acts);
    let mut anothers = act(1, 1, &[]);
    anothers.changes[0].device = copy(2);
    let mut nobodys = act(1, 1, &[]);
    nobodys.acts.clear();
    for (wrong, why) in [
        (twice, "an act stands twice"),
        (anothers, "a change is of another copy than its act"),
        (nobodys, "a change has no act"),
    ] {
        let (_, bytes) = seal(&said, &wrong, &key, &identity).unwrap();
        assert!(Segment::open(&bytes, &identity).unwrap().acts().is_err(), "{why}");
    }
}

#[test]
fn a_mark_tells_its_own_plan_and_identity_and_no_other() {
    let identity = PlanIdentity::first();
    let folder = Uuid::from_u128(77);
    let mark = FolderMark::new(folder, PLAN, &identity);
    let read = FolderMark::read(&mark.to_bytes()).unwrap();
    assert_eq!(read.whose(PLAN, Some(&identity)), Whose::Ours);
    assert_eq!(read.whose(PLAN, None), Whose::OtherIdentity);
    assert_eq!(read.whose(PLAN, Some(&identity.renewed())), Whose::OtherIdentity);
    let another = PlanId(Uuid::from_u128(2));
    assert_eq!(read.whose(another, Some(&identity)), Whose::AnotherPlan);
    let text = String::from_utf8(mark.to_bytes()).unwrap();
    assert!(
        !text.contains(&PLAN.to_string()),
        "which plan it is does not stand there: {text}"
    );
    assert_ne!(
        CopyKey::of("in the file", "beside").public(),
        CopyKey::of("in the file", "elsewhere").public(),
        "whoever has the file alone cannot sign as the copy"
    );
    for junk in ["", "{}", "[]", "viktig"] {
        assert_eq!(FolderMark::read(junk.as_bytes()), None, "{junk}");
    }
    assert!(identity.renewed().is_over(&identity), "the newest holds");
    let (one, other) = (PlanIdentity::first(), PlanIdentity::first());
    assert_ne!(
        one.is_over(&other),
        other.is_over(&one),
        "of two that were made at once the same one holds everywhere"
    );
}
