//! What may happen on copies of a plan, drawn at random.

use super::*;

/// What happens on one of the copies.
#[derive(Debug, Clone)]
pub(in super::super) enum Deed {
    Write {
        copy: usize,
        by: u128,
        matter: u128,
        text: String,
    },
    Add {
        copy: usize,
        by: u128,
        text: String,
    },
    Dates {
        copy: usize,
        field: usize,
        day: u32,
    },
    Parent {
        copy: usize,
        goal: u128,
        under: Option<u128>,
    },
    Consent {
        copy: usize,
        chapters: Vec<usize>,
        withdrawn: bool,
    },
    Move {
        copy: usize,
        by: u128,
        matter: u128,
        out: bool,
    },
    Subject {
        copy: usize,
        of: usize,
    },
    Held {
        copy: usize,
        held: bool,
        came: bool,
    },
    Answer {
        copy: usize,
        accept: bool,
    },
    Undo {
        copy: usize,
        over: bool,
    },
    Settle {
        copy: usize,
        place: usize,
    },
    Meet {
        copy: usize,
        from: usize,
    },
    Carry {
        copy: usize,
        seconds: i64,
    },
    /// Somebody types, letter by letter.
    Type {
        copy: usize,
        by: u128,
        matter: u128,
        letters: String,
    },
    /// The same record is added on more than one copy: what adds it was carried, and not what says so. Or one of another kind
    /// comes with its id.
    Same {
        copy: usize,
        by: u128,
        kind: Kind,
        number: u128,
        text: String,
    },
    /// A backup is made.
    Keep {
        copy: usize,
    },
    /// The newest backup stands in its place again.
    Back {
        copy: usize,
    },
}

impl Deed {
    /// The copy that it is done on.
    pub(in super::super) fn copy(&self) -> usize {
        match self {
            Self::Write { copy, .. }
            | Self::Add { copy, .. }
            | Self::Dates { copy, .. }
            | Self::Parent { copy, .. }
            | Self::Consent { copy, .. }
            | Self::Move { copy, .. }
            | Self::Subject { copy, .. }
            | Self::Held { copy, .. }
            | Self::Answer { copy, .. }
            | Self::Undo { copy, .. }
            | Self::Settle { copy, .. }
            | Self::Meet { copy, .. }
            | Self::Carry { copy, .. }
            | Self::Type { copy, .. }
            | Self::Same { copy, .. }
            | Self::Keep { copy }
            | Self::Back { copy } => *copy,
        }
    }

    /// The words that are written in it.
    pub(in super::super) fn words(&mut self) -> Option<&mut String> {
        match self {
            Self::Write { text, .. } | Self::Add { text, .. } | Self::Same { text, .. } => Some(text),
            Self::Type { letters, .. } => Some(letters),
            _ => None,
        }
    }
}

/// So many copies are tried in the random histories.
pub(in super::super) const COPIES: usize = 3;
pub(super) const CHAPTERS: [&str; 3] = ["goals", "needs", "matters"];

/// A random history.
pub(in super::super) fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(deed(COPIES), 0..30)
}

/// Anything that may happen on one of so many copies.
pub(in super::super) fn deed(copies: usize) -> impl Strategy<Value = Deed> {
    let copy = move || 0..copies;
    let by = || prop_oneof![2 => Just(ARNE), 1 => Just(SIV)];
    let text = || "[a-zæøå ]{0,8}";
    let matter = || 10..13u128;
    prop_oneof![
        6 => (copy(), by(), matter(), text())
            .prop_map(|(copy, by, matter, text)| Deed::Write { copy, by, matter, text }),
        2 => (copy(), by(), text()).prop_map(|(copy, by, text)| Deed::Add { copy, by, text }),
        2 => (copy(), 0..2usize, 1..28u32).prop_map(|(copy, field, day)| Deed::Dates { copy, field, day }),
        2 => (copy(), 20..23u128, proptest::option::of(20..23u128))
            .prop_map(|(copy, goal, under)| Deed::Parent { copy, goal, under }),
        2 => (copy(), prop::collection::vec(0..3usize, 0..3), any::<bool>())
            .prop_map(|(copy, chapters, withdrawn)| Deed::Consent { copy, chapters, withdrawn }),
        2 => (copy(), by(), matter(), any::<bool>())
            .prop_map(|(copy, by, matter, out)| Deed::Move { copy, by, matter, out }),
        1 => (copy(), 0..3usize).prop_map(|(copy, of)| Deed::Subject { copy, of }),
        1 => (copy(), any::<bool>(), any::<bool>())
            .prop_map(|(copy, held, came)| Deed::Held { copy, held, came }),
        2 => (copy(), any::<bool>()).prop_map(|(copy, accept)| Deed::Answer { copy, accept }),
        2 => (copy(), any::<bool>()).prop_map(|(copy, over)| Deed::Undo { copy, over }),
        1 => (copy(), 0..2usize).prop_map(|(copy, place)| Deed::Settle { copy, place }),
        3 => (copy(), copy()).prop_map(|(copy, from)| Deed::Meet { copy, from }),
        1 => (copy(), -40_000_000..40_000_000i64).prop_map(|(copy, seconds)| Deed::Carry { copy, seconds }),
        2 => (copy(), by(), matter(), "[a-zæøå]{1,5}")
            .prop_map(|(copy, by, matter, letters)| Deed::Type { copy, by, matter, letters }),
        2 => (copy(), by(), prop_oneof![Just(Kind::Matter), Just(Kind::Resource)], 500..503u128, text())
            .prop_map(|(copy, by, kind, number, text)| Deed::Same { copy, by, kind, number, text }),
        1 => copy().prop_map(|copy| Deed::Keep { copy }),
        1 => copy().prop_map(|copy| Deed::Back { copy }),
    ]
}
