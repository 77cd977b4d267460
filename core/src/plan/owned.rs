//! What in a plan is the owner's: their words and answers, what holds them, what they took out, and their own record. The
//! one place that says so, for acts, for undoing, and for what is brought back (long: it is that place).

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    ConsentSort, Disagreement, Field, FieldChange, FieldType, Kind, Pen, PersonId, ProposalState, REMOVED,
    RecordRef, Records, RuleError, Version, WayIn,
};

/// The field in which the owner says that their pen needs one of their own ways in.
pub(crate) const PEN_NEEDS_WAY: &str = "penNeedsWay";

/// The fields that turn what stands beside them: whom the owner wants to work with, or does not; what went as they wished, or did
/// not.
const TURNS: [(Kind, &str); 2] = [(Kind::Cooperation, "wanted"), (Kind::Participation, "section")];

/// A plan, and whose words stand in it.
#[derive(Clone, Copy)]
pub struct Owned<'a> {
    /// The plan as it stands.
    pub records: &'a Records,
    /// Who owns it.
    pub owner: Option<PersonId>,
    /// The fields on which copies of the plan disagree.
    pub disagreements: &'a [Disagreement],
    /// Whose words stand in a field now; `None` when nobody has written there. Of `removed` it is whoever took the record
    /// out or brought it back.
    pub words_of: &'a dyn Fn(RecordRef, &str) -> Option<PersonId>,
}

/// What of the owner's a change would touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touched {
    /// Their words.
    Words,
    /// An answer that only they give.
    Answer,
    /// Their answer to a proposal.
    Choice,
    /// A record that holds their words or answers, in it or anywhere under it, and would be taken out.
    Removal,
    /// A record that they took out, or that holds their words, and would be brought back.
    Return,
    /// What their own record says of them.
    OwnRecord,
    /// What their pen needs.
    PensNeed,
    /// Their yes to a copy of the plan on somebody's laptop.
    Copy,
}

/// Whether a state of a proposal is the owner's answer to it.
fn is_choice(state: &Value) -> bool {
    [ProposalState::Accepted, ProposalState::Kept]
        .iter()
        .any(|chosen| state.as_str() == Some(chosen.as_str()))
}

/// What only the owner answers, if a change holds such an answer: a field that only they fill in, or what becomes of a
/// proposal.
#[must_use]
pub(crate) fn answer_in(change: &FieldChange) -> Option<Touched> {
    let field = change.record.kind.field(&change.field);
    if field.is_ok_and(|field| field.owners) && !change.value.is_null() {
        return Some(Touched::Answer);
    }
    let decides = change.record.kind == Kind::Proposal && change.field == "state";
    (decides && is_choice(&change.value)).then_some(Touched::Choice)
}

impl Owned<'_> {
    /// Whether the words are the owner's, whoever writes them down.
    #[must_use]
    pub fn speaks(&self, pen: Pen) -> bool {
        self.owner == Some(pen.words)
    }

    /// Whether it is the owner's own pen.
    #[must_use]
    pub fn writes(&self, pen: Pen) -> bool {
        self.owner.map(Pen::of) == Some(pen)
    }

    /// Whether the owner's words stand in the field, even if they are none: they may have emptied it. Where copies of the
    /// plan disagree the field is the owner's when any of what they say is.
    #[must_use]
    pub fn is_said(&self, record: RecordRef, field: &Field) -> bool {
        let Some(owner) = self.owner.filter(|_| field.words) else {
            return false;
        };
        let versions = self.versions(record, field.name);
        (self.words_of)(record, field.name) == Some(owner)
            || versions.iter().any(|version| version.pen.words == owner)
    }

    /// Whether a field says what the owner's words beside it are: without a change in any of them they would say the opposite.
    fn turns_what_is_said(&self, record: RecordRef, name: &str) -> bool {
        let mut beside = record.kind.fields().iter();
        TURNS.contains(&(record.kind, name))
            && beside.any(|field| self.is_filled(record, field.name) && self.is_said(record, field))
    }

    /// What copies of the plan say in a field, where they disagree.
    fn versions(&self, record: RecordRef, field: &str) -> &[Version] {
        self.disagreements
            .iter()
            .find(|open| open.record == record && open.field == field)
            .map_or(&[], |open| &open.versions)
    }

    /// Whether a field is filled in here or on a copy that disagrees.
    #[must_use]
    pub fn says_something(&self, record: RecordRef, field: &str) -> bool {
        self.is_filled(record, field) || !self.versions(record, field).is_empty()
    }

    /// Whether a field is filled in.
    #[must_use]
    pub fn is_filled(&self, record: RecordRef, field: &str) -> bool {
        match self.records.value(record, field) {
            None | Some(Value::Null) => false,
            Some(Value::String(text)) => !super::text::is_blank(text),
            Some(Value::Bool(flag)) => *flag,
            Some(Value::Array(all)) => !all.is_empty(),
            Some(_) => true,
        }
    }

    /// Whether a record holds what is the owner's: their words or answers, in it or anywhere under it, or a record under it
    /// that they put there. An action is often nobody's words, and still the owner's.
    #[must_use]
    pub fn holds(&self, record: RecordRef) -> bool {
        let mut seen = BTreeSet::new();
        let mut ahead = vec![record];
        while let Some(at) = ahead.pop() {
            if self.holds_itself(at) || (at != record && self.was_moved_by_owner(at)) {
                return true;
            }
            if seen.insert(at) {
                ahead.extend(self.under(at));
            }
        }
        false
    }

    fn holds_itself(&self, record: RecordRef) -> bool {
        let fields = record.kind.fields().iter();
        fields
            .filter(|field| self.is_filled(record, field.name))
            .any(|field| field.owners || self.is_said(record, field))
    }

    /// The records that stand directly under another, as actions stand under a goal. Nothing stands under a person.
    fn under(&self, record: RecordRef) -> impl Iterator<Item = RecordRef> {
        let above = Value::String(record.id.to_string());
        let kinds = Kind::ALL.iter().filter(move |_| record.kind != Kind::Person);
        kinds.flat_map(move |kind| {
            let pointing: Vec<_> = kind
                .fields()
                .iter()
                .filter(|field| field.holds == FieldType::Reference(record.kind))
                .collect();
            let above = above.clone();
            let all = (!pointing.is_empty()).then(|| self.records.of_kind(*kind));
            all.into_iter().flatten().filter_map(move |(id, fields)| {
                let stands = fields.get(REMOVED) == Some(&Value::Bool(false));
                let under = pointing
                    .iter()
                    .any(|field| fields.get(field.name) == Some(&above));
                (stands && under).then_some(RecordRef { kind: *kind, id })
            })
        })
    }

    /// Whether what copies of the plan disagree about in a field is the owner's to settle: whichever of the values was
    /// chosen, it would touch what is theirs.
    #[must_use]
    pub fn settles(&self, open: &Disagreement) -> bool {
        let (record, name) = (open.record, open.field.as_str());
        let is_answer = record.kind.field(name).is_ok_and(|field| field.owners);
        let touches = |version: &Version| {
            let (field, value) = (name.to_owned(), version.value.clone());
            self.touched(&FieldChange { record, field, value }).is_some()
        };
        is_answer || record.kind.is_owners_alone() || open.versions.iter().any(touches)
    }

    /// What of the owner's a change would touch, if anything. To say again what stands touches nothing, but where copies
    /// disagree: there it settles what they disagree about.
    #[must_use]
    pub fn touched(&self, change: &FieldChange) -> Option<Touched> {
        let (record, name) = (change.record, change.field.as_str());
        let stands = self.records.value(record, name);
        let settles = !self.versions(record, name).is_empty();
        if stands.is_none() || (stands == Some(&change.value) && !settles) {
            return None;
        }
        if name == REMOVED {
            return self.touched_by_moving(record, change.value == Value::Bool(true));
        }
        let field = record.kind.field(name).ok()?;
        let filled = self.is_filled(record, name);
        let is_own_record = record.kind == Kind::Person && self.owner == Some(PersonId(record.id));
        // To take one back is anybody's to write down, as with other consents.
        let takes_back = name == "withdrawnOn" && !change.value.is_null();
        let lets_copy =
            gives_copy(record, name, &change.value) || (self.is_yes_to_copy(record) && !takes_back);
        let says_of_them = matches!(field.holds, FieldType::Line | FieldType::Prose | FieldType::Date);
        if is_pens_need(record, name) {
            Some(Touched::PensNeed)
        } else if lets_copy {
            Some(Touched::Copy)
        } else if self.is_said(record, field) {
            Some(Touched::Words)
        } else if (field.owners && filled) || self.turns_what_is_said(record, name) {
            Some(Touched::Answer)
        } else if record.kind == Kind::Proposal && self.is_chosen(record) {
            // Also what they said yes or no to.
            Some(Touched::Choice)
        } else if is_own_record && says_of_them && filled {
            Some(Touched::OwnRecord)
        } else {
            None
        }
    }

    fn touched_by_moving(&self, record: RecordRef, out: bool) -> Option<Touched> {
        let holds = self.holds(record);
        if !out && self.is_yes_to_copy(record) {
            return Some(Touched::Copy);
        }
        if out {
            holds.then_some(Touched::Removal)
        } else {
            (holds || self.was_moved_by_owner(record)).then_some(Touched::Return)
        }
    }

    /// Whether it was the owner who put a record into the plan, took it out or brought it back, whichever came last.
    fn was_moved_by_owner(&self, record: RecordRef) -> bool {
        self.owner.is_some() && (self.words_of)(record, REMOVED) == self.owner
    }

    /// Whether a record is a yes to a copy.
    fn is_yes_to_copy(&self, record: RecordRef) -> bool {
        let sort = self.records.value(record, "sort");
        record.kind == Kind::Consent && sort.is_some_and(|sort| *sort == ConsentSort::Copy.as_str())
    }

    /// Whether the owner has answered a proposal, here or on a copy that disagrees.
    pub(super) fn is_chosen(&self, proposal: RecordRef) -> bool {
        let state = self.records.value(proposal, "state");
        let versions = self.versions(proposal, "state").iter();
        state
            .into_iter()
            .chain(versions.map(|version| &version.value))
            .any(is_choice)
    }

    /// The answer of the owner's own that a change gives, if it gives one that does not stand there already.
    #[must_use]
    pub fn gives(&self, change: &FieldChange) -> Option<Touched> {
        let stands = self.records.value(change.record, &change.field);
        answer_in(change).filter(|_| stands != Some(&change.value))
    }

    /// Whether the pen may be held in a plan that was opened by this way in. Whoever was taken out of the plan holds none;
    /// and where the owner wants it so, theirs needs one of their own ways in.
    ///
    /// # Errors
    /// [`RuleError::UnknownPen`] or [`RuleError::OwnersPenClosed`].
    pub fn check_pen(&self, pen: Pen, way: Option<WayIn>) -> Result<(), RuleError> {
        let is_in_the_plan = |person: PersonId| {
            let record = RecordRef {
                kind: Kind::Person,
                id: person.into(),
            };
            self.records.value(record, REMOVED) == Some(&Value::Bool(false))
        };
        if !is_in_the_plan(pen.writer) || !is_in_the_plan(pen.words) {
            return Err(RuleError::UnknownPen);
        }
        let owner = self.owner;
        let is_owners = owner == Some(pen.writer) || owner == Some(pen.words);
        if is_owners && self.pen_needs_way() && way == Some(WayIn::Contact) {
            return Err(RuleError::OwnersPenClosed);
        }
        Ok(())
    }

    /// Whether the owner's pen needs one of the owner's own ways in.
    #[must_use]
    pub fn pen_needs_way(&self) -> bool {
        self.records
            .of_kind(Kind::Details)
            .any(|(_, details)| details.get(PEN_NEEDS_WAY) == Some(&Value::Bool(true)))
    }

    /// What the owner's pen needs is decided with the owner's own pen, where one of the owner's own ways in opened the plan.
    ///
    /// # Errors
    /// [`RuleError::OwnersSetting`].
    pub fn check_pens_need(&self, pen: Pen, way: Option<WayIn>) -> Result<(), RuleError> {
        if self.writes(pen) && way != Some(WayIn::Contact) {
            Ok(())
        } else {
            Err(RuleError::OwnersSetting)
        }
    }

    /// Whether somebody may be given a copy whom no consent is about: with the owner's own pen, by one of the owner's own ways
    /// in.
    ///
    /// # Errors
    /// [`RuleError::OwnersGift`].
    pub fn may_give(&self, pen: Pen, way: Option<WayIn>) -> Result<(), RuleError> {
        if self.writes(pen) && way != Some(WayIn::Contact) {
            Ok(())
        } else {
            Err(RuleError::OwnersGift)
        }
    }

    /// Whether somebody may be let have a copy of the plan: the owner's words, by one of the owner's own ways in.
    ///
    /// # Errors
    /// [`RuleError::OwnersCopy`].
    pub fn may_let_copy(&self, pen: Pen, way: Option<WayIn>) -> Result<(), RuleError> {
        if self.speaks(pen) && way != Some(WayIn::Contact) {
            Ok(())
        } else {
            Err(RuleError::OwnersCopy)
        }
    }

    /// Whether the whole plan may be brought back to what it was: the owner's words, by one of the owner's own ways in.
    ///
    /// # Errors
    /// [`RuleError::OwnersBackup`].
    pub fn may_bring_back(&self, pen: Pen, way: Option<WayIn>) -> Result<(), RuleError> {
        if self.speaks(pen) && way != Some(WayIn::Contact) {
            Ok(())
        } else {
            Err(RuleError::OwnersBackup)
        }
    }
}

/// Whether a change of a field makes a consent a yes to a copy.
#[must_use]
pub(crate) fn gives_copy(record: RecordRef, field: &str, value: &Value) -> bool {
    record.kind == Kind::Consent && field == "sort" && *value == ConsentSort::Copy.as_str()
}

/// Whether a field says what the owner's pen needs.
#[must_use]
pub(crate) fn is_pens_need(record: RecordRef, field: &str) -> bool {
    record.kind == Kind::Details && field == PEN_NEEDS_WAY
}
