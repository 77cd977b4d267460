import { describe, expect, it } from 'vitest';
import { arnesPlan, readByCore, seen as shown } from '../../test-shell/core';
import { id } from '../../test-shell/arne';
import type { Edit, Kind } from '../api/bindings/plan';
import { meetingsAfter, meetingsAhead, meetingsOf, topicsFor, type Topic } from './meetings';

const today = '2027-04-13';

const add =
  (kind: Kind) =>
  (name: string, fields: Record<string, unknown>): Edit => ({
    edit: 'add',
    kind,
    id: id(name),
    fields,
  });
const meet = add('meeting');

function planWith(edits: readonly Edit[]) {
  const whole = arnesPlan(edits);
  return { plan: shown(whole), read: readByCore(whole, today).meetings };
}

const saysOf = (topic: Topic): string => {
  if (topic.of === 'concern') return topic.concern.text;
  if (topic.of === 'goal') return topic.goal.title;
  const { subject } = topic.look;
  return subject.of === 'action' ? subject.action.what : subject.of;
};

describe('meetings', () => {
  const { plan, read } = planWith([
    meet('m-1', { on: '2027-05-02' }),
    meet('m-2', { on: '2027-04-20', time: '14:00' }),
    meet('m-3', { on: '2027-04-20', time: '09:00' }),
    meet('m-4', { on: '2027-03-01', state: 'cancelled' }),
  ]);

  it('come in time, by the clock within a day', () => {
    const { coming, cancelled } = meetingsOf(plan.meetings, read);
    expect(coming.map((meeting) => meeting.id)).toEqual([id('m-3'), id('m-2'), id('m-1')]);
    expect(cancelled).toHaveLength(1);
  });

  it('that follow one another are those after it', () => {
    const after = meetingsAfter(plan.meetings, read, id('m-3'));
    expect(after.map((meeting) => meeting.id)).toEqual([id('m-2'), id('m-1')]);
  });

  it('one prepares for are those that are ahead', () => {
    const ahead = meetingsAhead(plan.meetings, read);
    expect(ahead.map((meeting) => meeting.id)).toEqual([id('m-3'), id('m-2'), id('m-1')]);
  });
});

describe('what the plan has for a meeting', () => {
  const worry = add('concern')('worry-1', { text: 'Hva om såret åpner seg?' });
  const settled = add('concern')('worry-2', { text: 'Det gikk bra.', state: 'settled' });
  const seen = (on: string) => add('evaluation')('seen-1', { goal: id('goal2'), on, rating: 4 });

  const topics = (edits: readonly Edit[]) => {
    const { plan, read } = planWith([meet('m-1', { on: '2027-04-20' }), ...edits]);
    return topicsFor(plan, read, id('m-1')).map(saysOf);
  };

  it('is what should be looked at by its day, open worries, and goals not looked at for long', () => {
    const all = topics([worry, settled, seen('2027-04-01')]);
    expect(all).toEqual([
      'Sårstell',
      'Arbeidstid 10–14.30 i tre måneder',
      'Hva om såret åpner seg?',
      'Være tilbake i full jobb innen sommeren.',
      '60 prosent fra 1. april.',
      'Huden holder.',
    ]);
  });

  it('leaves out what is on its agenda already', () => {
    const item = add('agendaItem')('item-x', {
      meeting: id('m-1'),
      text: 'Bekymringen',
      concern: id('worry-1'),
    });
    expect(topics([worry, item])).not.toContain('Hva om såret åpner seg?');
  });
});
