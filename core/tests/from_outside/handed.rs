//! A segment as somebody hands it on: anybody may have written it, in a folder that anybody may write in.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;

use uuid::Uuid;
use viktig_core::journal::Journal;
use viktig_core::plan::{DeviceId, PlanId};
use viktig_core::segment::{
    CopyKey, Header, Here, PlanIdentity, Segment, SegmentError, look, seal, seal_packed,
};

/// The identity of the plan, which whoever has a copy has too.
const IDENTITY: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

static PLANS: LazyLock<PlanIdentity> = LazyLock::new(|| {
    let kept = format!("1 {IDENTITY}");
    PlanIdentity::from_text(&kept).expect("it is one")
});

static KEY: LazyLock<CopyKey> = LazyLock::new(|| CopyKey::of("in the file", "beside it"));

/// One of ours, to be harmed: without acts.
static OURS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let sealed = seal(&header(), &Journal::default(), &KEY, &PLANS);
    sealed.expect("a segment is made").1
});

fn header() -> Header {
    Header {
        plan: PlanId(Uuid::from_u128(1)),
        copy: DeviceId(Uuid::from_u128(2)),
        key: KEY.public(),
        number: 1,
        previous: None,
        seen: Vec::new(),
        writers: Vec::new(),
        at: chrono::DateTime::UNIX_EPOCH,
    }
}

/// The bytes of a file that some bytes stand for, by the first of them: one of ours with some places changed (`h`: a place in
/// two bytes, and what it is changed by), anything encrypted to the plan (`i`), anything in the place of packed acts in one that is
/// signed and whole (`p`), acts (`j`, as JSON), or the file itself.
fn file(bytes: &[u8]) -> Option<Vec<u8>> {
    let (form, rest) = bytes.split_first()?;
    match form {
        b'h' => {
            let mut ours = OURS.clone();
            for harm in rest.chunks_exact(3) {
                let at = usize::from(u16::from_le_bytes([harm[0], harm[1]])) % ours.len();
                ours[at] ^= harm[2];
            }
            Some(ours)
        }
        b'i' => {
            let identity = age::x25519::Identity::from_str(IDENTITY).ok()?;
            age::encrypt(&identity.to_public(), rest).ok()
        }
        b'p' => Some(seal_packed(&header(), rest, &KEY, &PLANS).ok()?.1),
        b'j' => {
            let acts: Journal = serde_json::from_slice(rest).ok()?;
            Some(seal(&header(), &acts, &KEY, &PLANS).ok()?.1)
        }
        _ => Some(bytes.to_vec()),
    }
}

/// Reads it as the program does. What is let in is told apart, and says the same when it is handed on.
pub(crate) fn read(bytes: &[u8]) -> bool {
    let Some(file) = file(bytes) else {
        return false;
    };
    let Ok(segment) = Segment::open(&file, &PLANS) else {
        return false;
    };
    assert_eq!(segment.hash.len(), 64, "it is called by its bytes");
    let acts = match segment.acts() {
        Ok(acts) => acts,
        Err(error) => {
            assert_eq!(error, SegmentError::Damaged, "what is none is damaged");
            return false;
        }
    };
    let again = seal(&segment.header, &acts, &KEY, &PLANS).expect("what was let in is handed on");
    let again = Segment::open(&again.1, &PLANS).and_then(|again| again.acts());
    assert_eq!(again.as_ref().ok(), Some(&acts), "and says the same");
    let (nothing, taken) = (Journal::default(), BTreeMap::new());
    let here = Here {
        journal: &nothing,
        taken: &taken,
    };
    let looked = look(here, vec![segment.clone(), segment], &mut Some::<Journal>);
    let told = looked.ready.len() + looked.rest.len();
    assert_eq!(told + looked.unreadable as usize, 2, "each is told once");
    true
}
