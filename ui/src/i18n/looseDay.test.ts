import { describe, expect, it } from 'vitest';
import { readLoosely } from './looseDay';

const today = '2026-11-29';

describe('a day as people jot it down', () => {
  it.each([
    ['4.12', '2026-12-04'],
    ['4.12.', '2026-12-04'],
    ['4/12', '2026-12-04'],
    ['4. desember', '2026-12-04'],
    ['4 des', '2026-12-04'],
    ['fredag 4. desember', '2026-12-04'],
    ['4th December', '2026-12-04'],
    ['04.12.26', '2026-12-04'],
    ['4. desember 2027', '2027-12-04'],
    ['20.11', '2026-11-20'],
    ['1.3', '2027-03-01'],
    ['1. mai', '2027-05-01'],
  ])('«%s» is %s', (typed, day) => {
    expect(readLoosely(typed, today)).toBe(day);
  });

  it.each([
    '4',
    '40.12',
    '31.4',
    '4.13',
    'desember',
    '4. ma nja',
    'etter jul',
    '29.2',
    '4. 12 13 14',
  ])('«%s» is none', (typed) => {
    expect(readLoosely(typed, today)).toBeNull();
  });

  it('is looked for at the turn of the year too', () => {
    expect(readLoosely('28.12', '2027-01-03'), 'a week ago').toBe('2026-12-28');
    expect(readLoosely('3.1', '2026-12-28'), 'next week').toBe('2027-01-03');
    expect(readLoosely('29.2', '2027-12-01'), 'there is one ahead').toBe('2028-02-29');
  });
});
