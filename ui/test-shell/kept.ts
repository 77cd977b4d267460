/** Backups in memory: a plan as it was, told and held beside the plan as it is, simply as core does it. */
import type { Changed, HistoryItem } from '../src/api/bindings/journal';
import type {
  ActTold,
  BackupTold,
  BringBack,
  Compared,
  FieldDiffers,
  RecordDiffers,
  Signed,
} from '../src/api/bindings/kept';
import type { Edit, Kind, Pen, RecordRef } from '../src/api/bindings/plan';
import type { Problem } from '../src/api/bindings/problem';
import { Refused, type FakePlan } from './FakePlan';

/** A backup: the plan then, or why it cannot be read. */
export interface FakeBackup {
  name: string;
  madeAt: string;
  then: FakePlan | null;
}

const damaged: Problem = { code: 'backup-damaged', params: {} };

function actTold(item: HistoryItem | undefined): ActTold | null {
  const record = item?.changes[0]?.record;
  if (item === undefined || record === undefined) return null;
  const { act, name, kind, pen, at } = item;
  return { act, name, kind, pen, at, record };
}

export function told({ name, madeAt, then }: FakeBackup, now: FakePlan): BackupTold {
  const base = { name, madeAt, ahead: Date.parse(madeAt) > now.now().getTime(), bytes: 300_000 };
  if (then === null) return { ...base, holds: null, problem: damaged };
  const count = (kind: Kind) =>
    [...then.records.values()].filter((one) => one.kind === kind && !one.fields.removed).length;
  return {
    ...base,
    problem: null,
    holds: {
      last: actTold(then.items.at(-1)),
      next: actTold(now.items[then.items.length]),
      much: {
        matters: count('matter'),
        goals: count('goal'),
        actions: count('action'),
        people: count('person'),
      },
    },
  };
}

export function compared(backup: FakeBackup, now: FakePlan): Compared {
  const { then } = backup;
  if (then === null) throw new Refused('backup-damaged');
  const ids = new Set([...then.records.keys(), ...now.records.keys()]);
  const differs = [...ids].flatMap((id) => differing(id, then, now));
  return { told: told(backup, now), then: then.plan(), differs };
}

const unsaid = ['id', 'removed', 'rank'];

function differing(id: string, then: FakePlan, now: FakePlan): RecordDiffers[] {
  const [was, is] = [then.records.get(id), now.records.get(id)];
  const kind = was?.kind ?? is?.kind;
  if (kind === undefined || kind === 'proposal') return [];
  const [stood, stands] = [was?.fields.removed === false, is?.fields.removed === false];
  if (!stood && !stands) return [];
  const how = stood ? (stands ? 'changed' : 'goneNow') : 'notThereThen';
  const record = { kind, id };
  const names = Object.keys((was ?? is)?.fields ?? {}).filter((name) => !unsaid.includes(name));
  const fields = names.flatMap((field): FieldDiffers[] => {
    const [before, after] = [was?.fields[field] ?? null, is?.fields[field] ?? null];
    const filled = (value: unknown) => value !== null && value !== '' && value !== false;
    const counts = {
      changed: JSON.stringify(before) !== JSON.stringify(after),
      goneNow: filled(before),
      notThereThen: filled(after),
    }[how];
    if (!counts) return [];
    const [signedThen, signedNow] = [signed(then, record, field), signed(now, record, field)];
    return [{ field, then: before, now: after, signedThen, signedNow }];
  });
  if (how === 'changed' && fields.length === 0) return [];
  const by =
    how === 'changed' ? (fields.at(-1)?.signedNow ?? null) : signed(now, record, 'removed');
  return [{ record, how, by, fields }];
}

/** Who wrote a field last, and when. */
function signed(plan: FakePlan, record: RecordRef, field: string): Signed | null {
  const item = plan.items.findLast(({ changes }) =>
    changes.some((change) => change.record.id === record.id && change.field === field),
  );
  return item ? { pen: item.pen, at: item.at } : null;
}

/** Brings back by an act of its own. */
export function broughtBack(
  now: FakePlan,
  pen: Pen,
  { then }: FakeBackup,
  what: BringBack,
): Changed {
  if (then === null) throw new Refused('backup-damaged');
  if (what.what === 'whole') {
    if (pen.words !== now.owner()) throw new Refused('owners-backup');
    const edits = [...now.records.keys()].flatMap((id) => editsOf(id, then, now));
    return now.act(pen, edits, { is: 'new' }, { verb: 'bringBackAll', kind: 'details' });
  }
  const edits = editsOf(what.record.id, then, now).filter(
    (edit) => what.what === 'record' || edit.edit !== 'change' || edit.field === what.field,
  );
  const name = { verb: 'bringBack', kind: what.record.kind } as const;
  return now.act(pen, edits, { is: 'new' }, name);
}

function editsOf(id: string, then: FakePlan, now: FakePlan): Edit[] {
  const [was, is] = [then.records.get(id), now.records.get(id)];
  if (is === undefined || is.kind === 'proposal' || is.kind === 'consent') return [];
  const { kind } = is;
  if (was === undefined) return is.fields.removed ? [] : [{ edit: 'remove', kind, id }];
  const stands: Edit[] =
    was.fields.removed === is.fields.removed
      ? []
      : [{ edit: was.fields.removed ? 'remove' : 'restore', kind, id }];
  const fields = Object.keys(was.fields).filter((name) => name !== 'id' && name !== 'removed');
  const changed = fields.filter(
    (name) => JSON.stringify(was.fields[name]) !== JSON.stringify(is.fields[name]),
  );
  return [
    ...stands,
    ...changed.map((field): Edit => ({
      edit: 'change',
      kind,
      id,
      field,
      value: was.fields[field],
    })),
  ];
}

/** Puts a wording from the history back. */
export function broughtBackWords(now: FakePlan, pen: Pen, id: string): Changed {
  const changes = now.items.flatMap((item) => item.changes);
  const change = changes.find((one) => one.change === id);
  if (change === undefined) throw new Refused('unknown-record');
  const { record, field, after } = change;
  const edits: Edit[] = [{ edit: 'change', ...record, field, value: after }];
  return now.act(pen, edits, { is: 'new' }, { verb: 'bringBack', kind: record.kind });
}

/** Lets one of the versions stand. */
export function chosen(now: FakePlan, pen: Pen, change: string): Changed {
  const open = now.disagreements.find(({ versions }) => versions.some((v) => v.change === change));
  const version = open?.versions.find((one) => one.change === change);
  if (open === undefined || version === undefined) throw new Refused('unknown-record');
  if (open.owners && pen.words !== now.owner()) throw new Refused('owners-choice');
  const { record, field } = open;
  const edits: Edit[] = [{ edit: 'change', ...record, field, value: version.value }];
  return now.act(pen, edits, { is: 'new' }, { verb: 'choose', kind: record.kind });
}
