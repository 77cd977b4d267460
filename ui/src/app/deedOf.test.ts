import { expect, it } from 'vitest';
import { deedOf } from './deedOf';

const press = (key: string, held: KeyboardEventInit = { ctrlKey: true }) =>
  deedOf(new KeyboardEvent('keydown', { key, ...held }));

it('makes the PDF where other programs print', () => {
  expect(press('p'), 'Ctrl+P').toBe('print');
  expect(press('P'), 'with Caps Lock').toBe('print');
  expect(press('p', { metaKey: true }), 'with the command key').toBe('print');
});

it.each([
  ['the letter alone', {}],
  ['with Shift', { ctrlKey: true, shiftKey: true }],
  ['with AltGr, which people write with', { ctrlKey: true, altKey: true }],
  ['in the middle of composing', { ctrlKey: true, isComposing: true }],
])('leaves the p: %s', (_, held) => {
  expect(press('p', held)).toBeNull();
});
