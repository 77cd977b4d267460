import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cpSync, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { arnesFolder, sivsPhrase } from '../../../test-shell/shelved';
import { arnes, showPage } from '../../../test-shell/showPage';
import type { SetAside } from '../../api/bindings/vault';
import { SettingsInPlan } from './SettingsInPlan';

afterEach(uninstall);

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const strong = 'tåke kirsebær trikk pannekake';

function show(way: 'owner' | 'contact' = 'owner') {
  return showPage(<SettingsInPlan />, arnes, [], { way });
}

it('offers the contact nothing but their own phrase', async () => {
  show('contact');
  expect(await screen.findByText(/Også Siv Lunde har et eget passord/)).toBeVisible();
  expect(await screen.findAllByRole('button', { name: 'Bytt passord' })).toHaveLength(1);
  for (const owners of ['Ta bort passordet', 'Lag en ny kode', 'Bruk dette omslaget']) {
    expect(screen.queryByRole('button', { name: owners }), owners).toBeNull();
  }
  expect(screen.queryByText(/Se hvordan planen avsluttes/)).toBeNull();
  expect(screen.getByText(/Arne bestemmer over de andre måtene/)).toBeVisible();
});

it('says that the plan has a new key, and what cannot be called back', async () => {
  const { shell } = show();
  expect(await screen.findByText(/Dem kan ingen kalle tilbake/)).toBeVisible();
  await press('Ta bort passordet');
  expect(await screen.findByText(/Siv Lunde kan ikke lenger åpne planen/)).toHaveTextContent(
    /ny nøkkel/,
  );
  expect(shell.opens('contact', sivsPhrase)).toBe(false);
});

it('does not say of a first phrase that the old one is gone', async () => {
  const { shell } = showPage(<SettingsInPlan />, arnes, [], {
    plan: arnesFolder({ contactPhrase: null }),
  });
  await press('Lag eget passord');
  expect(screen.queryByText(/som regel en ny nøkkel/), 'a first one replaces none').toBeNull();
  await userEvent.type(screen.getByLabelText('Nytt passord for Siv Lunde'), strong);
  await userEvent.type(screen.getByLabelText('Skriv det en gang til'), strong);
  await press('Bruk dette passordet');
  const said = await screen.findByText(/Siv Lunde har fått sitt eget passord/);
  expect(said.textContent).not.toMatch(/gamle virker ikke/);
  expect(shell.opens('contact', strong)).toBe(true);
});

it('goes through the fields at Enter, and says of a new phrase only what is true of it', async () => {
  showPage(<SettingsInPlan />, arnes, [], { plan: arnesFolder({ contactPhrase: null }) });
  await press('Lag eget passord');
  const first = screen.getByLabelText('Nytt passord for Siv Lunde');
  const again = screen.getByLabelText('Skriv det en gang til');
  await userEvent.type(first, 'siv{Enter}');
  expect(again).toHaveFocus();
  await userEvent.keyboard('siv');
  await press('Bruk dette passordet');
  await waitFor(() => {
    expect(first).toBeInvalid();
  });
  expect(first, 'the cursor stands where something is wrong').toHaveFocus();
  await press('Foreslå et passord');
  await waitFor(() => {
    expect(first).toBeValid();
  });
});

it('says that a change of phrase gives the plan a new key before it is done', async () => {
  show();
  const [owners] = await screen.findAllByRole('button', { name: 'Bytt passord' });
  await userEvent.click(owners ?? document.body);
  expect(await screen.findByText(/som regel en ny nøkkel/)).toBeVisible();
  expect(screen.getByText(/åpnes fortsatt med det gamle/), 'and what it leaves').toBeVisible();
});

it('shows a new code this once, and says that the old one is over', async () => {
  show();
  await press('Lag en ny kode');
  expect(await screen.findByText(/Den gamle virker ikke lenger/)).toBeVisible();
  await press('Jeg har skrevet den ned');
  expect(screen.queryByText(/VFM1/)).toBeNull();
});

it('gives the plan another name and cover', async () => {
  const { shell } = show();
  const name = await screen.findByLabelText('Navn på hylla');
  await userEvent.clear(name);
  await press('Bruk dette omslaget');
  expect(await screen.findByText(/Ett ord er nok/), 'it must be called something').toBeVisible();
  await userEvent.type(name, 'Fjordblikk');
  await userEvent.click(screen.getByRole('radio', { name: 'fisk' }));
  await press('Bruk dette omslaget');
  expect(await screen.findByText('Planen har fått nytt omslag.')).toBeVisible();
  expect(shell.cover()).toMatchObject({ nickname: 'Fjordblikk', symbol: 'fish' });
});

it('keeps backups in a second place, makes one now, and stops', async () => {
  const { shell } = show();
  const stick = join(shell.documents, 'Minnepinne');
  mkdirSync(stick);
  shell.dialogs({ folder: stick });
  await press('Velg hvor');
  expect(await screen.findByText(stick)).toBeVisible();
  expect(screen.getByText(/Det er ikke laget noen kopi der ennå/)).toBeVisible();
  await press('Lag en nå');
  expect(await screen.findByText(/Sist laget/)).toBeVisible();
  shell.dialogs({ folder: null });
  await press('Velg et annet sted');
  expect(screen.getByText(stick), 'the dialog was closed').toBeVisible();
  await press('Slutt å lage dem');
  await waitFor(() => {
    expect(shell.now('second_place')).toBeNull();
  });
});

it('lets the owner, and nobody else, drop what keeps an earlier key', async () => {
  const { shell } = show();
  const shelf = join(shell.documents, '../shelf/lyn');
  const asides = () =>
    (shell.now('set_aside') as SetAside[]).map(({ hasTodaysKey }) => hasTodaysKey);
  const setAside = (day: string) => {
    const aside = join(shelf, `plan-aside-2027-01-${day}T120000Z.db`);
    cpSync(join(shelf, 'plan.db'), aside);
    return aside;
  };
  // What is whole follows to a new key; half a file cannot.
  truncateSync(setAside('03'), 8192);
  shell.now('renew_recovery');
  setAside('04');
  expect(asides(), 'one of them has an earlier key').toEqual([false, true]);
  await press('Ta bort passordet');
  await press(/^Slett ?: Lagt til side 3.\sjanuar/);
  expect(asides(), 'nothing goes before one is sure').toHaveLength(2);
  await press(/^Slett for godt/);
  await waitFor(() => {
    expect(asides()).toHaveLength(1);
  });
  expect(screen.queryByText('Lagt til side, med en eldre nøkkel')).toBeNull();
});
