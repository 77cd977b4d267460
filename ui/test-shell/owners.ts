/** What in the fake plan is the owner's, simply: as core says it in core/src/plan/owned.rs. */
import type { Kind, Pen, RecordRef } from '../src/api/bindings/plan';
import { fields, type Field } from '../src/api/registry';
import { fieldOf } from '../src/store/field';
import { wordFields } from './blank';
import { Refused, type FakePlan } from './FakePlan';

/** The fields that place records of a kind under one of another. Nothing stands under a person. */
const above = (kind: Kind, over: Kind): string[] =>
  Object.entries<Field>(fields[kind]).flatMap(([name, field]) =>
    over !== 'person' && field.holds === 'reference' && field.to === over ? [name] : [],
  );

/** Whether a field of a person says of them what others fill in where it is blank, and change nothing of. */
const isOfThemselves = (field: string): boolean => {
  const holds = fieldOf('person', field)?.holds;
  return holds === 'line' || holds === 'prose' || holds === 'date';
};

const isFilled = (value: unknown) =>
  typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;

/** Whether a field holds the owner's words. */
export function isSaid(plan: FakePlan, record: RecordRef, field: string): boolean {
  return isFilled(plan.value(record, field)) && plan.wordsOf(record, field) === plan.owner();
}

/** Whether the owner's words stand in a record, or in anything under it, or the owner put something there. */
export function holds(plan: FakePlan, record: RecordRef, isUnder = false): boolean {
  if (isUnder && plan.moverOf(record) === plan.owner()) return true;
  if (wordFields(record.kind).some((field) => isSaid(plan, record, field))) return true;
  return [...plan.records.values()].some(
    ({ kind, fields: of }) =>
      !of.removed &&
      above(kind, record.kind).some((field) => of[field] === record.id) &&
      holds(plan, { kind, id: of.id }, true),
  );
}

/** Whoever was taken out holds no pen; and the owner's may need their own way in. */
export function checkPen(plan: FakePlan, pen: Pen): void {
  const [owner, people] = [plan.owner(), [pen.writer, pen.words]];
  // The first act adds them.
  if (owner === null) return;
  if (people.some((id) => plan.records.get(id)?.fields.removed !== false)) {
    throw new Refused('unknown-pen');
  }
  const details = [...plan.records.values()].find(({ kind }) => kind === 'details');
  const closed = details?.fields.penNeedsWay === true && plan.way === 'contact';
  if (closed && people.includes(owner)) throw new Refused('owners-pen-closed');
}

/** What only the owner changes. */
export function checkOwners(plan: FakePlan, pen: Pen, record: RecordRef, field: string): void {
  const owner = plan.owner();
  if (owner === null) return;
  if (field === 'penNeedsWay' && record.kind === 'details') {
    const isTheirs = pen.writer === owner && pen.words === owner && plan.way !== 'contact';
    if (!isTheirs) throw new Refused('owners-setting');
  }
  const isOther = pen.words !== owner && record.id === owner && isOfThemselves(field);
  if (isOther && isFilled(plan.value(record, field))) throw new Refused('owners-record');
}

/** What the owner took out, or has said, only the owner brings back. */
export function checkReturn(plan: FakePlan, pen: Pen, record: RecordRef): void {
  const owner = plan.owner();
  const isTheirs = plan.moverOf(record) === owner || holds(plan, record);
  if (pen.words !== owner && isTheirs) throw new Refused('owners-return');
}
