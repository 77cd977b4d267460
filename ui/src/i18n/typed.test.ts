import { describe, expect, it } from 'vitest';
import { readDay, readTyped, typedDay } from './day';
import { readTime, typedTime } from './time';

/** Random enough, and the same every time, so that what is found is found again. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces = [
  ...'0123456789./-: 0123456789'.split(''),
  'kl.',
  '14.05.2027',
  '1430',
  '٣',
  '\u00a0',
  '\u202d',
  '😀',
  'høsten',
  '29.02.',
];

describe('whatever is typed as a day or a time', () => {
  it('is one that exists and is written as it was read, or none', () => {
    const roll = dice(5);
    let [days, times] = [0, 0];
    for (let round = 0; round < 50_000; round += 1) {
      const typed = Array.from({ length: 1 + roll(10) }, () => pieces[roll(pieces.length)]).join(
        '',
      );
      const day = readTyped(typed);
      if (day !== null) {
        days += 1;
        expect(readDay(day), `«${typed}» became ${day}, which is no day`).not.toBeNull();
        expect(readTyped(typedDay(day)), `«${typed}» became ${day}`).toBe(day);
      }
      const time = readTime(typed);
      if (time !== null) {
        times += 1;
        expect(time, `«${typed}»`).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/u);
        expect(readTime(typedTime(time)), `«${typed}» became ${time}`).toBe(time);
      }
    }
    expect(Math.min(days, times), 'some of each were days and times').toBeGreaterThan(20);
  });
});
