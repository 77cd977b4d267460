//! A story as it is played.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{StoryError, ToldAct, ToldEdit};
use crate::plan::{Edit, FieldType, Kind, Pen, PersonId, ProposalId, RecordRef};
use crate::store::{Environment, MadeUp, Store};

/// A story as far as it has been played.
pub(super) struct Stage {
    pub(super) store: Store,
    pub(super) clock: Arc<MadeUp>,
    pub(super) names: BTreeMap<String, RecordRef>,
    pub(super) ranks: BTreeMap<Kind, f64>,
}

impl Stage {
    pub(super) fn play(&mut self, act: &ToldAct, is_first: bool) -> Result<(), StoryError> {
        self.clock.set(act.at);
        let mut edits = Vec::new();
        for told in &act.edits {
            self.name_what_is_added(told);
        }
        for told in &act.edits {
            self.translate(told, &mut edits)?;
        }
        let writer = PersonId(self.named(&act.writer)?.id);
        let words = match &act.words {
            Some(words) => PersonId(self.named(words)?.id),
            None => writer,
        };
        let pen = Pen { writer, words };
        let changed = if is_first {
            self.store.begin(pen, &edits)?
        } else {
            self.store.act(pen, &edits)?
        };
        let names = act.edits.iter().filter_map(ToldEdit::proposal);
        for (name, ProposalId(id)) in names.zip(changed.proposals) {
            self.names.insert(
                name.clone(),
                RecordRef {
                    kind: Kind::Proposal,
                    id,
                },
            );
        }
        Ok(())
    }

    /// Records of one act may point to each other, so all get their ids first.
    fn name_what_is_added(&mut self, told: &ToldEdit) {
        if let ToldEdit::Add { add, r#as, .. } = told {
            let record = RecordRef {
                kind: *add,
                id: self.clock.new_id(),
            };
            self.names.insert(r#as.clone(), record);
        }
    }

    fn translate(&mut self, told: &ToldEdit, edits: &mut Vec<Edit>) -> Result<(), StoryError> {
        match told {
            ToldEdit::Add { r#as, fields, .. } => {
                let RecordRef { kind, id } = self.named(r#as)?;
                let mut fields = self.with_ids(kind, fields)?;
                if kind.field("rank").is_ok() {
                    let rank = self.ranks.entry(kind).or_default();
                    *rank += 1.0;
                    fields.entry("rank").or_insert(Value::from(*rank));
                }
                edits.push(Edit::Add { kind, id, fields });
            }
            ToldEdit::Change { change, fields, .. } => {
                let RecordRef { kind, id } = self.named(change)?;
                for (field, value) in self.with_ids(kind, fields)? {
                    edits.push(Edit::Change {
                        kind,
                        id,
                        field,
                        value,
                    });
                }
            }
            ToldEdit::Remove { remove } => {
                let RecordRef { kind, id } = self.named(remove)?;
                edits.push(Edit::Remove { kind, id });
            }
            ToldEdit::Restore { restore } => {
                let RecordRef { kind, id } = self.named(restore)?;
                edits.push(Edit::Restore { kind, id });
            }
            ToldEdit::Answer { answer, accept } => {
                let proposal = ProposalId(self.named(answer)?.id);
                edits.push(Edit::Answer {
                    proposal,
                    accept: *accept,
                });
            }
        }
        Ok(())
    }

    fn named(&self, name: &str) -> Result<RecordRef, StoryError> {
        self.names
            .get(name)
            .copied()
            .ok_or_else(|| StoryError::Unnamed(name.to_owned()))
    }

    fn id_of(&self, name: &str) -> Result<Value, StoryError> {
        Ok(Value::from(self.named(name)?.id.to_string()))
    }

    /// The fields with ids in place of names, where a field points to a record. Other texts are left alone.
    fn with_ids(&self, kind: Kind, fields: &Map<String, Value>) -> Result<Map<String, Value>, StoryError> {
        let mut with_ids = Map::new();
        for (name, value) in fields {
            let value = match (kind.field(name)?.holds, value) {
                (FieldType::Reference(_) | FieldType::AnyReference, Value::String(told)) => {
                    self.id_of(told)?
                }
                (FieldType::References(_) | FieldType::AnyReferences, Value::Array(told)) => told
                    .iter()
                    .map(|told| self.id_of(told.as_str().unwrap_or_default()))
                    .collect::<Result<_, _>>()?,
                (_, other) => other.clone(),
            };
            with_ids.insert(name.clone(), value);
        }
        Ok(with_ids)
    }
}

impl ToldEdit {
    fn proposal(&self) -> Option<&String> {
        match self {
            Self::Change { proposal, .. } => proposal.as_ref(),
            _ => None,
        }
    }
}
