import { describe, expect, it } from 'vitest';
import { isWorkday, workdayFrom } from './workday';

describe('a workday', () => {
  it.each([
    ['2026-12-07', 'a Monday'],
    ['2026-12-24', 'Christmas Eve is no public holiday'],
    ['2027-03-24', 'the day before Maundy Thursday'],
    ['2027-04-13', 'a Tuesday'],
  ])('is %s, %s', (day, why) => {
    expect(isWorkday(day), why).toBe(true);
  });

  it.each([
    ['2026-12-05', 'a Saturday'],
    ['2026-12-06', 'a Sunday'],
    ['2027-01-01', 'New Year’s Day'],
    ['2027-03-25', 'Maundy Thursday'],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2024-04-01', 'Easter Monday of another year'],
    ['2025-04-21', 'Easter Monday of a third'],
    ['2026-05-01', 'the first of May'],
    ['2027-05-17', 'the Constitution Day'],
    ['2027-05-06', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas Day'],
    ['no day', 'what is no day'],
  ])('is not %s, %s', (day, why) => {
    expect(isWorkday(day), why).toBe(false);
  });

  it('is the day itself, or the first one after it', () => {
    expect(workdayFrom('2027-04-13')).toBe('2027-04-13');
    expect(workdayFrom('2026-12-06'), 'a Sunday').toBe('2026-12-07');
    expect(workdayFrom('2027-03-25'), 'over the whole of Easter').toBe('2027-03-30');
    expect(workdayFrom('2027-05-15'), 'a weekend before 17 May').toBe('2027-05-18');
    expect(workdayFrom('no day')).toBe('no day');
  });
});
