//! A plan from a file becomes a plan on the shelf.

use serde_json::json;

use super::Failure;
use super::args::BroughtIn;
use super::commands::opening;
use super::making::{cover, sheet_may_be_saved, tell_brought};
use super::said::Said;
use super::secret::Asking;
use crate::document::Left;
use crate::document::open::Incoming;
use crate::error::Problem;
use crate::open_plan::OpenPlan;
use crate::store::ThisLaptop;
use crate::vault::{Shelf, WayIn};

/// Puts a plan that was read and checked on the shelf, or only says that it is whole. `left` is what had no place in it,
/// when the file was of another format.
pub(super) fn bring(
    incoming: Incoming,
    left: Option<&[Left]>,
    into: &BroughtIn,
    asking: Asking,
    shelf: &dyn Fn() -> Result<Shelf, Problem>,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let title = incoming.details().title.clone();
    let nickname = if into.names_stdin {
        Some(asking.name_from_input()?)
    } else {
        into.nickname.clone()
    };
    let cover = cover(nickname.as_deref().unwrap_or(&title))?;
    if into.dry_run {
        if said.json {
            return said.machine(&match left {
                Some(left) => json!({ "title": title, "left": left }),
                None => json!({ "title": title }),
            });
        }
        said.say("import.whole", &[("title", &title)])?;
        return tell_left(left.unwrap_or_default(), said);
    }
    sheet_may_be_saved(into.sheet.recovery_sheet.as_deref())?;
    let shelf = shelf()?;
    let journal = incoming.into_journal(&ThisLaptop).map_err(Problem::from)?;
    let phrase = asking.new_phrase(WayIn::Owner)?;
    let made = OpenPlan::import(opening(&shelf), &cover, &phrase, &journal)?;
    tell_brought(&made, left, &into.sheet, said)?;
    if said.json {
        return Ok(());
    }
    tell_left(left.unwrap_or_default(), said)
}

/// Says what had no place in the plan: how many of each sort, and what the first are called.
fn tell_left(left: &[Left], said: &mut Said<'_>) -> Result<(), Failure> {
    if left.is_empty() {
        return Ok(());
    }
    said.say("import.left", &[])?;
    for Left { sort, count, names } in left {
        let count = count.to_string();
        let names = names.join("; ");
        let key = if names.is_empty() {
            "import.leftUnnamed"
        } else {
            "import.leftNamed"
        };
        said.say(key, &[("sort", sort), ("count", &count), ("names", &names)])?;
    }
    Ok(())
}
