import { describe, expect, it } from 'vitest';
import { roomFor, scaleOf } from './ratingScale';

describe('a line over time', () => {
  it('begins with the first month, and ends with the last in which something is known', () => {
    const { placeOf, marks, spansYears } = scaleOf('2027-03-01', '2027-04-20');
    expect(placeOf('2027-03-01')).toBe(0);
    expect(placeOf('2027-05-01'), 'the end of the second month').toBe(100);
    expect(marks.map(({ day }) => day)).toEqual(['2027-03-01', '2027-04-01']);
    expect(spansYears).toBe(false);
  });

  it('says the years when there are several', () => {
    const { marks, spansYears } = scaleOf('2026-11-15', '2027-02-01');
    expect(spansYears).toBe(true);
    expect(marks.map(({ day }) => day)).toEqual(['2026-11-01', '2027-01-01']);
  });

  it('is never full of names, also from 1900 to 2900', () => {
    const { marks, placeOf } = scaleOf('1900-05-01', '2900-01-01');
    expect(marks.length).toBeLessThanOrEqual(3);
    expect(marks.every(({ isYear }) => isYear)).toBe(true);
    expect(placeOf('2900-01-01')).toBeLessThanOrEqual(100);
    expect(placeOf('no day'), 'what is not a day does not break it').toBe(0);
  });

  it('has a number at the last point, and at others when there is room', () => {
    expect(roomFor([0, 20, 22, 90, 93])).toEqual([true, false, true, false, true]);
    expect(roomFor([50, 50]), 'twice on a day: the last').toEqual([false, true]);
    expect(roomFor([])).toEqual([]);
  });
});
