import { describe, expect, it } from 'vitest';
import { arnesPlan, readByCore, seen } from '../../../test-shell/core';
import { id, storyToday } from '../../../test-shell/arne';
import type { Meeting, Plan } from '../../api/bindings/plan';
import { blank } from '../../api/registry';
import { weekOf, weekWith, type WeekDay, type WeekItem } from './week';

const plan = (): Plan => arnesPlan();

const week = (monday: string, of = plan()) =>
  weekOf(seen(of), readByCore(of, storyToday).weeks, monday);

function called(item: WeekItem): string {
  switch (item.of) {
    case 'weekly':
      return item.event.what;
    case 'until':
      return `until ${item.event.what}`;
    case 'meeting':
      return item.meeting.title;
    case 'look':
      return item.look.subject.of === 'action' ? `look ${item.look.subject.action.what}` : 'look';
    case 'first':
    case 'last':
      return `${item.of} ${item.action.what}`;
  }
}

const items = (day: WeekDay | undefined) => day?.items.map(called) ?? [];

describe('a week', () => {
  it('has seven days, each with what happens every week in the order of the clock', () => {
    const days = week('2027-04-12');
    expect(days.map(({ weekday }) => weekday)).toHaveLength(7);
    expect(items(days[1])).toEqual(['Sårstell', 'Jobb', 'Bordtennis med ungdomslaget']);
    expect(items(days[5]), 'without a time too').toEqual(['Garasjen']);
  });

  it('has what the plan has dated to it, late or done as well', () => {
    expect(items(week('2027-04-12')[0]), 'overdue').toContain('look Sårstell');
    expect(items(week('2027-03-15')[5]), 'done').toContain('look Søke NAV om gradert sykepenger');
    expect(items(week('2027-05-31')[1]), 'the next revision').toContain('look');
    expect(items(week('2027-04-05')[0]), 'another week').not.toContain('look Sårstell');
  });

  it('has the first and the last day of actions, once when they are the same', () => {
    expect(items(week('2027-03-29')[3])).toContain('first Arbeidstid 10–14.30 i tre måneder');
    expect(items(week('2027-06-28')[2])).toContain('last Arbeidstid 10–14.30 i tre måneder');
    const whole = plan();
    const actions = whole.actions.map((action) =>
      action.what.startsWith('Arbeidstid') ? { ...action, to: action.from } : action,
    );
    const day = week('2027-03-29', { ...whole, actions })[3];
    expect(items(day).filter((name) => name.includes('Arbeidstid'))).toHaveLength(1);
    const stopped = actions.map((action) => ({ ...action, state: 'stopped' as const }));
    const quiet = items(week('2027-03-29', { ...whole, actions: stopped })[3]);
    expect(quiet.join(), 'what is stopped begins on no day').not.toContain('Arbeidstid');
  });

  it('goes on over midnight: whole on the day it begins, and told of the next morning', () => {
    const whole = plan();
    const weeklyEvents = whole.weeklyEvents.map((event) =>
      event.what === 'Garasjen' ? { ...event, from: '22:00', to: '07:00' } : event,
    );
    const days = week('2027-04-12', { ...whole, weeklyEvents });
    expect(items(days[5])).toContain('Garasjen');
    expect(items(days[6])[0]).toBe('until Garasjen');
    expect(items(days[4]), 'not the day before').not.toContain('until Garasjen');
  });

  it('has what comes every other week in those weeks, and not where it is left out', () => {
    const whole = plan();
    const weeklyEvents = whole.weeklyEvents.map((event) =>
      event.what === 'Garasjen'
        ? {
            ...event,
            repeat: 'everyOtherWeek' as const,
            first: '2027-04-10',
            until: '2027-06-30',
            notOn: ['2027-05-08'],
          }
        : event,
    );
    const repeated = { ...whole, weeklyEvents };
    const saturday = (monday: string) => week(monday, repeated)[5];
    const seen = ['2027-04-05', '2027-04-12', '2027-04-19', '2027-05-03', '2027-06-14'];
    expect(seen.map((monday) => items(saturday(monday)).includes('Garasjen'))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(items(saturday('2027-03-29')), 'before it begins').toEqual([]);
    expect(items(saturday('2027-07-12')), 'after it ends').toEqual([]);
    const [out] = saturday('2027-05-03')?.leftOut ?? [];
    expect(out?.what, 'left out').toBe('Garasjen');
    const { weeks } = readByCore(repeated, storyToday);
    const id = out?.id ?? '';
    expect(weekWith(weeks, id, '2027-04-13'), 'the next there is').toBe('2027-04-19');
    expect(weekWith(weeks, id, '2027-04-23'), 'this one').toBe('2027-04-19');
    expect(weekWith(weeks, id, '2028-01-01'), 'the last there was').toBe('2027-06-14');
    expect(weekWith(weeks, id, '2027-01-01'), 'the first there is').toBe('2027-04-05');
    expect(weekWith(weeks, null, '2027-04-13')).toBe('2027-04-12');
  });

  it('puts what has a time of day in its place', () => {
    const whole = plan();
    const actions = whole.actions.map((action) =>
      action.what.startsWith('Arbeidstid')
        ? { ...action, from: '2027-04-13', to: null, fromTime: '10:00' }
        : action,
    );
    const day = week('2027-04-12', { ...whole, actions })[1];
    expect(items(day)).toContain('first Arbeidstid 10–14.30 i tre måneder');
    expect(items(day)[0], 'after what is earlier').toBe('Sårstell');
  });

  it('puts a meeting at its time, and leaves out one that is cancelled', () => {
    const whole = plan();
    const at = { title: 'Ansvarsgruppe', on: '2027-04-13', time: '09:00' };
    const shown = (state: Meeting['state']) => {
      const meetings = [{ ...blank.meeting, id: id('m'), ...at, state }];
      return items(week('2027-04-12', { ...whole, meetings })[1]);
    };
    expect(shown('planned').slice(0, 3)).toEqual(['Sårstell', 'Ansvarsgruppe', 'Jobb']);
    expect(shown('cancelled')).not.toContain('Ansvarsgruppe');
  });
});
