/** The window puts values and names in words of its own making; the command line does it in core. They say the same. */
import { describe, expect, it } from 'vitest';
import told from '../../test-shell/told.json';
import type { Kind, Plan } from '../api/bindings/plan';
import { blank, listOf, type ListedKind } from '../api/registry';
import { speak, startTexts } from '../i18n/texts';
import { recordName } from './recordName';
import { valueWords } from './valueWords';

/** On the screen no line is broken within a day or a time. */
const plain = (words: string | null) => words?.replaceAll('\u00a0', ' ') ?? null;

interface ToldRecord {
  kind: string;
  id: string;
  fields: Record<string, unknown>;
}

const lists = Object.values(listOf).map((list) => [list, []]);
const nothing = { ...Object.fromEntries(lists), details: blank.details } as unknown as Plan;

/** A plan of these records and nothing else. */
function planOf(records: readonly ToldRecord[]): Plan {
  return records.reduce((plan, { kind, id, fields }) => {
    const list = listOf[kind as ListedKind];
    const record = { ...blank[kind as ListedKind], id, ...fields };
    return { ...plan, [list]: [...plan[list], record] };
  }, nothing);
}

describe('what stands in a field', () => {
  it.each(['nb', 'nn', 'en'] as const)('is told in %s as core tells it', async (language) => {
    const i18n = startTexts();
    await speak(i18n, language);
    const ours = told.values.map(({ kind, field, value }) => [
      `${kind}.${field}`,
      plain(valueWords(i18n.t, nothing, kind as Kind, field, value, language)),
    ]);
    const cores = told.values.map((one) => [`${one.kind}.${one.field}`, plain(one[language])]);
    expect(ours).toEqual(cores);
  });
});

describe('a record', () => {
  it('is called what core calls it', () => {
    const ours = told.names.map(({ others, ...one }) => [
      one.kind,
      one.fields,
      plain(recordName(planOf([...others, one]), one.id, 'nb')),
    ]);
    expect(ours).toEqual(told.names.map(({ kind, fields, nb }) => [kind, fields, plain(nb)]));
  });
});
