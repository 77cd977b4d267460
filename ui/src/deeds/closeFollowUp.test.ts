import { describe, expect, it } from 'vitest';
import { lookTimes } from './closeFollowUp';

const look = { due: '2027-01-31', first: null } as const;

describe('so many times', () => {
  it.each([
    ['everyWeek', 4, '2027-02-21'],
    ['everyOtherWeek', 3, '2027-02-28'],
    ['everyMonth', 2, '2027-02-28'],
    ['everyMonth', 3, '2027-03-31'],
  ] as const)('from the next one: %s, %i', (repeat, number, last) => {
    const times = lookTimes({ ...look, repeat });
    expect(times?.lastOf(number)).toBe(last);
    expect(times?.numberUntil(last), 'told back as it was written').toBe(number);
  });

  it('are counted from where the repeat began, also when one of them was moved', () => {
    const moved = lookTimes({ repeat: 'everyWeek', first: '2027-01-04', due: '2027-01-20' });
    expect(moved?.lastOf(2), 'those after it stay where they were').toBe('2027-01-25');
    expect(moved?.numberUntil('2027-01-25')).toBe(2);
  });

  it('are none before the next one, or of what does not repeat', () => {
    expect(lookTimes({ ...look, repeat: 'everyWeek' })?.numberUntil('2027-01-30')).toBe(0);
    expect(lookTimes({ ...look, repeat: null })).toBeNull();
  });
});
