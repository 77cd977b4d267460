//! The commands: each asks core, and says what came of it.

use std::io::{BufWriter, Write};
use std::path::Path;

use serde_json::json;

use super::args::{Args, Asked, Which, is_standard_output};
use super::making::{demo, make, sheet_may_be_saved};
use super::said::Said;
use super::secret::Asking;
use super::{Failure, bringing, kept, leaving, meet, papers, policy, shared, shown, ways};
use crate::document::{self, Bundled, FileWanted, open};
use crate::error::{Problem, ProblemCode};
use crate::open_plan::{OpenPlan, Opening};
use crate::policy::decided_shelf;
use crate::reading::SearchAsked;
use crate::store::{Environment, ThisLaptop};
use crate::vault::{Holder, OnShelf, Shelf};
use crate::wording;

/// Carries out what was asked.
pub(super) fn run(args: &Args, said: &mut Said<'_>) -> Result<(), Failure> {
    let asking = Asking {
        from_input: args.passphrase_stdin,
        language: said.language,
    };
    let shelf = || -> Result<Shelf, Problem> {
        let mut decided = ThisLaptop.decided();
        let shelf = decided_shelf(&mut decided, std::env::var_os("VIKTIG_HOME"))?;
        match &args.shelf {
            Some(folder) => {
                decided.policy.may_choose_shelf(folder)?;
                Ok(Shelf::at(folder))
            }
            None => Ok(shelf),
        }
    };
    let open = |which: &Which, said: &mut Said<'_>| {
        let open = unlock(&shelf()?, which, asking)?;
        kept::without_backup(&open, said)?;
        Ok::<_, Failure>(open)
    };
    match &args.command {
        Asked::List => list(&shelf()?, said),
        Asked::New {
            nickname,
            owner,
            contact_name,
            names_stdin,
            contact_phrase,
            sheet,
        } => {
            let asking_names = Asking {
                from_input: *names_stdin,
                ..asking
            };
            sheet_may_be_saved(sheet.recovery_sheet.as_deref())?;
            let names = asking_names.names(asking, [nickname, owner, contact_name])?;
            let shelf = shelf()?;
            make(&shelf, names, *contact_phrase, asking, sheet, said)
        }
        Asked::Demo { folder } => demo(folder, said),
        Asked::Show { plan, reader } => {
            let open = open(plan, said)?;
            let reader = papers::reader(&open, reader.as_deref())?;
            shown::plan(&open, reader, said)
        }
        Asked::Pdf { plan, file, paper } => leaving::pdf(open(plan, said)?, file, paper, asking, said),
        Asked::Ics {
            plan,
            file,
            to,
            words,
        } => leaving::file(
            open(plan, said)?,
            file,
            to,
            FileWanted::Calendar { words: *words },
            said,
        ),
        Asked::Csv { plan, file, to } => leaving::file(open(plan, said)?, file, to, FileWanted::Table, said),
        Asked::Docx { plan, file, to } => leaving::file(open(plan, said)?, file, to, FileWanted::Word, said),
        Asked::Fhir { plan, file, to } => leaving::file(open(plan, said)?, file, to, FileWanted::Fhir, said),
        Asked::Log { plan, reader } => {
            let open = open(plan, said)?;
            let reader = papers::reader(&open, reader.as_deref())?;
            shown::copies(&open, reader, said)
        }
        Asked::Export { plan, file } => export(open(plan, said)?, file, said),
        Asked::Import { file, into } => {
            let incoming = open::read_file(file).map_err(Problem::from)?;
            bringing::bring(incoming, None, into, asking, &shelf, said)
        }
        Asked::ImportFhir { file, into } => {
            let Bundled { incoming, left } =
                document::read_bundle(file, said.language).map_err(Problem::from)?;
            bringing::bring(incoming, Some(&left), into, asking, &shelf, said)
        }
        Asked::Verify { plan } => verify(&open(plan, said)?, said),
        Asked::Mend { plan } => mend(&shelf()?, plan, asking, said),
        Asked::Backups { plan } => kept::backups(open(plan, said)?, said),
        Asked::Restore {
            plan,
            backup,
            whole: false,
            record: None,
        } => restore(&shelf()?, plan, backup, asking, said),
        Asked::Restore {
            plan,
            backup,
            whole: _,
            record,
        } => kept::bring_back(open(plan, said)?, backup, *record, said),
        Asked::Aside { plan } => kept::aside(&open(plan, said)?, said),
        Asked::Drop { plan, aside } => kept::drop_aside(&open(plan, said)?, aside, said),
        Asked::Copy { plan, file } => ways::copy(open(plan, said)?, file, said),
        Asked::Take { file } => ways::take(&shelf()?, file, said),
        Asked::Meet { plan, place, look } => {
            meet::meet(open(plan, said)?, place.as_deref(), *look, asking, said)
        }
        Asked::Share { plan, shared } => shared::share(open(plan, said)?, shared, asking, said),
        Asked::Allow { plan, copy, person } => shared::allow(open(plan, said)?, copy, person, said),
        Asked::EndCopy { plan, copy, sheet } => shared::end_copy(open(plan, said)?, copy, sheet, said),
        Asked::Copies { plan } => meet::copies(&open(plan, said)?, said),
        Asked::Phrase {
            plan,
            of_contact,
            sheet,
        } => ways::phrase(open(plan, said)?, *of_contact, asking, sheet, said),
        Asked::Close { plan, sheet } => ways::close(open(plan, said)?, sheet, said),
        Asked::Code { plan, sheet } => ways::code(open(plan, said)?, sheet, said),
        Asked::End { plan } => ways::end(open(plan, said)?, plan.way(), asking, said),
        Asked::Policy => policy::shown(said),
        Asked::History { plan, most } => shown::history(&open(plan, said)?, *most, said),
        Asked::Search { plan, sought, now } => {
            let asked = SearchAsked {
                words: sought.join(" "),
                earlier: !now,
            };
            shown::search(&open(plan, said)?, &asked, said)
        }
    }
}

pub(super) fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "viktig",
        environment: Box::new(ThisLaptop),
    }
}

/// Opens the plan that is meant: by its folder, by what it is called, or by how its folder begins.
fn unlock(shelf: &Shelf, which: &Which, asking: Asking) -> Result<OpenPlan, Failure> {
    let plans = shelf.plans().map_err(Problem::from)?;
    let folder = meant(&plans, &which.plan)?;
    let phrase = asking.phrase(which.way())?;
    Ok(OpenPlan::unlock(opening(shelf), folder, which.way(), &phrase)?)
}

/// Puts a damaged plan together again, and says what could not be read.
fn mend(shelf: &Shelf, which: &Which, asking: Asking, said: &mut Said<'_>) -> Result<(), Failure> {
    let plans = shelf.plans().map_err(Problem::from)?;
    let folder = meant(&plans, &which.plan)?;
    let phrase = asking.phrase(which.way())?;
    let (_, mended) = OpenPlan::mend(opening(shelf), folder, which.way(), &phrase)?;
    shown::mended(&mended, said)
}

/// Puts a backup in the place of a plan that cannot be opened.
fn restore(
    shelf: &Shelf,
    which: &Which,
    backup: &str,
    asking: Asking,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let plans = shelf.plans().map_err(Problem::from)?;
    let folder = shelf.plan(meant(&plans, &which.plan)?).map_err(Problem::from)?;
    let phrase = asking.phrase(which.way())?;
    let holder = Holder::here("viktig", ThisLaptop.now().map_err(Problem::from)?);
    folder
        .restore(backup, which.way(), &phrase, &holder)
        .map_err(Problem::from)?;
    kept::put_in(backup, said)
}

fn meant<'a>(plans: &'a [OnShelf], name: &str) -> Result<&'a str, Failure> {
    let called = |plan: &OnShelf| plan.cover.as_ref().is_some_and(|cover| cover.nickname == name);
    let begins = |plan: &OnShelf| !name.is_empty() && plan.folder.starts_with(name);
    let find = |is_meant: &dyn Fn(&OnShelf) -> bool| -> Vec<&'a str> {
        plans
            .iter()
            .filter(|plan| is_meant(plan))
            .map(|plan| plan.folder.as_str())
            .collect()
    };
    for found in [find(&|plan| plan.folder == name), find(&called), find(&begins)] {
        match found.as_slice() {
            [] => {}
            [folder] => return Ok(folder),
            _ => return Err(Failure::Usage("ambiguous")),
        }
    }
    Err(Problem::new(ProblemCode::PlanMissing).into())
}

fn list(shelf: &Shelf, said: &mut Said<'_>) -> Result<(), Failure> {
    let plans = shelf.plans().map_err(Problem::from)?;
    if said.json {
        return said.machine(&plans);
    }
    if plans.is_empty() {
        return said.say("list.empty", &[]);
    }
    for OnShelf {
        folder,
        cover,
        problem,
    } in &plans
    {
        let name = cover.as_ref().map_or("?", |cover| cover.nickname.as_str());
        said.say("list.plan", &[("name", name), ("folder", folder)])?;
        if let Some(opened) = cover.as_ref().and_then(|cover| cover.last_opened) {
            said.say(
                "list.opened",
                &[("when", &wording::moment(opened, said.language))],
            )?;
        }
        if let Some(problem) = problem {
            let told = wording::problem(problem, said.language);
            said.line(&format!("  {} {}", told.sentence, told.way))?;
        }
    }
    Ok(())
}

fn export(mut plan: OpenPlan, file: &Path, said: &mut Said<'_>) -> Result<(), Failure> {
    if is_standard_output(file.as_os_str()) {
        plan.policy().may_save_in(None)?;
        let mut pieces = BufWriter::new(&mut *said.out);
        plan.write_open_copy(&mut pieces)?;
        return Ok(pieces.flush()?);
    }
    plan.save_open_copy(file)?;
    saved("export", file, said)
}

pub(super) fn saved(key: &str, file: &Path, said: &mut Said<'_>) -> Result<(), Failure> {
    if said.json {
        said.machine(&json!({ "file": file }))
    } else {
        said.say(&format!("saved.{key}"), &[("path", &file.display().to_string())])
    }
}

/// The whole file was checked on the way in; here the plan is held against its journal.
fn verify(plan: &OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let changes = plan.verify()?;
    if said.json {
        said.machine(&json!({ "changes": changes }))
    } else {
        said.say("verify.whole", &[("changes", &changes.to_string())])
    }
}
