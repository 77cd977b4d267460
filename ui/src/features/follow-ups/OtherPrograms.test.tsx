import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import type { Edit } from '../../api/bindings/plan';
import { around } from '../../../test-shell/around';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { OtherPrograms } from './OtherPrograms';

afterEach(uninstall);

const perSees: Edit = {
  edit: 'change',
  kind: 'consent',
  id: id('s-per'),
  field: 'chapters',
  value: ['goals'],
};

const door = { name: 'Til kalenderen eller et regneark' };

/** What the shell was asked to save, in order. */
function show() {
  const page = showPage(<OtherPrograms />, undefined, [...around, perSees]);
  const asked = vi.spyOn(page.shell, 'answer');
  const saved = () =>
    asked.mock.calls.filter(([command]) => command === 'save_file').map(([, args]) => args);
  return { ...page, saved };
}

const open = () => userEvent.click(screen.getByRole('button', door));
const file = (name: string) => within(screen.getByRole('group', { name }));
const make = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const forPer = async (name: string) => {
  await userEvent.click(file(name).getByRole('button', { name: /^Hvem er den til\?/ }));
  await userEvent.click(file(name).getByRole('button', { name: 'Per Øyen' }));
};

it('is closed until somebody asks for it, and opens from the keyboard', async () => {
  show();
  expect(screen.queryByRole('group'), 'the page is calm').toBeNull();
  await userEvent.tab();
  expect(screen.getByRole('button', door)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('button', door)).toHaveAttribute('aria-expanded', 'true');
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Lag kalenderfil' })).toHaveFocus();
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id: rule, help }) => `${rule}: ${help}`)).toEqual([]);
});

it('says nothing of what the appointments are until that is chosen', async () => {
  const { saved } = show();
  await open();
  await make('Lag kalenderfil');
  await waitFor(() => {
    expect(saved()).toMatchObject([{ wanted: { file: 'calendar', words: false }, to: null }]);
  });
  await userEvent.click(screen.getByRole('checkbox', { name: /^Skriv hva hver avtale er/ }));
  await make('Lag kalenderfil');
  await waitFor(() => {
    expect(saved()[1]).toMatchObject({ wanted: { file: 'calendar', words: true } });
  });
});

it.each([
  ['Lag kalenderfil', 'calendar', /Tilbake i jobb\.ics/],
  ['Lag tabell', 'table', /Tilbake i jobb\.csv/],
] as const)('%s is noted when it is for somebody else', async (name, document, path) => {
  const { onDisk, store } = show();
  await open();
  await make(name);
  expect(await file(name).findByText(path), 'called as the plan is').toBeVisible();
  expect(onDisk().shares, 'the owner’s own has not left').toEqual([]);
  await forPer(name);
  await make(name);
  await waitFor(() => {
    expect(onDisk().shares, 'who got it').toMatchObject([{ person: people.per, document }]);
  });
  await waitFor(() => {
    expect(store.state().whole.shares, 'and the window knows').toHaveLength(1);
  });
});
