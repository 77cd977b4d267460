//! A consent on which copies of the plan disagree: until somebody has chosen, the narrower of what they say holds.

use serde_json::Value;

use crate::plan::{AnyRecord, Consent, Fields, Kind, Plan};

/// The consent as every copy of the plan agrees on it. Nothing when they do not agree whom or what it is about.
pub(super) fn as_agreed(plan: &Plan, consent: &Consent) -> Option<Consent> {
    let (record, fields) = AnyRecord::Consent(consent.clone()).to_fields().ok()?;
    let open = plan.disagreements.iter().filter(|it| it.record == record);
    let versions = open.flat_map(|it| {
        it.versions
            .iter()
            .map(|version| (it.field.as_str(), &version.value))
    });
    let mut agreed = consent.clone();
    for (field, value) in versions {
        agreed = narrower(agreed, &said(&fields, field, value)?)?;
    }
    Some(agreed)
}

/// The consent with what one copy says in a field.
fn said(fields: &Fields, field: &str, value: &Value) -> Option<Consent> {
    let mut fields = fields.clone();
    fields.insert(field.to_owned(), value.clone());
    match AnyRecord::from_fields(Kind::Consent, &fields).ok()? {
        AnyRecord::Consent(consent) => Some(consent),
        _ => None,
    }
}

/// What both give, for as long as both do; what either keeps back is kept back.
fn narrower(mut one: Consent, other: &Consent) -> Option<Consent> {
    let about = |it: &Consent| (it.person, it.sort, it.copy.clone(), it.key.clone());
    if about(&one) != about(other) {
        return None;
    }
    one.everything &= other.everything;
    one.chapters.retain(|it| other.chapters.contains(it));
    one.areas.retain(|it| other.areas.contains(it));
    one.records.retain(|it| other.records.contains(it));
    one.but_chapters.extend(&other.but_chapters);
    one.but_areas.extend(&other.but_areas);
    one.but_records.extend(&other.but_records);
    one.but_own |= other.but_own;
    one.from = one.from.max(other.from);
    one.until = [one.until, other.until].into_iter().flatten().min();
    one.withdrawn_on = one.withdrawn_on.or(other.withdrawn_on);
    one.removed |= other.removed;
    Some(one)
}
