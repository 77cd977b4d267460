//! Another copy of the plan, looked at and met; and the copies the plan was written on.

use std::path::Path;

use serde_json::json;

use super::Failure;
use super::said::Said;
use super::secret::Asking;
use super::{shared, shown};
use crate::error::{Problem, ProblemCode};
use crate::kept::{CopyNews, CopyTold, Misfit, TakenOut};
use crate::open_plan::{OpenPlan, OtherCopy};
use crate::plan::{Language, Pen, PersonId, RecordRef};
use crate::reading::{InSight, first_pen};
use crate::texts::text;
use crate::wording::{self, Names};

/// So many acts are told, the newest.
const MOST_TOLD: usize = 200;

/// How many letters of a copy's id tell it from the others.
const SHORT: usize = 8;

/// Says what is new in another copy, takes it in unless it is only looked at, and says what then waits for people.
pub(super) fn meet(
    mut open: OpenPlan,
    place: Option<&Path>,
    look: bool,
    asking: Asking,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let place = match place {
        None => return shared::exchange(open, said),
        Some(place) if !look && open.is_shared_in(place) => return shared::share(open, place, asking, said),
        Some(place) => place,
    };
    let other = read(&open, place, asking)?;
    let news = open.news_of(&other)?;
    if !said.json {
        tell_news(&news, &other, said)?;
    }
    let met = if look || news.acts == 0 {
        None
    } else {
        let by = pen(&open)?;
        Some(open.meet(by, &other)?)
    };
    if said.json {
        let waits = json!({
            "disagreements": open.plan()?.disagreements,
            "unsettled": open.unsettled()?,
        });
        return said.machine(&json!({ "news": news, "met": met, "waits": waits }));
    }
    match met {
        Some(met) => said.say("meet.met", &[("count", &met.acts.to_string())])?,
        None if news.acts > 0 => return said.say("meet.looked", &[]),
        None => {}
    }
    tell_waiting(&open, said)
}

/// Reads the other copy, and asks for its phrase when the open plan's key does not open it.
fn read(open: &OpenPlan, place: &Path, asking: Asking) -> Result<OtherCopy, Failure> {
    let locked = match OtherCopy::read(place, open, None) {
        Err(problem) if problem.code == ProblemCode::OtherCopyLocked => problem,
        read => return Ok(read?),
    };
    let phrase = asking.others_phrase()?.ok_or(locked)?;
    Ok(OtherCopy::read(place, open, Some(&phrase))?)
}

/// The pen of whoever's way in it was.
pub(super) fn pen(open: &OpenPlan) -> Result<Pen, Problem> {
    let plan = open.plan()?;
    let pen = first_pen(&InSight::of(&plan), open.open_folder().way());
    Ok(pen.ok_or(ProblemCode::NotAPlan)?)
}

fn tell_news(news: &CopyNews, other: &OtherCopy, said: &mut Said<'_>) -> Result<(), Failure> {
    if let Some(since) = news.since {
        let when = wording::moment(since, said.language);
        said.say("meet.since", &[("when", &when)])?;
    }
    if news.acts == 0 {
        said.say("meet.nothing", &[])?;
    } else {
        said.say("meet.new", &[("count", &news.acts.to_string())])?;
        shown::acts(&news.told, other.plan(), other.records(), said)?;
    }
    if news.told.len() >= MOST_TOLD {
        said.say("meet.some", &[])?;
    }
    let counts = [
        ("ours", news.ours),
        ("wouldDisagree", news.disagreements),
        ("wouldMisfit", news.misfits),
        ("wouldTakenOut", news.taken_out),
        ("breaking", news.breaking),
        ("changedIds", news.changed_ids),
    ];
    for (key, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        said.say(&format!("meet.{key}"), &[("count", &count.to_string())])?;
    }
    Ok(())
}

/// What waits for people in the plan as it is now.
pub(super) fn tell_waiting(open: &OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let (plan, unsettled) = (open.plan()?, open.unsettled()?);
    let names = Names::of(&open.records(), said.language);
    let told = Waiting {
        names: &names,
        language: said.language,
    };
    let disagreements = plan.disagreements.iter();
    let lines: Vec<String> = disagreements
        .map(|it| told.disagreement(it.record, &it.field))
        .chain(unsettled.misfits.iter().map(|it| told.misfit(it)))
        .chain(unsettled.taken_out.iter().map(|it| told.taken_out(it)))
        .collect();
    if lines.is_empty() {
        return said.say("meet.noneWaits", &[]);
    }
    said.say("meet.waits", &[])?;
    lines.iter().try_for_each(|line| said.line(line))
}

/// What waits, in words.
struct Waiting<'a> {
    names: &'a Names,
    language: Language,
}

impl Waiting<'_> {
    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        text(self.language, &format!("cli.meet.{key}"), values)
    }

    fn thing(&self, record: RecordRef) -> String {
        shown::thing(record, self.names, self.language)
    }

    fn name(&self, person: PersonId) -> String {
        self.names.get(person.into()).unwrap_or_default()
    }

    fn disagreement(&self, record: RecordRef, field: &str) -> String {
        let field = wording::field(record.kind, field, self.language);
        let what = format!("{}, {field}", self.thing(record));
        self.say("disagree", &[("what", &what)])
    }

    fn misfit(&self, misfit: &Misfit) -> String {
        let records = misfit.records.iter();
        let what: Vec<_> = records.map(|record| self.thing(*record)).collect();
        let what = what.join(", ");
        // Some of what does not go together has the sentence of the rule that would have refused it.
        let codes = ProblemCode::ALL.iter();
        let rule = codes.copied().find(|code| code.as_str() == misfit.rule);
        match rule {
            Some(code) => {
                let why = wording::problem(&code.into(), self.language).sentence;
                self.say("misfitWhy", &[("what", &what), ("why", &why)])
            }
            None => self.say("misfit", &[("what", &what)]),
        }
    }

    fn taken_out(&self, it: &TakenOut) -> String {
        let (removed, written) = (self.name(it.removed_by.writer), self.name(it.written_by.writer));
        let what = self.thing(it.record);
        self.say(
            "takenOut",
            &[("what", &what), ("removed", &removed), ("written", &written)],
        )
    }
}

/// The copies the plan was written on, this one first.
pub(super) fn copies(open: &OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let (all, folder) = (open.copies()?, open.shared_folder()?);
    if said.json {
        return said.machine(&json!({ "copies": all, "folder": folder }));
    }
    let names = Names::of(&open.records(), said.language);
    all.iter().try_for_each(|one| tell_copy(one, &names, said))?;
    match folder {
        Some(folder) => shared::tell_folder(open, &folder, said),
        None => Ok(()),
    }
}

/// The end of an id is random; its start is when it was made, which copies may have in common.
pub(super) fn short(id: &str) -> &str {
    id.get(id.len().saturating_sub(SHORT)..).unwrap_or_default()
}

fn tell_copy(one: &CopyTold, names: &Names, said: &mut Said<'_>) -> Result<(), Failure> {
    let acts = one.acts.to_string();
    let id = one.copy.to_string();
    match one.last_at {
        Some(last) => {
            let key = if one.here { "here" } else { "other" };
            let when = wording::moment(last, said.language);
            let values = [("acts", acts.as_str()), ("when", &when), ("id", short(&id))];
            said.say(&format!("copies.{key}"), &values)?;
        }
        None if one.here => said.say("copies.unwritten", &[])?,
        None => said.say("copies.otherUnwritten", &[("id", short(&id))])?,
    }
    let writers: Vec<_> = one
        .writers
        .iter()
        .filter_map(|it| names.get((*it).into()))
        .collect();
    if !writers.is_empty() {
        said.say("copies.writers", &[("names", &writers.join(", "))])?;
    }
    if let Some(name) = one.person.and_then(|it| names.get(it.into())) {
        said.say("copies.allowed", &[("name", &name)])?;
    }
    match one.met_at {
        Some(met) => said.say("copies.met", &[("when", &wording::moment(met, said.language))]),
        None if one.here => Ok(()),
        None => said.say("copies.neverMet", &[]),
    }
}
