import { describe, expect, it } from 'vitest';
import { arnesPlan, readByCore } from '../../test-shell/core';
import { id } from '../../test-shell/arne';
import type { Edit } from '../api/bindings/plan';
import { inTurn, needsAnswer } from './concerns';

const worry = (name: string, state: string): Edit => ({
  ...{ edit: 'add', kind: 'concern', id: id(name) },
  fields: { text: name, state, answer: state === 'answered' ? 'Ja.' : '' },
});

describe('concerns', () => {
  const worries = [worry('rests', 'settled'), worry('told', 'answered'), worry('waits', 'open')];
  const plan = arnesPlan(worries);
  const { concerns: read } = readByCore(plan, '2027-04-13');

  it('stand in the turn core tells them, each with its record', () => {
    const ours = inTurn(plan.concerns, read).filter(({ concern }) =>
      ['rests', 'told', 'waits'].includes(concern.text),
    );
    expect(ours.map(({ concern, unsettled }) => [concern.text, unsettled])).toEqual([
      ['waits', true],
      ['told', true],
      ['rests', false],
    ]);
  });

  it('wait for an answer as core says, and while they are only begun', () => {
    expect(needsAnswer(read, id('waits'))).toBe(true);
    expect(needsAnswer(read, id('told'))).toBe(false);
    expect(needsAnswer(read, 'begun')).toBe(true);
  });
});
