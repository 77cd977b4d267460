import { describe, expect, it } from 'vitest';
import { arnesPlan } from '../../test-shell/core';
import { people } from '../../test-shell/arne';
import type { Kind } from '../api/bindings/plan';
import { startTexts } from '../i18n/texts';
import { isWordsOf, valueWords } from './valueWords';

const plan = arnesPlan();
const { t } = startTexts();

const words = (kind: Kind, field: string, value: unknown) =>
  valueWords(t, plan, kind, field, value, 'nb');

describe('what stands in a field', () => {
  it('is told as the field is, not as the value looks', () => {
    expect(words('evaluation', 'rating', 7)).toBe('7 av 10');
    expect(words('evaluation', 'on', '2027-03-01')).toBe('1.\u00a0mars 2027');
    expect(words('meeting', 'time', '14:30')).toBe('kl.\u00a014.30');
    expect(words('action', 'state', 'done')).toBe('gjort');
    expect(words('action', 'responsible', people.siv)).toMatch(/^Siv/);
  });

  it('is what a person wrote, whatever it looks like', () => {
    for (const text of ['2027-03-01', 'done', 'yes', people.siv, '7']) {
      expect(words('matter', 'text', text), 'as it was written').toBe(text);
      expect(isWordsOf('matter', 'text', text), 'between quotation marks').toBe(true);
    }
    expect(isWordsOf('evaluation', 'on', '2027-03-01')).toBe(false);
    expect(isWordsOf('action', 'state', 'done')).toBe(false);
    expect(words('matter', 'text', '  ')).toBeNull();
  });
});
