/** From edits to field changes, by the rule that words have an owner. */
import type { ActName } from '../src/api/bindings/journal';
import type { Edit, Kind, Pen, RecordRef } from '../src/api/bindings/plan';
import { isWords } from './blank';
import { Refused, type FakePlan } from './FakePlan';
import { checkOwners, checkPen, checkReturn, holds, isSaid } from './owners';

export type FieldChange = RecordRef & { field: string; value: unknown };

interface Resolved {
  changes: FieldChange[];
  proposals: string[];
  name: ActName;
}

export function resolve(plan: FakePlan, pen: Pen, edits: readonly Edit[]): Resolved {
  const changes: FieldChange[] = [];
  const proposals: string[] = [];
  checkPen(plan, pen);
  for (const edit of edits) resolveOne(plan, pen, edit, changes, proposals);
  return { changes, proposals, name: nameOf(edits, proposals.length > 0) };
}

function resolveOne(
  plan: FakePlan,
  pen: Pen,
  edit: Edit,
  changes: FieldChange[],
  proposals: string[],
): void {
  switch (edit.edit) {
    case 'add': {
      const { kind, id, fields } = edit;
      if (plan.records.has(id)) throw new Refused('duplicate-id');
      changes.push({ kind, id, field: 'removed', value: false });
      for (const [field, value] of Object.entries(fields)) changes.push({ kind, id, field, value });
      return;
    }
    case 'change': {
      const { kind, id, field, value } = edit;
      known(plan, changes, id);
      checkOwners(plan, pen, edit, field);
      if (isWords(kind, field) && isOwners(plan, pen, edit, field)) {
        propose(plan, pen, edit, field, String(value), changes, proposals);
      } else changes.push({ kind, id, field, value });
      return;
    }
    case 'remove': {
      const { kind, id } = edit;
      known(plan, changes, id);
      if (pen.words !== plan.owner() && holds(plan, edit)) {
        propose(plan, pen, edit, 'removed', '', changes, proposals);
      } else changes.push({ kind, id, field: 'removed', value: true });
      return;
    }
    case 'restore':
      known(plan, changes, edit.id);
      checkReturn(plan, pen, edit);
      changes.push({ kind: edit.kind, id: edit.id, field: 'removed', value: false });
      return;
    case 'answer':
      answer(plan, pen, edit.proposal, edit.accept, changes);
  }
}

function known(plan: FakePlan, changes: readonly FieldChange[], id: string): void {
  if (plan.records.has(id) || changes.some((change) => change.id === id)) return;
  throw new Refused('unknown-record');
}

/** Whether the field holds the owner's words, and somebody else's would replace them. */
function isOwners(plan: FakePlan, pen: Pen, record: RecordRef, field: string): boolean {
  return pen.words !== plan.owner() && isSaid(plan, record, field);
}

function propose(
  plan: FakePlan,
  pen: Pen,
  about: RecordRef,
  field: string,
  text: string,
  changes: FieldChange[],
  proposals: string[],
): void {
  const open = [...plan.records.values()].find(
    ({ kind, fields }) =>
      kind === 'proposal' &&
      fields.state === 'open' &&
      fields.about === about.id &&
      fields.field === field &&
      fields.by === pen.writer,
  );
  const proposal = { kind: 'proposal' as const, id: open?.fields.id ?? crypto.randomUUID() };
  const before = plan.value(about, field);
  const first = {
    removed: false,
    aboutKind: about.kind,
    about: about.id,
    field,
    by: pen.writer,
    insteadOf: typeof before === 'string' ? before : '',
  };
  for (const [name, value] of Object.entries({ ...(open ? {} : first), text })) {
    changes.push({ ...proposal, field: name, value });
  }
  proposals.push(proposal.id);
}

function answer(
  plan: FakePlan,
  pen: Pen,
  id: string,
  accept: boolean,
  changes: FieldChange[],
): void {
  const fields = plan.records.get(id)?.fields;
  if (fields === undefined) throw new Refused('unknown-record');
  if (pen.words !== plan.owner() || fields.state !== 'open') throw new Refused('owners-choice');
  const field = String(fields.field);
  if (accept) {
    const about = { kind: fields.aboutKind as Kind, id: String(fields.about) };
    changes.push({ ...about, field, value: field === 'removed' ? true : fields.text });
  }
  const today = plan.now().toISOString().slice(0, 10);
  changes.push({ kind: 'proposal', id, field: 'state', value: accept ? 'accepted' : 'kept' });
  changes.push({ kind: 'proposal', id, field: 'answeredOn', value: today });
}

function nameOf(edits: readonly Edit[], proposed: boolean): ActName {
  const [first] = edits;
  if (first === undefined) return { verb: 'change', kind: 'details' };
  if (first.edit === 'answer') {
    return { verb: first.accept ? 'accept' : 'keep', kind: 'proposal' };
  }
  const main = edits.find((edit) => edit.edit === 'remove' || edit.edit === 'add') ?? first;
  return { verb: proposed ? 'propose' : main.edit, kind: main.kind };
}
