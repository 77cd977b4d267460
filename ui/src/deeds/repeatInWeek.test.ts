import { describe, expect, it } from 'vitest';
import type { WeeklyEvent } from '../api/bindings/plan';
import { blank } from '../api/registry';
import { endlessEdits, lastWeekOf, timesUntil, weeksEdits } from './repeatInWeek';

const event: WeeklyEvent = { ...blank.weeklyEvent, id: 'trening', weekday: 'tuesday' };

const valuesIn = (edits: ReturnType<typeof weeksEdits>) =>
  Object.fromEntries(
    edits.flatMap((edit) => (edit.edit === 'change' ? [[edit.field, edit.value]] : [])),
  );

describe('so many weeks', () => {
  it('are whole ones, so that every day of the week comes as many times', () => {
    expect(valuesIn(weeksEdits(event, 4, '2027-04-14'))).toEqual({
      first: '2027-04-12',
      until: '2027-05-09',
    });
  });

  it('are counted from where it begins when that is said', () => {
    const later = { ...event, first: '2027-05-04' };
    expect(valuesIn(weeksEdits(later, 2, '2027-04-13'))).toEqual({ until: '2027-05-16' });
  });

  it('make what came once come again', () => {
    const once = { ...event, repeat: 'once' as const, first: '2027-04-13' };
    expect(valuesIn(weeksEdits(once, 4, '2027-04-13'))).toEqual({
      repeat: 'everyWeek',
      first: '2027-04-12',
      until: '2027-05-09',
    });
  });

  it.each([
    [null, 6, '2027-05-23'],
    ['everyOtherWeek', 6, '2027-06-27'],
    ['everyFourthWeek', 3, '2027-06-13'],
  ] as const)('are told back as they were written: %s, %i', (repeat, times, last) => {
    const until = lastWeekOf({ repeat }, '2027-04-13', times);
    expect(until).toBe(last);
    expect(timesUntil({ repeat }, '2027-04-13', until)).toBe(times);
  });

  it('are none when it is over before it begins', () => {
    expect(timesUntil({ repeat: null }, '2027-04-13', '2027-04-12')).toBe(0);
  });

  it('are taken away by letting it go on', () => {
    expect(valuesIn(endlessEdits({ ...event, until: '2027-05-09' }))).toEqual({ until: null });
    expect(endlessEdits(event), 'nothing is changed that stands').toEqual([]);
  });
});
