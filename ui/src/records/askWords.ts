/** What records are called, and what stands in fields, in core's words. */
import type { Kind, RecordRef } from '../api/bindings/plan';
import type {
  ActAsked,
  ActInWords,
  DeedAsked,
  DeedInWords,
  InWords as Told,
  ValueAsked,
  WordsAsked,
} from '../api/bindings/wording';
import { fieldOf } from '../store/field';
import { otherInWords } from '../api/copies';
import { failed, inWords, type Answer } from '../api/shell';
import type { Language } from '../i18n/language';

export interface InWords {
  /** Shortened; null when there is nothing to call it. */
  nameOf: (id: string, kind?: Kind) => string | null;
  /** Null when the field is not filled in. */
  valueOf: (kind: Kind, field: string, value: unknown) => string | null;
  /** Who wrote for whom, and what else there is to know. */
  actOf: (act: ActAsked) => ActInWords;
  /** What was done, in sentences; null where it was not asked for. */
  deedOf: (deed: DeedAsked) => DeedInWords | null;
}

/** Before anything is answered. */
export const noWords: InWords = {
  nameOf: () => null,
  valueOf: () => null,
  actOf: () => ({ who: '', known: [] }),
  deedOf: () => null,
};

const recordKey = ({ kind, id }: RecordRef) => `${kind} ${id}`;

const keyOf = (kind: Kind, field: string, value: unknown) => JSON.stringify([kind, field, value]);

const madeBy = ({ pen, way, takenIn, breaks }: ActAsked) =>
  JSON.stringify([pen.writer, pen.words, way, takenIn, breaks]);

/** An act by what it changed: no change is in two. */
const deedKey = ({ changes }: DeedAsked) =>
  JSON.stringify(changes.map(({ change, insteadOf }) => [change, insteadOf]));

/** Asks of the plan as it is now, or of the one that was looked at last, which is called `then`. */
export const askWords = (
  asked: Partial<WordsAsked>,
  language: Language,
  then: string | null = null,
): Promise<InWords> => askOf((whole) => inWords(whole, then, language), asked);

/** The same of another copy of the plan, while it is looked at. */
export const askOtherWords = (asked: Partial<WordsAsked>, language: Language): Promise<InWords> =>
  askOf((whole) => otherInWords(whole, language), asked);

async function askOf(
  ask: (asked: WordsAsked) => Promise<Answer<Told>>,
  asked: Partial<WordsAsked>,
): Promise<InWords> {
  const { records = [], values = [], acts = [], deeds = [] } = asked;
  const answer = await ask({ records, values, acts, deeds });
  if (failed(answer)) return noWords;
  const told = answer.value;
  const named = (of: (record: RecordRef) => string) =>
    new Map(records.map((record, at) => [of(record), told.names[at] ?? null]));
  const [called, exactly] = [named(({ id }) => id), named(recordKey)];
  const held = new Map(
    values.map(({ kind, field, value }, at) => [
      keyOf(kind, field, value),
      told.values[at] ?? null,
    ]),
  );
  const done = new Map(deeds.map((deed, at) => [deedKey(deed), told.deeds[at] ?? null]));
  const made = new Map(acts.map((act, at) => [madeBy(act), told.acts[at]]));
  return {
    nameOf: (id, kind) =>
      shortened((kind ? exactly.get(recordKey({ kind, id })) : called.get(id)) ?? null),
    valueOf: (kind, field, value) => held.get(keyOf(kind, field, value)) ?? null,
    actOf: (act) => made.get(madeBy(act)) ?? noWords.actOf(act),
    deedOf: (deed) => done.get(deedKey(deed)) ?? null,
  };
}

const longest = 60;

/** No longer than a name. */
export function shortened(words: string | null): string | null {
  if (words === null || words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

/** Whether what stands in a field is what a person wrote, and nothing chosen or pointed to. */
export function isWordsOf(kind: Kind, field: string, value: unknown): boolean {
  const holds = fieldOf(kind, field)?.holds;
  const isText = holds === 'line' || holds === 'prose';
  return isText && typeof value === 'string' && value.trim() !== '';
}

/** The values that there is something to say of. */
export function saying(values: readonly ValueAsked[]): ValueAsked[] {
  return values.filter(({ value }) => value !== null);
}
