//! Who has got a copy, and of what.

use super::{Names, joined};
use crate::cli::Failure;
use crate::cli::said::Said;
use crate::dates;
use crate::open_plan::OpenPlan;
use crate::plan::{Language, PersonId, Plan, Share};
use crate::reading::{InSight, copies as copies_of};
use crate::texts::text;

/// The copies that were made for somebody, or for everyone: by person, the newest first.
pub(in crate::cli) fn copies(
    open: &OpenPlan,
    reader: Option<PersonId>,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let plan = open.plan()?;
    let mut all = copies_of(&InSight::of(&plan));
    all.retain(|it| reader.is_none_or(|person| it.person == person));
    let of = |id| plan.shares.iter().find(|it| it.id == id);
    if said.json {
        let shares = all.iter().flat_map(|it| &it.copies).filter_map(|id| of(*id));
        return said.machine(&shares.collect::<Vec<_>>());
    }
    if all.is_empty() {
        return said.say("log.none", &[]);
    }
    let names = Names::of(&open.records(), said.language);
    for theirs in &all {
        said.line(&names.get(theirs.person.into()).unwrap_or_default())?;
        for share in theirs.copies.iter().filter_map(|id| of(*id)) {
            said.line(&format!("  {}", made(share, &plan, &names, said.language)))?;
            if !share.reason.is_empty() {
                said.line(&format!("    {}", share.reason))?;
            }
        }
    }
    Ok(())
}

/// What was made, when, by whom and by which way in, and on which consents.
fn made(share: &Share, plan: &Plan, names: &Names, language: Language) -> String {
    let chosen =
        |field: &str, word: &str| text(language, &format!("words.choices.share.{field}.{word}"), &[]);
    let consents = plan.consents.iter().filter(|it| share.consents.contains(&it.id));
    let rests = consents.map(|it| match it.given_on {
        Some(on) => text(
            language,
            "cli.log.rests",
            &[("date", &dates::written(on, language))],
        ),
        None => text(language, "cli.log.restsUndated", &[]),
    });
    let rests: Vec<_> = rests.collect();
    joined([
        share.on.map(|on| dates::written(on, language)),
        Some(chosen("document", share.document.as_str())),
        share.by.and_then(|person| names.get(person.into())),
        share.way.map(|way| chosen("way", way.as_str())),
        (!rests.is_empty()).then(|| rests.join(", ")),
    ])
}
