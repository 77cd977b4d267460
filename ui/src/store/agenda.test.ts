import { describe, expect, it } from 'vitest';
import { arnesPlan, readByCore, seen } from '../../test-shell/core';
import { agendaOf, revisionKey, type Look } from './agenda';
import { createKeep, type Keep } from './keep';

const today = '2027-04-13';
const plan = () => arnesPlan();

/** The agenda as core reads it on a day. */
const agendaOn = (day: string, of = plan(), keep?: Keep) =>
  agendaOf(seen(of), readByCore(of, day).agenda, keep);
const times = (looks: readonly Look[]) => looks.map(({ due, rough }) => due ?? rough);

describe('the agenda', () => {
  it('tells what was due from what comes this week and later, words last', () => {
    const agenda = agendaOn(today);
    expect(times(agenda.overdue)).toEqual(['2027-04-12']);
    expect(times(agenda.thisWeek), 'a week ends on Sunday the 18th').toEqual(['2027-04-15']);
    expect(times(agenda.later)).toEqual(['2027-04-30', '2027-06-01', 'hver mandag']);
    expect(times(agenda.done)).toEqual(['2027-03-20']);
  });

  it('counts today as still to come, and Sunday as this week', () => {
    const agenda = agendaOn('2027-04-12');
    expect(times(agenda.overdue), 'what is due today is not late').toEqual([]);
    expect(times(agendaOn('2027-04-25').thisWeek), 'on a Sunday only Sunday is left').toEqual([]);
  });

  it('shows the next revision once, with the follow-up that is written for it', () => {
    const revisions = agendaOn(today).later.filter(({ key }) => key === revisionKey);
    expect(revisions, 'not both as a date of the plan and as a follow-up').toHaveLength(1);
    expect(revisions[0]?.followUp?.wholePlan).toBe(true);
  });

  it('shows a revision nobody has written about yet', () => {
    const without = { ...plan(), followUps: [] };
    const [look] = agendaOn(today, without).later;
    expect(look).toMatchObject({ key: revisionKey, followUp: null, due: '2027-06-01' });
  });

  it('gives the same looks back when nothing changed in them', () => {
    const keep = createKeep();
    const [before, after] = [agendaOn(today, plan(), keep), agendaOn(today, plan(), keep)];
    expect(after.overdue[0], 'read anew from another copy of the plan: other things').not.toBe(
      before.overdue[0],
    );
    const same = seen(plan());
    const { agenda } = readByCore(plan(), today);
    const [first, second] = [agendaOf(same, agenda, keep), agendaOf(same, agenda, keep)];
    expect(second.overdue[0], 'the same records: the same look').toBe(first.overdue[0]);
  });
});
