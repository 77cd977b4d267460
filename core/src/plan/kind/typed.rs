//! A record as a struct, and as the fields that all kinds have in common.

use serde_json::Value;
use uuid::Uuid;

use super::{Record, RecordRef};
use crate::plan::RuleError;
use crate::plan::records::Fields;

/// Reads a typed record from its fields.
pub(in crate::plan) fn typed<T: Record>(fields: &Fields) -> Result<T, RuleError> {
    serde_json::from_value(Value::Object(fields.clone())).map_err(|_| RuleError::WrongValue {
        field: T::KIND.as_str().to_owned(),
    })
}

/// A typed record's fields.
pub(super) fn untyped<T: Record>(record: &T, id: Uuid) -> Result<(RecordRef, Fields), RuleError> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => Ok((RecordRef { kind: T::KIND, id }, fields)),
        _ => Err(RuleError::WrongValue {
            field: T::KIND.as_str().to_owned(),
        }),
    }
}
