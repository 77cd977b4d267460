import { describe, expect, it } from 'vitest';
import { holidayOn, isWeekend, isWorkday, workdayFrom } from './workday';

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

describe('a public holiday', () => {
  it('is known by its name, whatever weekday it is on', () => {
    expect(holidayOn('2027-05-17'), 'also where it is Whit Monday').toBe('constitutionDay');
    expect(holidayOn('2027-05-16'), 'a Sunday').toBe('whitSunday');
    expect(holidayOn('2027-03-25')).toBe('maundyThursday');
    expect(holidayOn('2026-12-26'), 'a Saturday').toBe('boxingDay');
    expect(holidayOn('2027-01-01')).toBe('newYear');
  });

  it('is neither a usual Sunday nor a day before one', () => {
    expect(holidayOn('2026-12-06')).toBeNull();
    expect(isWeekend('2026-12-06')).toBe(true);
    expect(holidayOn('2026-12-24'), 'Christmas Eve').toBeNull();
    expect(holidayOn('no day')).toBeNull();
    expect(isWeekend('no day')).toBe(false);
  });
});
