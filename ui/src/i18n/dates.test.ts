import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, readDay, readTyped, typedDay } from './day';
import {
  clock,
  count,
  dayThisYear,
  dayRange,
  longDay,
  moments,
  narrowDay,
  longSince,
  nearDay,
  shortDay,
  todayWord,
  weekdayAndDay,
} from './dates';

const hold = '\u00a0';

describe('days as people read them', () => {
  it('keeps the day and its month together', () => {
    expect(shortDay('2027-04-01', 'nb'), 'no break after the number').toBe(`1.${hold}april`);
    expect(longDay('2027-03-01', 'en'), 'English has no full stop').toBe(`1${hold}March 2027`);
  });

  it('tells moments of one minute apart by their seconds', () => {
    const at = (second: number, minute = 32) => new Date(2027, 4, 14, 14, minute, second);
    const told = moments([at(5), at(41), at(0, 40)], 'nb').map((words) => words.slice(-8));
    expect(told, 'only where they are needed').toEqual([
      '14.32.05',
      '14.32.41',
      expect.stringMatching(/14\.40$/),
    ]);
  });

  it('names weekdays in each language', () => {
    expect(weekdayAndDay('2027-04-15', 'nb')).toBe(`torsdag 15.${hold}april`);
    expect(weekdayAndDay('2027-04-13', 'nn')).toBe(`tysdag 13.${hold}april`);
    expect(weekdayAndDay('2027-04-17', 'nn')).toBe(`laurdag 17.${hold}april`);
    expect(weekdayAndDay('2027-04-15', 'en')).toBe(`Thursday 15${hold}April`);
  });

  it('says yesterday, today and tomorrow, also over a new year', () => {
    expect(nearDay('2026-12-31', '2027-01-01', 'nb')).toBe(`i${hold}går`);
    expect(nearDay('2027-04-13', '2027-04-13', 'en')).toBe('today');
    expect(nearDay('2027-04-14', '2027-04-13', 'nn')).toBe(`i${hold}morgon`);
    expect(nearDay('2027-04-06', '2027-04-13', 'nb')).toBe(`6.${hold}april`);
    expect(nearDay('2026-04-06', '2027-04-13', 'nb')).toBe(`6.${hold}april 2026`);
  });

  it("leaves out the year that is today's", () => {
    expect(dayThisYear('2027-04-14', '2027-04-13', 'nb'), 'however near').toBe(`14.${hold}april`);
    expect(dayThisYear('2028-01-01', '2027-04-13', 'en')).toBe(`1${hold}January 2028`);
  });

  it('says how long it is since a day that stands beside', () => {
    const since = (day: string, language: 'nb' | 'nn' | 'en' = 'nb') =>
      longSince(day, '2027-04-13', language).replaceAll(hold, ' ');
    expect(since('2027-04-12')).toBe('i går');
    expect(since('2027-04-05'), 'never the day once more').toBe('for 8 dager siden');
    expect(since('2027-03-30', 'nn'), 'weeks from two on').toBe('for 2 veker sidan');
    expect(since('2027-02-01')).toBe('for 2 måneder siden');
    expect(since('2025-01-01', 'en')).toBe('2 years ago');
  });

  it('writes a range no longer than it must be', () => {
    expect(dayRange('2027-04-01', '2027-06-30', 'nb')).toBe(`1.${hold}april – 30.${hold}juni 2027`);
    expect(dayRange('2026-11-14', '2026-11-15', 'nb')).toBe(`14.–15.${hold}november 2026`);
    expect(dayRange('2027-03-01', '2028-02-28', 'nb')).toBe(
      `1.${hold}mars 2027 – 28.${hold}februar 2028`,
    );
    expect(dayRange('2027-04-01', '2027-04-01', 'en')).toBe(`1${hold}April 2027`);
  });

  it('gives back what is not a day, as it was written', () => {
    expect(longDay('høsten 2027', 'nb')).toBe('høsten 2027');
  });

  it('writes the clock and counts in each language', () => {
    const moment = new Date(2027, 3, 13, 8, 5);
    expect(clock(moment, 'nb')).toBe(`kl.${hold}08.05`);
    expect(clock(moment, 'en')).toBe('08:05');
    expect(count(3, 'day', 'nb')).toBe(`3${hold}dager`);
    expect(count(1, 'week', 'nn')).toBe(`1${hold}veke`);
  });
});

describe('days as they are typed', () => {
  it('reads 14.05.2027 and refuses days that do not exist', () => {
    expect(readTyped(' 14.05.2027 ')).toBe('2027-05-14');
    expect(readTyped('1/2/2027'), 'day first, as in Norway').toBe('2027-02-01');
    expect(readTyped('29.02.2027'), '2027 is no leap year').toBeNull();
    expect(readTyped('31.04.2027')).toBeNull();
    expect(readTyped('høsten 2027')).toBeNull();
    expect(typedDay('2027-05-14')).toBe('14.05.2027');
  });

  it('counts days over summer time and new year', () => {
    expect(daysBetween('2027-03-27', '2027-03-29'), 'summer time begins on the 28th').toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(readDay('2028-02-29')?.weekday, 'a Tuesday').toBe(2);
    expect(dayOf(new Date(2027, 0, 1, 0, 30))).toBe('2027-01-01');
  });

  it('are short where there is little room, and no word of them is parted', () => {
    expect(narrowDay('2026-10-26', 'nb')).toBe('26.\u00a0okt.');
    expect(narrowDay('2026-05-01', 'nn')).toBe('1.\u00a0mai');
    expect(narrowDay('2026-10-26', 'en')).toBe('26\u00a0Oct');
    expect(todayWord('nb'), 'never «i» on one line and «dag» on the next').toBe('i\u00a0dag');
    expect(todayWord('en')).toBe('today');
  });
});
