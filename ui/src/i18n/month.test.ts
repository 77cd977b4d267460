import { describe, expect, it } from 'vitest';
import { addMonths, mondaysOfMonth } from './month';

describe('a month', () => {
  it('later is the same day, or the last one where there is no such day', () => {
    expect(addMonths('2027-04-13', 1)).toBe('2027-05-13');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-12-05', 1), 'over the end of the year').toBe('2028-01-05');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
  });

  it('lies in whole weeks', () => {
    expect(mondaysOfMonth('2027-04-13')).toEqual([
      '2027-03-29',
      '2027-04-05',
      '2027-04-12',
      '2027-04-19',
      '2027-04-26',
      '2027-05-03',
    ]);
    const short = mondaysOfMonth('2027-02-28');
    expect(short, 'a month of four whole weeks is as high as the others').toHaveLength(6);
    expect(short[0]).toBe('2027-02-01');
    const long = mondaysOfMonth('2027-05-15');
    expect(long.at(-1), 'a month that reaches into six weeks is whole').toBe('2027-05-31');
  });
});
