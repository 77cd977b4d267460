//! The order people stand in, wherever they are listed.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

use crate::plan::Person;
use crate::reading::InSight;

/// The people in the order the owner has put them; by name where nobody has. Those who take part come first, and those
/// who stand on the network map and nowhere else are not among them.
pub(in crate::document) fn in_order<'a>(sight: &InSight<'a>) -> Vec<&'a Person> {
    let mut people = sight.on_paper();
    let names = collator();
    people.sort_by(|one, other| {
        let by_place = other
            .active
            .cmp(&one.active)
            .then(one.rank.total_cmp(&other.rank));
        by_place.then_with(|| by_name(names.as_ref(), &one.name, &other.name))
    });
    people
}

/// Norwegian order: Ås after Zoe, and Aase as Åse.
fn collator() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok()
}

fn by_name(names: Option<&CollatorBorrowed<'_>>, one: &str, other: &str) -> Ordering {
    names.map_or_else(|| one.cmp(other), |names| names.compare(one, other))
}

#[cfg(test)]
mod tests;
