//! What a change touches of the owner's.

use serde_json::Value;

use super::view::View;
use super::{Replay, field_change};
use crate::journal::{Act, Change};
use crate::plan::{Kind, Owned, PersonId, REMOVED, RecordRef, RuleError, Touched, text};

/// How many times records that somebody else than the owner took out are searched for what stands under them. More than any
/// plan has; and a file cannot make us search for ever.
const MOST_SEARCHES: usize = 5_000;

impl<'a> Replay<'a> {
    /// The plan's own record and its owner's are taken out by nobody, by whichever pen: nobody could write in it any more.
    pub(super) fn check_stays(&self, change: &Change) -> Result<(), RuleError> {
        let goes = change.field == REMOVED && change.value == Value::Bool(true);
        match change.record.kind {
            Kind::Details if goes => Err(RuleError::UnknownRecord),
            Kind::Person if goes && PersonId(change.record.id) == self.owner => Err(RuleError::OneOwner),
            _ => Ok(()),
        }
    }

    /// Nobody else puts their name, or other words, where the owner's stand.
    pub(super) fn check_owners_words(
        &self,
        act: &Act,
        change: &Change,
        parent: &Change,
    ) -> Result<(), RuleError> {
        let is_words = change
            .record
            .kind
            .field(&change.field)
            .is_ok_and(|field| field.words);
        let stands = parent.value.as_str().is_some_and(|words| !text::is_blank(words));
        let takes_over = parent.pen.words == self.owner && change.pen.words != self.owner;
        if is_words && stands && takes_over && act.pen.words != self.owner {
            return Err(RuleError::OwnersWords);
        }
        Ok(())
    }

    /// What a change touches of the owner's, where its field stood as the parent left it.
    pub(super) fn check_touched(
        &mut self,
        view: &mut View<'a>,
        act: &Act,
        change: &Change,
        parent: Option<&'a Change>,
    ) -> Result<(), RuleError> {
        if let Some(parent) = parent {
            view.stand_as(&field_change(parent), &parent.field);
        }
        let view = &*view;
        let words_of = |record: RecordRef, field: &str| match parent {
            Some(parent) if (record, field) == (parent.record, parent.field.as_str()) => {
                Some(parent.pen.words)
            }
            _ => {
                let pen = view.newest(record, field)?.pen;
                let moved = field == REMOVED && pen.writer == self.owner;
                Some(if moved { self.owner } else { pen.words })
            }
        };
        let owned = Owned {
            records: view.records(),
            owner: Some(self.owner),
            disagreements: &[],
            words_of: &words_of,
        };
        let is_others = act.pen.words != self.owner;
        let searches = change.field == REMOVED && is_others;
        if searches && self.searches >= MOST_SEARCHES {
            return Ok(());
        }
        let touched = owned.touched(&field_change(change));
        let was_filled = owned.is_filled(change.record, &change.field);
        let needs = owned.check_pens_need(act.pen, act.way);
        let lets = owned.may_let_copy(act.pen, act.way);
        self.searches += usize::from(searches);
        match touched {
            Some(Touched::PensNeed) => needs,
            Some(Touched::Copy) => lets,
            Some(Touched::Words) if is_others && was_filled => Err(RuleError::OwnersWords),
            Some(Touched::Removal) if is_others => Err(RuleError::OwnersWords),
            Some(Touched::Answer) if is_others => Err(RuleError::OwnersOwn),
            Some(Touched::Choice) if is_others => Err(RuleError::OwnersChoice),
            Some(Touched::Return) if is_others => Err(RuleError::OwnersReturn),
            Some(Touched::OwnRecord) if is_others => Err(RuleError::OwnersRecord),
            _ => Ok(()),
        }
    }
}
