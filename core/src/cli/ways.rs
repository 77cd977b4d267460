//! Commands about who can open a plan, about copies to take along, and about its end.

use std::path::Path;

use serde_json::json;

use super::Failure;
use super::args::Sheet;
use super::said::Said;
use super::secret::Asking;
use crate::document;
use crate::error::Problem;
use crate::open_plan::OpenPlan;
use crate::plan::Language;
use crate::store::{Environment, ThisLaptop};
use crate::vault::{Shelf, WayChanged, WayIn};

/// A new phrase, for the owner or for the contact.
pub(super) fn phrase(
    mut plan: OpenPlan,
    of_contact: bool,
    asking: Asking,
    sheet: &Sheet,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let way = if of_contact { WayIn::Contact } else { WayIn::Owner };
    let phrase = asking.new_phrase(way)?;
    let changed = plan.set_phrase(way, &phrase)?;
    tell_changed("phrase", &plan, &changed, sheet, said)
}

/// The contact's way in is taken away.
pub(super) fn close(mut plan: OpenPlan, sheet: &Sheet, said: &mut Said<'_>) -> Result<(), Failure> {
    let changed = plan.remove_way(WayIn::Contact)?;
    tell_changed("close", &plan, &changed, sheet, said)
}

/// A new recovery code.
pub(super) fn code(mut plan: OpenPlan, sheet: &Sheet, said: &mut Said<'_>) -> Result<(), Failure> {
    let changed = plan.renew_recovery_code()?;
    tell_changed("code", &plan, &changed, sheet, said)
}

pub(super) fn tell_changed(
    what: &str,
    plan: &OpenPlan,
    changed: &WayChanged,
    sheet: &Sheet,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let code = changed.recovery_code.as_deref();
    if let Some(code) = code {
        let nickname = plan.open_folder().folder().cover().map(|cover| cover.nickname);
        save_sheet(sheet, &nickname.unwrap_or_default(), code, said.language)?;
    }
    if said.json {
        let shown = code.filter(|_| sheet.show_recovery_code);
        let told = WayChanged {
            recovery_code: shown.map(str::to_owned),
            ..changed.clone()
        };
        return said.machine(&told);
    }
    said.say(&format!("ways.{what}"), &[])?;
    if changed.key_renewed {
        said.say(
            "ways.newKey",
            &[("backups", &changed.backups_renewed.to_string())],
        )?;
    }
    if changed.backups_lost > 0 {
        said.say("ways.lost", &[("backups", &changed.backups_lost.to_string())])?;
    }
    if !changed.left_aside.is_empty() {
        said.say("ways.leftAside", &[("names", &changed.left_aside.join(", "))])?;
    }
    if changed.closed.contains(&WayIn::Contact) {
        said.say("ways.contactClosed", &[])?;
    }
    match code {
        Some(code) => tell_code(code, sheet, said),
        None => Ok(()),
    }
}

/// Saves the sheet with a recovery code, when one is wanted.
pub(super) fn save_sheet(
    sheet: &Sheet,
    nickname: &str,
    code: &str,
    language: Language,
) -> Result<(), Failure> {
    let Some(path) = &sheet.recovery_sheet else {
        return Ok(());
    };
    let pdf = document::recovery_sheet(
        nickname,
        code,
        language,
        ThisLaptop.today().map_err(Problem::from)?,
    );
    Ok(document::save(pdf.map_err(Problem::from)?, path).map_err(Problem::from)?)
}

/// Says where the recovery code is. It is shown only when that was asked for: a screen may be seen, or kept in a log.
pub(super) fn tell_code(code: &str, sheet: &Sheet, said: &mut Said<'_>) -> Result<(), Failure> {
    if let Some(path) = &sheet.recovery_sheet {
        said.say("new.sheet", &[("path", &path.display().to_string())])?;
    }
    if sheet.show_recovery_code {
        said.say("new.code", &[("code", code)])?;
        said.say("new.keep", &[])?;
    }
    if sheet.recovery_sheet.is_none() && !sheet.show_recovery_code {
        said.say("new.hidden", &[])?;
    }
    Ok(())
}

/// A locked copy to take along.
pub(super) fn copy(mut plan: OpenPlan, file: &Path, said: &mut Said<'_>) -> Result<(), Failure> {
    plan.save_sealed_copy(file)?;
    if said.json {
        said.machine(&json!({ "file": file }))
    } else {
        said.say("saved.copy", &[("path", &file.display().to_string())])
    }
}

/// A locked copy is put on the shelf.
pub(super) fn take(shelf: &Shelf, file: &Path, said: &mut Said<'_>) -> Result<(), Failure> {
    let taken = shelf
        .take_sealed_copy(file, ThisLaptop.now().map_err(Problem::from)?)
        .map_err(Problem::from)?;
    if said.json {
        return said.machine(&taken);
    }
    said.say("take.taken", &[("folder", &taken.folder)])?;
    match &taken.had_before {
        Some(name) => said.say("take.before", &[("name", name)]),
        None => Ok(()),
    }
}

/// The plan is ended. Its phrase is asked for a second time: nothing brings it back.
pub(super) fn end(plan: OpenPlan, way: WayIn, asking: Asking, said: &mut Said<'_>) -> Result<(), Failure> {
    let again = asking.phrase_again(way)?;
    let proven = plan.prove(&again)?;
    let ended = plan.end(proven)?;
    if said.json {
        return said.machine(&ended);
    }
    said.say("end.ended", &[])?;
    match &ended.left_in {
        Some(folder) => said.say("end.left", &[("path", folder)]),
        None => said.say("end.elsewhere", &[]),
    }
}
