//! Proposals: made in place of a change to the owner's words, changed by whoever proposes, answered by the owner.

use serde_json::Value;
use uuid::Uuid;

use super::{Context, set};
use crate::plan::{Kind, ProposalId, ProposalState, REMOVED, RecordRef, Resolved, RuleError};

/// A proposal in place of a change. While it is open on every copy, the same writer's next change to the same words goes on
/// with it.
pub(super) fn propose(
    context: Context<'_>,
    record: RecordRef,
    field: &str,
    text: &str,
    resolved: &mut Resolved,
) {
    let writer = Value::String(context.pen.writer.to_string());
    let about = Value::String(record.id.to_string());
    let open = context
        .owned
        .records
        .of_kind(Kind::Proposal)
        .find(|(id, proposal)| {
            !is_answered(context, *id)
                && proposal.get("state").and_then(Value::as_str) == Some(ProposalState::Open.as_str())
                && proposal.get(REMOVED) == Some(&Value::Bool(false))
                && proposal.get("about") == Some(&about)
                && proposal.get("field").and_then(Value::as_str) == Some(field)
                && proposal.get("by") == Some(&writer)
        });
    if let Some((id, _)) = open {
        resolved.changes.push(set(
            RecordRef {
                kind: Kind::Proposal,
                id,
            },
            "text",
            Value::from(text),
        ));
        resolved.proposals.push(ProposalId(id));
        return;
    }
    let proposal = RecordRef {
        kind: Kind::Proposal,
        id: (context.new_id)(),
    };
    let instead_of = context
        .owned
        .records
        .value(record, field)
        .and_then(Value::as_str)
        .unwrap_or_default();
    resolved.changes.extend([
        set(proposal, REMOVED, Value::Bool(false)),
        set(proposal, "aboutKind", Value::from(record.kind.as_str())),
        set(proposal, "about", about),
        set(proposal, "field", Value::from(field)),
        set(proposal, "text", Value::from(text)),
        set(proposal, "by", writer),
        set(proposal, "insteadOf", Value::from(instead_of)),
    ]);
    resolved.proposals.push(ProposalId(proposal.id));
}

/// Whether the owner answered it, on whichever copy: then it is theirs to settle what stands.
fn is_answered(context: Context<'_>, id: Uuid) -> bool {
    let kind = Kind::Proposal;
    context.owned.is_chosen(RecordRef { kind, id })
}

/// Of a proposal itself, the one who proposes may change the words, say why, or take it back; nothing else is changed
/// but by the owner's answer.
pub(super) fn change_proposal(
    context: Context<'_>,
    record: RecordRef,
    name: &str,
    value: Value,
    resolved: &mut Resolved,
) -> Result<(), RuleError> {
    let by = context.owned.records.value(record, "by").and_then(Value::as_str);
    let state = context.owned.records.value(record, "state");
    let is_open = state.and_then(Value::as_str) == Some(ProposalState::Open.as_str())
        && !is_answered(context, record.id);
    let own = by == Some(context.pen.writer.to_string().as_str());
    let withdrawn = name == "state" && value.as_str() == Some(ProposalState::Withdrawn.as_str());
    if is_open && own && (matches!(name, "text" | "reason") || withdrawn) {
        resolved.changes.push(set(record, name, value));
        Ok(())
    } else {
        Err(RuleError::OwnersChoice)
    }
}

pub(super) fn answer(
    context: Context<'_>,
    proposal: ProposalId,
    accept: bool,
    resolved: &mut Resolved,
) -> Result<(), RuleError> {
    let record = RecordRef {
        kind: Kind::Proposal,
        id: proposal.into(),
    };
    let fields = context
        .owned
        .records
        .get(record)
        .ok_or(RuleError::UnknownRecord)?;
    let word = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
    if !context.owned.speaks(context.pen) || word("state") != ProposalState::Open.as_str() {
        return Err(RuleError::OwnersChoice);
    }
    if accept {
        let kind = Kind::from_wire(word("aboutKind")).ok_or(RuleError::UnknownRecord)?;
        let id = Uuid::try_parse(word("about")).map_err(|_| RuleError::UnknownRecord)?;
        let about = RecordRef { kind, id };
        let value = if word("field") == REMOVED {
            Value::Bool(true)
        } else {
            Value::from(word("text"))
        };
        resolved.changes.push(set(about, word("field"), value));
    }
    let state = if accept {
        ProposalState::Accepted
    } else {
        ProposalState::Kept
    };
    resolved
        .changes
        .push(set(record, "state", Value::from(state.as_str())));
    resolved
        .changes
        .push(set(record, "answeredOn", Value::from(context.today.to_string())));
    Ok(())
}
