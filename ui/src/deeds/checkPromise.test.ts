import { blank, nextStates } from '../api/registry';
import { describe, expect, it } from 'vitest';
import type { Concern } from '../api/bindings/plan';
import { answeredEdits, concernStateEdits } from './answerConcern';
import { checkEdits, stateAfterNeed } from './checkPromise';

const today = '2027-04-13';

const concern = (fields: Partial<Concern>): Concern => ({
  ...blank.concern,
  id: 'worry',
  text: 'Hva om såret åpner seg?',
  rank: 1,
  ...fields,
});

const written = (edits: ReturnType<typeof answeredEdits>) =>
  Object.fromEntries(edits.flatMap((edit) => ('field' in edit ? [[edit.field, edit.value]] : [])));

describe('a concern', () => {
  it('follows what the owner needs, and only by steps that can follow', () => {
    expect(stateAfterNeed('answered', 'yes')).toBe('moreWanted');
    expect(stateAfterNeed('answered', 'no')).toBe('settled');
    expect(stateAfterNeed('moreWanted', 'no')).toBe('settled');
    expect(stateAfterNeed('moreWanted', 'yes'), 'it wants more already').toBe('moreWanted');
    expect(stateAfterNeed('settled', 'yes'), 'what was settled comes back').toBe('open');
    expect(stateAfterNeed('settled', 'no')).toBe('settled');
    for (const [from, next] of Object.entries(nextStates.concern)) {
      for (const need of ['yes', 'no'] as const) {
        const to = stateAfterNeed(from as Concern['state'], need);
        expect(to === from || next.includes(to), `${from} to ${to}`).toBe(true);
      }
    }
  });

  it('is answered by someone on a day, and checked anew', () => {
    const asked = concern({
      state: 'moreWanted',
      answer: 'Ja.',
      gotAnswer: 'yes',
      needsMore: 'yes',
    });
    expect(written(answeredEdits(asked, { by: 'siv', on: today }))).toEqual({
      state: 'answered',
      answeredBy: 'siv',
      answeredOn: today,
      gotAnswer: null,
      needsMore: null,
    });
  });

  it('does not take a step that cannot follow', () => {
    expect(concernStateEdits(concern({ state: 'settled' }), 'answered')).toEqual([]);
  });
});

describe('the owner’s checks', () => {
  it('date the answer, and lead a concern on', () => {
    const record = concern({ state: 'answered', answer: 'Ja.' });
    const checked = { kind: 'concern', record } as const;
    expect(written(checkEdits(checked, 'gotAnswer', 'yes', today))).toEqual({
      gotAnswer: 'yes',
      gotAnswerOn: today,
    });
    expect(written(checkEdits(checked, 'needsMore', 'yes', today))).toEqual({
      needsMore: 'yes',
      state: 'moreWanted',
    });
  });

  it('write nothing when the answer is the same', () => {
    const record = concern({ state: 'answered', gotAnswer: 'no' });
    expect(checkEdits({ kind: 'concern', record }, 'gotAnswer', 'no', today)).toEqual([]);
  });
});
