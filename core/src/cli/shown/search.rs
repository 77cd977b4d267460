//! Where words stand in a plan, to be read in a terminal.

use super::Names;
use crate::cli::Failure;
use crate::cli::said::Said;
use crate::open_plan::OpenPlan;
use crate::plan::Language;
use crate::reading::{SearchAsked, SearchFound, SearchGroup, SearchHit, Standing};
use crate::texts::text;
use crate::wording;

/// Each place where the words stand, with whose words they are; with `--json` what the window is told.
pub(in crate::cli) fn search(
    open: &OpenPlan,
    asked: &SearchAsked,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let found: SearchFound = open.search(asked)?;
    if said.json {
        return said.machine(&found);
    }
    if found.groups.is_empty() {
        return said.say("search.none", &[("words", &asked.words)]);
    }
    let names = Names::of(&open.records(), said.language);
    for group in &found.groups {
        said.line(&heading(group, &names, said.language))?;
        for hit in &group.hits {
            said.line(&format!("  {}", shown(hit, said.language)))?;
            said.line(&format!("    {}", about(hit, &names, said.language)))?;
        }
    }
    if found.is_cut {
        said.say("search.more", &[])?;
    }
    Ok(())
}

/// «Mål: Huden holder».
fn heading(group: &SearchGroup, names: &Names, language: Language) -> String {
    let title = match group.kind {
        Some(kind) => super::title(kind, language),
        None => text(language, "words.standing.earlier", &[]),
    };
    match group.about.and_then(|about| names.of_record(about)) {
        Some(name) => format!("{title}: {name}"),
        None => title,
    }
}

/// The text, in quotation marks where it is the owner's own words.
fn shown(hit: &SearchHit, language: Language) -> String {
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let words = format!("{}{}{}", cut(hit.cut_before), hit.text, cut(hit.cut_after));
    if !hit.is_owners {
        return words;
    }
    let [open, close] = ["document.quote.open", "document.quote.close"].map(|key| text(language, key, &[]));
    format!("{open}{words}{close}")
}

/// Which field it is, who wrote it and when, and what has become of it.
fn about(hit: &SearchHit, names: &Names, language: Language) -> String {
    let field = wording::field(hit.record.kind, &hit.field, language);
    let moment = |at| wording::moment(at, language);
    let since = match hit.standing {
        Standing::Stands => None,
        Standing::Removed => Some(text(language, "words.removed", &[])),
        Standing::Earlier => hit
            .replaced
            .map(|at| text(language, "words.standing.replaced", &[("when", &moment(at))])),
    };
    super::joined([
        Some(field),
        hit.pen.map(|pen| wording::penned(pen, names, language)),
        hit.at.map(moment),
        since,
    ])
}
