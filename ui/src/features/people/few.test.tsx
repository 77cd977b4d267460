import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { people } from '../../../test-shell/arne';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import type { Edit } from '../../api/bindings/plan';
import { PeoplePage } from './PeoplePage';

afterEach(uninstall);

/** Leaves Siv alone with Arne. */
const onlySiv: Edit[] = [
  people.ida,
  people.rune,
  people.berit,
  people.jon,
  people.aase,
  people.per,
].map((id) => ({
  edit: 'remove',
  kind: 'person',
  id,
}));

const map = () => screen.queryByRole('region', { name: 'Nettverkskart' });

it('is simple with one helper: no map before it is wanted, and nothing to count', async () => {
  showPage(<PeoplePage />, arnes, onlySiv);
  expect(map(), 'nobody is put on it').toBeNull();
  expect(screen.queryByText(/er med\./), 'one is seen at a glance').toBeNull();
  expect(screen.queryByRole('button', { name: 'Er dette for mange?' })).toBeNull();
  const way = screen.getByRole('button', { name: 'Vis kartet over folk' });
  await userEvent.click(way);
  expect(map()).toBeVisible();
  expect(way, 'the focus is not lost').toHaveFocus();
  await userEvent.click(way);
  expect(map()).toBeNull();
});

it('has the map from the start when somebody is put on it', () => {
  showPage(<PeoplePage />, arnes, [
    ...onlySiv,
    { edit: 'change', kind: 'person', id: people.siv, field: 'closeness', value: 'nearest' },
    { edit: 'change', kind: 'person', id: people.siv, field: 'sector', value: 'services' },
  ]);
  expect(map()).toBeVisible();
  expect(screen.queryByRole('button', { name: /kartet over folk/ })).toBeNull();
});

it('does not ask who had a task before where nobody has had it', () => {
  showPage(<PeoplePage />, arnes, onlySiv);
  expect(
    screen.getAllByRole('button', { name: 'Legg til en som var det før' }).length,
  ).toBeLessThan(
    screen.getAllByRole('region', { name: /^(Koordinator|Primærkontakt|Kontaktlege)$/ }).length,
  );
});

it('gives the focus back to the button when nothing came of a new one', async () => {
  showPage(<PeoplePage />, arnes, onlySiv);
  const add = screen.getByRole('button', { name: 'Legg til en person' });
  await userEvent.click(add);
  await hasFocus(() => screen.getByRole('textbox', { name: 'Navn' }));
  await userEvent.keyboard('{Escape}');
  await hasFocus(() => add, 'and not to nowhere');
});
