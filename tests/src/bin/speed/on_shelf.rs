//! A long plan on a shelf, as people have it: in a folder of its own, opened by a phrase.

use std::ffi::OsStr;

use secrecy::SecretString;
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::store::ThisLaptop;
use viktig_core::vault::{Cover, Shelf, WayIn};

use crate::Outcome;
use crate::long_plan::LongPlan;

const PHRASE: &str = "fjord kaffe bordtennis lykt";

/// The phrase that opens it.
pub(crate) fn phrase() -> SecretString {
    SecretString::from(PHRASE)
}

/// How it is opened.
pub(crate) fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "speed",
        environment: Box::new(ThisLaptop),
    }
}

/// Puts it on the shelf, and opens it.
pub(crate) fn imported(long: &LongPlan, shelf: &Shelf) -> Outcome<OpenPlan> {
    let cover = Cover {
        nickname: "Lyn og latter".into(),
        symbol: "lightning".into(),
        colour: "blue".into(),
        plan: None,
        last_opened: None,
    };
    let (plan, _) = OpenPlan::import(opening(shelf), &cover, &phrase(), &long.journal)?;
    Ok(plan)
}

/// Opens one that is called so on the shelf.
pub(crate) fn unlocked(shelf: &Shelf, name: &str) -> Outcome<OpenPlan> {
    Ok(OpenPlan::unlock(opening(shelf), name, WayIn::Owner, &phrase())?)
}

/// What a plan is called on its shelf.
pub(crate) fn name(plan: &OpenPlan) -> Outcome<String> {
    let folder = plan.open_folder().folder().path();
    let name = folder.file_name().and_then(OsStr::to_str);
    Ok(name.ok_or("the plan has no name on its shelf")?.to_owned())
}
