/** A plan in memory that keeps core's rules simply: acts, proposals, undo, history. For developing and for tests. */
import type {
  ActKind,
  ActName,
  Changed,
  HistoryItem,
  HistoryPage,
  Reversible,
} from '../src/api/bindings/journal';
import type {
  AnyRecord,
  Disagreement,
  Edit,
  Kind,
  Pen,
  Plan,
  RecordRef,
  Voice,
  WayIn,
} from '../src/api/bindings/plan';
import type { Problem, ProblemCode } from '../src/api/bindings/problem';
import { listOf } from '../src/api/registry';
import { blankRecord, blankValue, hasField, isWords, type AnyFields } from './blank';
import { check } from './check';
import { checkPen } from './owners';
import { resolve, type FieldChange } from './resolve';

/** A refusal, thrown inside the fake and answered as the shell would. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, params: Record<string, string> = {}) {
    super(code);
    this.problem = { code, params };
  }
}

interface FakeRecord {
  kind: Kind;
  fields: AnyFields;
}

interface Run {
  act: string;
  name: ActName;
  changes: (FieldChange & {
    before: unknown;
    beforePen: Pen | null;
    pen: Pen;
    /** The record began with it. */
    first: boolean;
  })[];
  /** What copies disagreed about before it. */
  settled: Disagreement[];
}

const keyOf = ({ kind, id }: RecordRef, field: string) => `${kind} ${id} ${field}`;

export class FakePlan {
  readonly records = new Map<string, FakeRecord>();
  readonly voices = new Map<string, Voice>();
  readonly items: HistoryItem[] = [];
  /** What copies of the plan say differently. */
  disagreements: Disagreement[] = [];
  /** The way in that the plan was opened by. */
  way: WayIn = 'owner';
  /** The clock; tests and the story set it. */
  now = () => new Date();
  readonly #movers = new Map<string, string>();
  #undo: Run[] = [];
  #redo: Run[] = [];
  #typing: { key: string; pen: Pen; began: number; run: Run; item: HistoryItem } | null = null;

  /** `called` is what an act that brings back is called. */
  act(
    pen: Pen,
    edits: readonly Edit[],
    kind: ActKind = { is: 'new' },
    called: ActName | null = null,
  ): Changed {
    const { changes, proposals, name: usual } = resolve(this, pen, edits);
    const name = called !== null && proposals.length === 0 ? called : usual;
    // What is brought back is no typing that goes on.
    if (called !== null) this.#typing = null;
    const run: Run = { act: crypto.randomUUID(), name, changes: [], settled: [] };
    const { disagreements } = this;
    const real = this.#write(changes.map((change) => ({ ...change, pen })));
    run.changes = real;
    run.settled = disagreements.filter((open) => !this.disagreements.includes(open));
    if (real.length > 0) this.#remember(run, kind, pen, edits);
    return this.#changed(real, proposals);
  }

  undo(pen: Pen): Changed {
    const run = this.#undo.at(-1);
    if (run === undefined) throw new Refused('nothing-to-undo');
    // A record that began with it is removed; what was written in it stays written.
    const began = run.changes.filter(({ field, before }) => field === 'removed' && before === true);
    const undone = run.changes.filter(
      (change) => change.field === 'removed' || !began.some(({ id }) => id === change.id),
    );
    const back = undone.reverse().map(({ kind, id, field, before, beforePen }) => ({
      ...{ kind, id, field, value: before },
      pen: { writer: pen.writer, words: (beforePen ?? pen).words },
    }));
    const changed = this.#reverse(back, pen);
    this.disagreements = [...this.disagreements, ...run.settled];
    this.#undo.pop();
    this.#redo.push(run);
    this.#note({ is: 'undo', of: run.act }, run.name, pen, changed.changes);
    return this.#changed(changed.changes, []);
  }

  redo(pen: Pen): Changed {
    const run = this.#redo.at(-1);
    if (run === undefined) throw new Refused('nothing-to-redo');
    const changed = this.#reverse(run.changes, pen);
    this.#redo.pop();
    this.#undo.push(run);
    this.#note({ is: 'redo', of: run.act }, run.name, pen, changed.changes);
    return this.#changed(changed.changes, []);
  }

  history(record: RecordRef | null, before: number | null, most = 20): HistoryPage {
    const numbered = this.items.map((item, number) => ({ item, number }));
    const wanted = numbered
      .filter(({ number }) => before === null || number < before)
      .map(({ item, number }) => ({ number, item: { ...item, changes: ofRecord(item, record) } }))
      .filter(({ item }) => item.changes.length > 0)
      .reverse()
      .slice(0, most);
    const last = wanted.at(-1);
    return {
      items: wanted.map(({ item }) => item),
      older: wanted.length === most && last ? last.number : null,
    };
  }

  plan(): Plan {
    const list = (kind: Kind) =>
      [...this.records.values()].filter((r) => r.kind === kind).map((r) => ({ ...r.fields }));
    const lists = Object.entries(listOf).map(([kind, name]) => [name, list(kind as Kind)]);
    return {
      details: list('details')[0],
      ...(Object.fromEntries(lists) as object),
      voices: [...this.voices.values()],
      disagreements: this.disagreements,
    } as unknown as Plan;
  }

  reversible(): Reversible {
    return { undo: this.#undo.at(-1)?.name ?? null, redo: this.#redo.at(-1)?.name ?? null };
  }

  owner(): string | null {
    for (const { kind, fields } of this.records.values()) {
      if (kind === 'person' && (fields.roles as string[]).includes('owner')) return fields.id;
    }
    return null;
  }

  value(record: RecordRef, field: string): unknown {
    return this.records.get(record.id)?.fields[field];
  }

  wordsOf(record: RecordRef, field: string): string | null {
    return this.voices.get(keyOf(record, field))?.pen.words ?? null;
  }

  /** Whose words took a record out of the plan, or brought it back. */
  moverOf({ id }: RecordRef): string | null {
    return this.#movers.get(id) ?? null;
  }

  #reverse(changes: (FieldChange & { pen: Pen })[], pen: Pen) {
    checkPen(this, pen);
    const owner = this.owner();
    const owners = changes.some(
      ({ kind, id, field }) => isWords(kind, field) && this.wordsOf({ kind, id }, field) === owner,
    );
    if (owners && pen.words !== owner) throw new Refused('owners-undo');
    this.#typing = null;
    return { changes: this.#write(changes) };
  }

  /** All of it, or none. */
  #write(changes: (FieldChange & { pen: Pen })[]): Run['changes'] {
    const before = changes.map(({ id }) => [id, structuredClone(this.records.get(id))] as const);
    const known = new Set(this.records.keys());
    const written: Run['changes'] = [];
    for (const { kind, id, field, value, pen } of changes) {
      const isNew = !this.records.has(id);
      if (isNew) this.records.set(id, { kind, fields: blankRecord(kind, id) });
      const record = this.records.get(id);
      if (record === undefined || (field !== 'removed' && !hasField(kind, field))) {
        this.#restore(before);
        throw new Refused('unknown-field', { field });
      }
      const old = isNew ? blankValue(kind, field) : record.fields[field];
      const isSettled = this.#settle(id, field);
      if (!isNew && !isSettled && JSON.stringify(old) === JSON.stringify(value)) continue;
      record.fields[field] = value;
      const voice = this.voices.get(keyOf({ kind, id }, field));
      const beforePen = voice?.pen ?? null;
      written.push({ kind, id, field, value, before: old, beforePen, pen, first: !known.has(id) });
    }
    try {
      for (const { id } of written) check(this.records, id);
    } catch (refused) {
      this.#restore(before);
      throw refused;
    }
    for (const { kind, id, field, pen } of written) {
      if (field === 'removed') this.#movers.set(id, pen.words);
      if (!isWords(kind, field)) continue;
      const at = this.now().toISOString();
      this.voices.set(keyOf({ kind, id }, field), { kind, record: id, field, pen, at });
    }
    return written;
  }

  /** Whether copies disagreed about it. */
  #settle(id: string, field: string): boolean {
    const before = this.disagreements;
    this.disagreements = before.filter((open) => open.record.id !== id || open.field !== field);
    return this.disagreements.length < before.length;
  }

  #restore(before: readonly (readonly [string, FakeRecord | undefined])[]): void {
    for (const [id, record] of before) {
      if (record === undefined) this.records.delete(id);
      else this.records.set(id, record);
    }
  }

  /** Puts a new act in the history and on the way back; typing that goes on is one act. */
  #remember(run: Run, kind: ActKind, pen: Pen, edits: readonly Edit[]): void {
    this.#redo = [];
    if (kind.is === 'begin') {
      this.#note(kind, run.name, pen, run.changes);
      return;
    }
    const [only] = run.changes;
    const [edit] = edits;
    const isTyping =
      run.changes.length === 1 && edit?.edit === 'change' && typeof only?.value === 'string';
    const now = this.now().getTime();
    const key = only && isTyping ? keyOf(only, only.field) : '';
    const last = this.#typing;
    const goesOn =
      isTyping &&
      last?.key === key &&
      last.pen.writer === pen.writer &&
      last.pen.words === pen.words &&
      now - last.began < 60_000;
    if (goesOn) {
      const [first] = last.run.changes;
      const [shown] = last.item.changes;
      if (first && shown) first.value = shown.after = only.value;
      return;
    }
    this.#undo.push(run);
    const item = this.#note(kind, run.name, pen, run.changes, run.act);
    this.#typing = isTyping ? { key, pen, began: now, run, item } : null;
  }

  #note(
    kind: ActKind,
    name: ActName,
    pen: Pen,
    changes: Run['changes'],
    act?: string,
  ): HistoryItem {
    const item: HistoryItem = {
      act: act ?? crypto.randomUUID(),
      name,
      kind,
      pen,
      at: this.now().toISOString(),
      way: this.way,
      takenIn: false,
      changes: changes.map(({ kind: of, id, field, before, value, first }) => ({
        change: crypto.randomUUID(),
        record: { kind: of, id },
        field,
        insteadOf: first ? null : this.#newest({ kind: of, id }, field),
        before: first ? null : before,
        after: value,
      })),
    };
    this.items.push(item);
    return item;
  }

  /** The change a field has its value from. */
  #newest(record: RecordRef, field: string): string | null {
    for (const { changes } of this.items.toReversed()) {
      const found = changes.find((one) => one.record.id === record.id && one.field === field);
      if (found) return found.change;
    }
    return null;
  }

  #changed(changes: readonly FieldChange[], proposals: string[]): Changed {
    const ids = [...new Set(changes.map(({ id }) => id))];
    const records = ids.flatMap((id) => {
      const record = this.records.get(id);
      return record ? [{ kind: record.kind, record: { ...record.fields } }] : [];
    });
    return {
      records: records as unknown as AnyRecord[],
      voices: changes.flatMap((change) => {
        const voice = this.voices.get(keyOf(change, change.field));
        return voice ? [voice] : [];
      }),
      disagreements: this.disagreements,
      proposals,
      reversible: this.reversible(),
      // The shell reads the plan before it answers.
      reading: {},
      savedAt: this.now().toISOString(),
    };
  }
}

function ofRecord(item: HistoryItem, record: RecordRef | null) {
  if (record === null) return item.changes;
  return item.changes.filter((change) => change.record.id === record.id);
}
