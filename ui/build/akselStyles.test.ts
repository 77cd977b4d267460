// @vitest-environment node
import { expect, it } from 'vitest';
import { unstyled } from './akselStyles';

it('names what is drawn bare, and nothing that has its styles', () => {
  expect(unstyled('className:`aksel-button aksel-tabs__tab`', ['theme.css'])).toEqual([
    'aksel-tabs__tab',
  ]);
  expect(
    unstyled('`aksel-text-field__input`', ['theme.css']),
    'the first page has no fields',
  ).toEqual(['aksel-text-field__input']);
  expect(unstyled('`aksel-text-field__input`', ['theme.css', 'beyond.css'])).toEqual([]);
  expect(unstyled('`aksel-without-styles`', []), 'nothing can be missing there').toEqual([]);
});
