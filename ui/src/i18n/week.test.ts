import { describe, expect, it } from 'vitest';
import { addDays, daysOfWeek, mondayOf, weekNumber } from './week';

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(mondayOf('2027-04-13'), 'a Tuesday').toBe('2027-04-12');
    expect(mondayOf('2027-04-12'), 'a Monday is its own').toBe('2027-04-12');
    expect(mondayOf('2027-04-18'), 'Sunday is the last day').toBe('2027-04-12');
  });

  it('go over the ends of months and years', () => {
    expect(daysOfWeek('2027-12-27').at(-1)).toBe('2028-01-02');
    expect(addDays('2028-03-01', -1), 'a leap year').toBe('2028-02-29');
    expect(addDays('1900-01-01', 7)).toBe('1900-01-08');
  });

  it.each([
    ['2027-04-13', 15],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2026-12-31', 53],
  ])('%s is in week %i', (day, number) => {
    expect(weekNumber(day)).toBe(number);
  });
});
