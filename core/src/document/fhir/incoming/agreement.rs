//! The plan itself, and what the owner has said yes to.

use super::bundle::{Bundle, Resource};
use super::filling::Filling;
use super::people::{called, person_at};
use crate::document::open::OpenError;
use crate::plan::text::is_blank;
use crate::plan::{AnyRecord, ConsentSort, Kind, Language, PlanDetails};
use crate::texts::plan_of;

/// The plan's own particulars. Without a title it is called by its owner's name.
pub(super) fn details(bundle: &Bundle, language: Language) -> Result<AnyRecord, OpenError> {
    let owner = bundle.all.iter().find(|it| it.sort == "Patient");
    let owner = owner.map(called).transpose()?.unwrap_or_default();
    let by_name = plan_of(&owner, language);
    let Some(it) = bundle.plan() else {
        return Ok(AnyRecord::Details(PlanDetails {
            id: super::super::shape::beside(uuid::Uuid::nil(), "CarePlan").into(),
            title: by_name,
            language,
            ..PlanDetails::default()
        }));
    };
    let own = it.text("/title")?;
    let told = it.text("/language")?;
    let told = if Language::WORDS.contains(&told) {
        told
    } else {
        language.as_str()
    };
    let filling = Filling::new(Kind::Details, it)
        .words("title", if is_blank(own) { by_name.as_str() } else { own })
        .words("language", told)
        .put("periodFrom", it.day("/period/start")?)
        .put("periodTo", it.day("/period/end")?);
    filling.record()
}

/// Nothing when it is not ours: another's consent is to something else than a plan.
pub(super) fn consent(it: &Resource, bundle: &Bundle, number: usize) -> Result<Option<AnyRecord>, OpenError> {
    let sort = it.ours("/category", "consent")?;
    let Some(sort) = sort.filter(|it| ConsentSort::WORDS.contains(it)) else {
        return Ok(None);
    };
    let first = |list: &str, place: &str| {
        let is_there = !it.list(list)?.is_empty();
        let place = format!("{list}/0{place}");
        let person = is_there.then(|| person_at(it, &place, bundle)).transpose()?;
        Ok::<_, OpenError>(person.flatten().map(|it| it.to_string()))
    };
    let filling = Filling::new(Kind::Consent, it)
        .words("sort", sort)
        .put("person", first("/provision/actor", "/reference")?)
        .put("givenBy", first("/performer", "")?)
        .put("givenOn", it.day("/dateTime")?)
        .put("from", it.day("/provision/period/start")?)
        .put("until", it.day("/provision/period/end")?)
        .words("topics", it.text("/provision/code/0/text")?)
        .words("exceptions", it.text("/provision/provision/0/code/0/text")?);
    filling.ranked(number).record().map(Some)
}
