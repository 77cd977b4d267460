/**
 * The plan then beside the plan now, as it is read: record by record in the plan's own order, and in each the fields that
 * differ. What differs is core's to say; here it only gets its words.
 */
import type { TFunction } from 'i18next';
import type {
  Compared,
  FieldDiffers,
  HowItDiffers,
  RecordDiffers,
  Signed,
} from '../../api/bindings/kept';
import type { Kind, Plan, RecordRef } from '../../api/bindings/plan';
import { listOf, type ListedKind } from '../../api/registry';
import { pageOf } from '../../navigation/pageOf';
import { withCapital } from '../../i18n/act';
import type { Language } from '../../i18n/language';
import { said } from '../../i18n/said';
import { askWords, isWordsOf, saying, type InWords } from '../../records/askWords';

/** What stands in a field on one of the sheets. */
export interface Side {
  /** Null when nothing does. */
  words: string | null;
  /** A person's own words, to be signed. */
  quoted: boolean;
  signed: Signed | null;
}

/** One field on both sheets. */
export interface Pair {
  field: string;
  label: string;
  then: Side;
  now: Side;
}

/** One record on both sheets. */
export interface Block {
  record: RecordRef;
  /** «Tiltak». */
  kind: string;
  name: string | null;
  /** The goal it stands under, where that is told. */
  under: string | null;
  /** Null: it is now as it was then. */
  how: HowItDiffers | null;
  /** Who took it out, or put it in. */
  by: Signed | null;
  pairs: readonly Pair[];
}

/** As one meets them in the plan; goals and what is done for them stand together. */
const order = Object.keys(pageOf) as Kind[];

type Fields = Record<string, unknown>;

function listed(plan: Plan, kind: Kind): readonly { id: string; removed: boolean }[] {
  return kind === 'details' ? [plan.details] : plan[listOf[kind]];
}

function fieldsOf(plan: Plan, { kind, id }: RecordRef): Fields | null {
  const found = listed(plan, kind).find((one) => one.id === id);
  return (found as Fields | undefined) ?? null;
}

/** Where a record stands: by kind, by the goal it belongs to, and by its place in its own list. */
function placeOf(plans: readonly Plan[], { kind, id }: RecordRef): [number, number, number] {
  const at = (of: Kind, wanted: unknown) =>
    Math.max(...plans.map((plan) => listed(plan, of).findIndex((one) => one.id === wanted)));
  const group = order.indexOf(kind === 'action' ? 'goal' : kind);
  if (kind === 'goal') return [group, at('goal', id), -1];
  const goal = kind === 'action' ? plans.map((plan) => fieldsOf(plan, { kind, id })?.goal) : [];
  const under = goal.find((one) => one !== undefined && one !== null);
  return [group, kind === 'action' ? at('goal', under) : 0, at(kind, id)];
}

/** What the records are called, and what stood in their fields, then and now. */
export interface WordsOfBoth {
  then: InWords;
  now: InWords;
}

/** Asks for the words that the blocks are made of. */
export async function wordsOfBoth(
  { told, then, differs }: Compared,
  language: Language,
): Promise<WordsOfBoth> {
  const values = (side: 'then' | 'now') =>
    differs.flatMap(({ record: { kind }, fields }) =>
      fields.map((one) => ({ kind, field: one.field, value: one[side] })),
    );
  const kinds = Object.keys(listOf) as ListedKind[];
  const records = kinds.flatMap((kind) => then[listOf[kind]].map(({ id }) => ({ kind, id })));
  const all = [...records, ...differs.map(({ record }) => record)];
  const [ofThen, ofNow] = await Promise.all([
    askWords({ records: all, values: saying(values('then')) }, language, told.name),
    askWords({ records: all, values: saying(values('now')) }, language),
  ]);
  return { then: ofThen, now: ofNow };
}

export interface Reading {
  t: TFunction;
  now: Plan;
  inWords: WordsOfBoth;
}

/** The blocks that differ; with `all`, also those that are as they were. */
export function blocksOf(compared: Compared, { t, now, inWords }: Reading, all: boolean): Block[] {
  const { then, differs } = compared;
  const same = all ? sameOnBoth(then, differs) : [];
  return [...differs, ...same]
    .map((one) => ({ one, place: placeOf([then, now], one.record) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.place[2] - b.place[2])
    .map(({ one: { how, ...one } }) => {
      const { record } = one;
      const side = how === 'notThereThen' ? 'now' : 'then';
      const plan = { then, now }[side];
      const { nameOf } = inWords[side];
      const under = record.kind === 'action' ? fieldsOf(plan, record)?.goal : null;
      return {
        record,
        kind: withCapital(said(t, 'words', `kinds.${record.kind}.one`) ?? record.kind),
        name: nameOf(record.id),
        under: typeof under === 'string' ? nameOf(under) : null,
        how,
        by: one.by,
        pairs: one.fields.map((field) => pairOf(field, record, t, inWords)),
      };
    });
}

function pairOf(
  { field, then, now, signedThen, signedNow }: FieldDiffers,
  { kind }: RecordRef,
  t: TFunction,
  inWords: WordsOfBoth,
): Pair {
  const side = (words: InWords, value: unknown, signed: Signed | null): Side => ({
    words: words.valueOf(kind, field, value),
    quoted: isWordsOf(kind, field, value),
    signed,
  });
  return {
    field,
    label: said(t, 'words', `fields.${kind}.${field}`) ?? field,
    then: side(inWords.then, then, signedThen),
    now: side(inWords.now, now, signedNow),
  };
}

type SameRecord = Omit<RecordDiffers, 'how'> & { how: null };

/** What was in the plan then and is in it now, with nothing else in it. */
function sameOnBoth(then: Plan, differs: readonly RecordDiffers[]): SameRecord[] {
  const known = new Set(differs.map(({ record }) => record.id));
  const kinds: readonly ListedKind[] = order.filter(
    (kind) => kind !== 'details' && kind !== 'proposal',
  );
  return kinds.flatMap((kind) =>
    then[listOf[kind]]
      .filter(({ id, removed }) => !removed && !known.has(id))
      .map(({ id }) => ({ record: { kind, id }, how: null, by: null, fields: [] })),
  );
}
