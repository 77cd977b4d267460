//! What became of a damaged plan.

use crate::cli::Failure;
use crate::cli::said::Said;
use crate::store::{Gap, Mended};
use crate::wording;

/// What the plan was put together of, and what could not be read.
pub(in crate::cli) fn mended(mended: &Mended, said: &mut Said<'_>) -> Result<(), Failure> {
    if said.json {
        return said.machine(mended);
    }
    let aside = [("aside", mended.aside.as_str())];
    if mended.aside.is_empty() {
        return said.say("mend.whole", &[]);
    }
    if mended.lost.is_empty() && mended.left_out == 0 && mended.without_name == 0 {
        return said.say("mend.all", &aside);
    }
    said.say("mend.done", &aside)?;
    for lost in &mended.lost {
        gap(lost, said)?;
    }
    for (key, count) in [("nameless", mended.without_name), ("left", mended.left_out)] {
        if count > 0 {
            said.say(&format!("mend.{key}"), &[("count", &count.to_string())])?;
        }
    }
    Ok(())
}

fn gap(lost: &Gap, said: &mut Said<'_>) -> Result<(), Failure> {
    let acts = lost.acts.to_string();
    let when = |time: Option<_>| time.map(|time| wording::moment(time, said.language));
    match (when(lost.after), when(lost.before)) {
        (Some(after), Some(before)) => said.say(
            "mend.between",
            &[("acts", &acts), ("after", &after), ("before", &before)],
        ),
        (Some(after), None) if lost.acts == 0 => said.say("mend.maybe", &[("after", &after)]),
        (Some(after), None) => said.say("mend.after", &[("acts", &acts), ("after", &after)]),
        (None, Some(before)) => said.say("mend.before", &[("acts", &acts), ("before", &before)]),
        (None, None) => said.say("mend.some", &[("acts", &acts)]),
    }
}
