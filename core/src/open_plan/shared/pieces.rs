//! Acts in pieces that are not too long to be carried.

use std::collections::BTreeMap;

use crate::journal::{Act, Change, Journal};
use crate::plan::ActId;

/// So long a piece is before it is packed, in bytes. One act is never divided, and may be longer.
const LONGEST: usize = 4 << 20;

/// What an act or a change takes besides its value.
const BESIDE: usize = 400;

/// Acts, in order, with their changes, in as few pieces as that takes; one piece where there are none.
pub(super) fn pieces(all: Journal) -> Vec<Journal> {
    let mut of_act: BTreeMap<ActId, Vec<Change>> = BTreeMap::new();
    for change in all.changes {
        of_act.entry(change.act).or_default().push(change);
    }
    let mut pieces = Vec::new();
    let (mut piece, mut length) = (Journal::default(), 0);
    for act in all.acts {
        let changes = of_act.remove(&act.id).unwrap_or_default();
        let more = length_of(&act, &changes);
        if length > 0 && length + more > LONGEST {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        length += more;
        piece.acts.push(act);
        piece.changes.extend(changes);
    }
    if pieces.is_empty() || !piece.acts.is_empty() {
        pieces.push(piece);
    }
    pieces
}

fn length_of(act: &Act, changes: &[Change]) -> usize {
    let seen = act.seen.as_ref().map_or(0, Vec::len);
    let values = changes
        .iter()
        .map(|change| BESIDE + change.value.as_str().map_or(BESIDE, str::len));
    BESIDE + seen * BESIDE / 4 + values.sum::<usize>()
}
