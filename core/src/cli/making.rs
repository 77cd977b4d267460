//! New plans: an empty one, and the demonstration.

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::args::Sheet;
use super::commands::opening;
use super::said::Said;
use super::secret::Asking;
use super::{Failure, ways};
use crate::document::{self, Left, Made};
use crate::error::Problem;
use crate::new_plan::{FirstWords, Writes};
use crate::open_plan::{FirstPhrases, OpenPlan};
use crate::story::{DEMONSTRATION, Story};
use crate::vault::{Cover, LOWEST_SCORE, RecoveryCode, Shelf, VaultError, WayIn, suggest_phrase};

/// The picture on the cover of a plan made here; the window lets people choose.
const SYMBOL: &str = "mountains";

const COLOUR: &str = "success";

pub(super) fn cover(nickname: &str) -> Result<Cover, Problem> {
    Ok(Cover::new(nickname, SYMBOL, COLOUR)?)
}

/// Makes a plan with an owner, and perhaps a contact, who may get a way in of their own.
pub(super) fn make(
    shelf: &Shelf,
    [nickname, owner_name, contact_name]: [String; 3],
    for_contact: bool,
    asking: Asking,
    sheet: &Sheet,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let first = FirstWords {
        owner_name,
        contact_name,
        // It is asked for by that name.
        contact_is_primary: true,
        writes: Writes::Owner,
        language: said.language,
    };
    let cover = cover(&nickname)?;
    let owner = asking.new_phrase(WayIn::Owner)?;
    let contact = for_contact
        .then(|| asking.new_phrase(WayIn::Contact))
        .transpose()?;
    let phrases = FirstPhrases {
        owner: &owner,
        contact: contact.as_ref(),
    };
    let made = OpenPlan::create(opening(shelf), &cover, phrases, &first)?;
    tell_made(&made, sheet, said)
}

/// The recovery code is told once: its sheet must have a place before there is a code.
pub(super) fn sheet_may_be_saved(sheet: Option<&Path>) -> Result<(), Problem> {
    Ok(sheet.map_or(Ok(()), document::may_save)?)
}

/// Says where a new plan is, and how to get into it when the phrase is forgotten.
pub(super) fn tell_made(
    made: &(OpenPlan, RecoveryCode),
    sheet: &Sheet,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    tell_brought(made, None, sheet, said)
}

/// As [`tell_made`]; a machine is told too what of a file had no place in the plan.
pub(super) fn tell_brought(
    (plan, code): &(OpenPlan, RecoveryCode),
    left: Option<&[Left]>,
    sheet: &Sheet,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let folder = plan.open_folder().folder();
    let name = folder.name();
    let nickname = folder.cover().map(|cover| cover.nickname).unwrap_or_default();
    let code = code.shown().expose_secret();
    ways::save_sheet(sheet, &nickname, code, said.language)?;
    if said.json {
        let shown = sheet.show_recovery_code.then_some(code);
        let mut told = json!({ "folder": name, "nickname": nickname, "recoveryCode": shown, "recoverySheet": sheet.recovery_sheet });
        if let Some(left) = left {
            told["left"] = json!(left);
        }
        return said.machine(&told);
    }
    said.say("new.made", &[("name", &nickname), ("folder", &name)])?;
    ways::tell_code(code, sheet, said)
}

/// The demonstration plan and its PDF, dated as the story is.
pub(super) fn demo(folder: &Path, said: &mut Said<'_>) -> Result<(), Failure> {
    let story = Story::named(DEMONSTRATION).map_err(Problem::from)?;
    let phrase: SecretString = suggest_phrase(LOWEST_SCORE)
        .map_err(VaultError::from)
        .map_err(Problem::from)?;
    let shelf = Shelf::at(folder);
    let cover = cover("Tilbake i jobb")?;
    let (open, _) = OpenPlan::tell(opening(&shelf), &cover, &phrase, &story)?;
    let plan = open.plan()?;
    let pdf = document::plan_pdf(&plan, Made::utc(story.today)).map_err(Problem::from)?;
    let file = folder.join(format!("{DEMONSTRATION}.pdf"));
    document::save(pdf, &file).map_err(Problem::from)?;
    let plan = open.open_folder().folder().path();
    if said.json {
        return said.machine(&json!({ "plan": plan, "pdf": file, "passphrase": phrase.expose_secret() }));
    }
    said.say("demo.plan", &[("path", &plan.display().to_string())])?;
    said.say("demo.pdf", &[("path", &file.display().to_string())])?;
    said.say("demo.phrase", &[("phrase", phrase.expose_secret())])?;
    said.say("demo.open", &[("folder", &folder.display().to_string())])
}
