//! The rule of who sees what once more, told otherwise: field by field, by looking things up in the plan's JSON, slowly.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use crate::plan::{Chapter, Fields, Kind, PersonId, Plan, PlanRecords};

/// A plan as somebody reads it on a day.
pub(super) struct Oracle {
    records: BTreeMap<Uuid, (Kind, Fields)>,
    reader: Uuid,
    day: NaiveDate,
}

fn text<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(fields: &'a Fields, name: &str) -> Vec<&'a str> {
    let all = fields.get(name).and_then(Value::as_array);
    all.into_iter().flatten().filter_map(Value::as_str).collect()
}

fn is(fields: &Fields, name: &str) -> bool {
    fields.get(name) == Some(&Value::Bool(true))
}

/// Whether a consent chooses anything to be seen.
fn gives(consent: &Fields) -> bool {
    let lists = ["chapters", "areas", "records"];
    is(consent, "everything") || lists.iter().any(|name| !list(consent, name).is_empty())
}

impl Oracle {
    pub(super) fn new(plan: &Plan, reader: PersonId, day: NaiveDate) -> Self {
        let all = PlanRecords::from(plan.clone()).each();
        let all = all.iter().map(|(_, record)| record.to_fields().unwrap());
        Self {
            records: all
                .map(|(record, fields)| (record.id, (record.kind, fields)))
                .collect(),
            reader: reader.into(),
            day,
        }
    }

    fn at(&self, id: Uuid) -> Option<&(Kind, Fields)> {
        self.records.get(&id)
    }

    fn points(&self, id: Uuid, field: &str) -> Option<Uuid> {
        Uuid::try_parse(text(&self.at(id)?.1, field)).ok()
    }

    fn stands(&self, id: Uuid) -> bool {
        let chain = self.chain(id);
        chain
            .iter()
            .all(|id| self.at(*id).is_some_and(|(_, fields)| !is(fields, "removed")))
    }

    /// The record, and what it stands under.
    fn chain(&self, id: Uuid) -> Vec<Uuid> {
        let (kind, _) = self.at(id).unwrap();
        let above: &[&str] = match kind {
            Kind::Goal => &["parent"],
            Kind::Action => &["goal"],
            Kind::FollowUp => &["action", "goal"],
            Kind::Evaluation => &["goal", "everyday"],
            Kind::AgendaItem | Kind::Decision => &["meeting"],
            Kind::Picture => &["person", "matter", "weeklyEvent"],
            _ => &[],
        };
        let first = above.iter().find_map(|field| self.points(id, field));
        let mut chain = vec![id];
        chain.extend(
            first
                .filter(|it| self.at(*it).is_some())
                .map(|it| self.chain(it))
                .unwrap_or_default(),
        );
        chain
    }

    /// The consents about the reader, and whether each holds.
    fn theirs(&self) -> Vec<(&Fields, bool)> {
        let all = self
            .records
            .values()
            .filter(|(kind, _)| *kind == Kind::Consent)
            .map(|(_, it)| it);
        let day = self.day.to_string();
        let reader = self.reader.to_string();
        let holds = |it: &Fields| {
            let (from, until) = (text(it, "from"), text(it, "until"));
            it["withdrawnOn"].is_null()
                && (from.is_empty() || from <= day.as_str())
                && (until.is_empty() || until >= day.as_str())
        };
        let theirs = all
            .filter(|it| !is(it, "removed") && text(it, "sort") == "sharing" && text(it, "person") == reader);
        theirs.map(|it| (it, holds(it))).collect()
    }

    fn consents(&self) -> Vec<&Fields> {
        let theirs = self.theirs().into_iter();
        theirs.filter(|(_, holds)| *holds).map(|(it, _)| it).collect()
    }

    /// Whether they write the plan with the owner, and no consent says otherwise.
    pub(super) fn writes_it(&self) -> bool {
        let Some((_, them)) = self.at(self.reader) else {
            return false;
        };
        let is_contact = list(them, "roles").contains(&"primaryContact") && is(them, "active");
        let is_out = is(them, "removed") || is(them, "onlyOnMap");
        let says_otherwise = self.theirs().iter().any(|(it, holds)| !holds || gives(it));
        is_contact && !is_out && !says_otherwise
    }

    pub(super) fn has_consent(&self) -> bool {
        self.writes_it() || self.consents().iter().any(|it| gives(it))
    }

    fn areas(&self, ids: &[Uuid]) -> Vec<String> {
        let said = ids
            .iter()
            .filter_map(|id| self.at(*id))
            .map(|(_, it)| text(it, "area").to_owned());
        said.filter(|area| !area.is_empty()).collect()
    }

    fn chapter(&self, id: Uuid) -> Option<&'static str> {
        let (kind, fields) = self.at(id)?;
        let chapter = match kind {
            Kind::Evaluation if !fields["everyday"].is_null() && fields["goal"].is_null() => {
                Chapter::Everyday
            }
            Kind::Picture if self.chain(id).len() > 1 => return self.chapter(self.chain(id)[1]),
            Kind::FollowUp if fields["action"].is_null() && fields["goal"].is_null() => Chapter::Agreement,
            kind => Chapter::of(*kind)?,
        };
        Some(chapter.as_str())
    }

    /// Whether consents let a record be seen, by itself.
    pub(super) fn allows(&self, id: Uuid) -> bool {
        let Some(chapter) = self.chapter(id).filter(|_| self.stands(id)) else {
            return false;
        };
        let chain = self.chain(id);
        let areas = self.areas(&chain);
        let consents = self.consents();
        let says = |name: &str, word: &str| consents.iter().any(|it| list(it, name).contains(&word));
        let named = |name: &str, ids: &[Uuid]| ids.iter().any(|id| says(name, &id.to_string()));
        let given = self.writes_it()
            || consents.iter().any(|it| is(it, "everything"))
            || says("chapters", chapter)
            || (!areas.is_empty() && areas.iter().all(|area| says("areas", area)))
            || named("records", &chain);
        let (touched, beside) = self.touched(id);
        let mut all_areas = areas.iter().chain(&touched);
        let kept = says("butChapters", chapter)
            || all_areas.any(|area| says("butAreas", area))
            || named("butRecords", &chain)
            || named("butRecords", &beside);
        given && !kept
    }

    /// What a record is about without standing under it: the parts of life, and the records.
    fn touched(&self, id: Uuid) -> (Vec<String>, Vec<Uuid>) {
        let (kind, fields) = self.at(id).unwrap();
        if let (Kind::Picture, Some(of)) = (kind, self.chain(id).get(1)) {
            return self.touched(*of);
        }
        let about: Vec<Uuid> = match kind {
            Kind::Need => list(fields, "goals")
                .iter()
                .map(|id| id.parse().unwrap())
                .collect(),
            Kind::WeeklyEvent => self.points(id, "action").into_iter().collect(),
            _ => Vec::new(),
        };
        let about = about.into_iter().filter(|it| self.stands(*it));
        let beside: Vec<_> = about.flat_map(|it| self.chain(it)).collect();
        let mut areas = self.areas(&beside);
        let health = matches!(kind, Kind::CrisisStep | Kind::CareWish)
            || (*kind == Kind::OtherPlan && ["treatment", "crisis"].contains(&text(fields, "sort")));
        let work = *kind == Kind::OtherPlan && ["school", "returnToWork"].contains(&text(fields, "sort"));
        areas.extend(health.then(|| "health".to_owned()));
        areas.extend(work.then(|| "workSchoolActivity".to_owned()));
        (areas, beside)
    }

    /// Whether the reader does it, or answers for it.
    pub(super) fn is_own(&self, id: Uuid) -> bool {
        let Some((kind, fields)) = self.at(id) else {
            return false;
        };
        let reader = self.reader.to_string();
        let who = match kind {
            Kind::Action | Kind::FollowUp | Kind::Decision | Kind::OtherPlan => text(fields, "responsible"),
            Kind::WeeklyEvent | Kind::Appointment => text(fields, "person"),
            _ => return false,
        };
        who == reader && self.stands(id)
    }
}
