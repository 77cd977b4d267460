//! What carries words from one copy to the others: what one gives lies somewhere until another takes it, and in between
//! anything may happen to it.

use std::collections::BTreeSet;

use super::*;
use crate::journal::Change;

/// Carries between copies.
pub(super) trait Carrier {
    /// A copy gives what it has now.
    fn give(&mut self, from: &mut Store);
    /// A copy takes what has come to it and that it has not taken; tells how often it took something in.
    fn take(&mut self, copy: usize, store: &mut Store) -> usize;
    /// This copy is another than it was: whatever it took before, it has not taken.
    fn forget(&mut self, copy: usize);
    /// Something happens to what lies there.
    fn disturb(&mut self, what: Mischief, place: usize);
    /// All that was ever given has come, whole.
    fn settle(&mut self);
    /// Every change that lies there.
    fn changes(&self) -> Box<dyn Iterator<Item = &Change> + '_>;
}

/// What happens to files in folders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mischief {
    /// Half of it is there.
    Half,
    /// It is on its way, and what came after it is there.
    Late,
    /// It is there twice, under two names.
    Twice,
    /// It has come.
    Comes,
}

/// A folder where every copy leaves the whole of its journal, as locked copies do.
#[derive(Default)]
pub(super) struct Journals {
    lie: Vec<Lies>,
    /// What each copy has taken, by its place there.
    taken: BTreeSet<(usize, usize)>,
}

struct Lies {
    from: DeviceId,
    journal: Journal,
    is_whole: bool,
}

impl Carrier for Journals {
    fn give(&mut self, from: &mut Store) {
        // What lies there does not grow on the copy that gave it.
        from.mark_copied().unwrap();
        self.lie.push(Lies {
            from: from.copy(),
            journal: from.journal().unwrap(),
            is_whole: true,
        });
    }

    fn take(&mut self, copy: usize, store: &mut Store) -> usize {
        let mut times = 0;
        // The newest first, as somebody would who looks at a folder: then the older ones have nothing new.
        for (place, lies) in self.lie.iter().enumerate().rev() {
            if lies.is_whole && lies.from != store.copy() && self.taken.insert((copy, place)) {
                let met = store.unite(pen(ARNE, ARNE), &lies.journal, lies.from).unwrap();
                times += usize::from(met.acts > 0);
            }
        }
        times
    }

    fn forget(&mut self, copy: usize) {
        self.taken.retain(|(by, _)| *by != copy);
    }

    fn disturb(&mut self, what: Mischief, place: usize) {
        let number = self.lie.len();
        if number == 0 {
            return;
        }
        let place = place % number;
        match what {
            Mischief::Half | Mischief::Late => self.lie[place].is_whole = false,
            Mischief::Comes => self.lie.iter_mut().for_each(|lies| lies.is_whole = true),
            Mischief::Twice => {
                self.taken.retain(|(_, taken)| *taken != place);
            }
        }
    }

    fn settle(&mut self) {
        self.disturb(Mischief::Comes, 0);
    }

    fn changes(&self) -> Box<dyn Iterator<Item = &Change> + '_> {
        Box::new(self.lie.iter().flat_map(|lies| &lies.journal.changes))
    }
}
