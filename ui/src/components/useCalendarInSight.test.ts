import { expect, it } from 'vitest';
import { moveFor } from './useCalendarInSight';

const window768 = { seen: 768, scrolled: 0 };

it('a calendar whose month is over the beginning of the page gets room under its field', () => {
  const laid = { top: -100, height: 700, fieldEnd: 500 };
  expect(moveFor({ ...window768, ...laid })).toBe(500 + 16 + 700 - 768);
});

it('one that is higher than the window begins at its upper edge: its month is seen', () => {
  expect(moveFor({ ...window768, top: -300, height: 900, fieldEnd: 500 })).toBe(500);
});

it('one that can be scrolled to is brought into the window, and one in sight stays', () => {
  const past = { top: 500, height: 400, fieldEnd: 480 };
  expect(moveFor({ ...window768, ...past })).toBe('nearest');
  const over = { top: -50, height: 400, fieldEnd: 450, scrolled: 60 };
  expect(moveFor({ ...window768, ...over }), 'the page is scrolled down').toBe('nearest');
  expect(moveFor({ ...window768, top: 100, height: 400, fieldEnd: 90 })).toBeNull();
});
