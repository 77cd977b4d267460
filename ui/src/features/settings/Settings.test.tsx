import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { SettingsInPlan } from './SettingsInPlan';

afterEach(uninstall);

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const strong = 'tåke kirsebær trikk pannekake';

function show(way: 'owner' | 'contact' = 'owner') {
  const page = showPage(<SettingsInPlan />, arnes, [], { way });
  const folder = page.shell.folders.get('lyn');
  if (folder === undefined) throw new Error('Arne has a plan');
  return { ...page, folder };
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
  const { folder } = show();
  expect(await screen.findByText(/dem kan ingen kalle tilbake/)).toBeVisible();
  await press('Ta bort passordet');
  expect(await screen.findByText(/Siv Lunde kan ikke lenger åpne planen/)).toHaveTextContent(
    /ny nøkkel/,
  );
  expect(folder.secrets.contact).toBeUndefined();
});

it('does not say of a first phrase that the old one is gone', async () => {
  const { folder } = show();
  delete folder.secrets.contact;
  await press('Ta bort passordet');
  await press('Lag eget passord');
  expect(screen.queryByText(/som regel en ny nøkkel/), 'a first one replaces none').toBeNull();
  await userEvent.type(screen.getByLabelText('Nytt passord for Siv Lunde'), strong);
  await userEvent.type(screen.getByLabelText('Skriv det en gang til'), strong);
  await press('Bruk dette passordet');
  const said = await screen.findByText(/Siv Lunde har fått sitt eget passord/);
  expect(said.textContent).not.toMatch(/gamle virker ikke/);
  expect(folder.secrets.contact).toBe(strong);
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
  const { folder } = show();
  const name = await screen.findByLabelText('Navn på hylla');
  await userEvent.clear(name);
  await press('Bruk dette omslaget');
  expect(await screen.findByText(/Ett ord er nok/), 'it must be called something').toBeVisible();
  await userEvent.type(name, 'Fjordblikk');
  await userEvent.click(screen.getByRole('radio', { name: 'fisk' }));
  await press('Bruk dette omslaget');
  expect(await screen.findByText('Planen har fått nytt omslag.')).toBeVisible();
  expect(folder.cover).toMatchObject({ nickname: 'Fjordblikk', symbol: 'fish' });
});

it('keeps backups in a second place, makes one now, and stops', async () => {
  const { shell, folder } = show();
  shell.saveTo = '/media/arne/Minnepinne';
  await press('Velg hvor');
  expect(await screen.findByText('/media/arne/Minnepinne')).toBeVisible();
  expect(screen.getByText(/Det er ikke laget noen kopi der ennå/)).toBeVisible();
  await press('Lag en nå');
  expect(await screen.findByText(/Sist laget/)).toBeVisible();
  shell.saveTo = null;
  await press('Velg et annet sted');
  expect(screen.getByText('/media/arne/Minnepinne'), 'the dialog was closed').toBeVisible();
  await press('Slutt med det');
  await waitFor(() => {
    expect(folder.secondPlace).toBeNull();
  });
});

it('lets the owner, and nobody else, drop what keeps an earlier key', async () => {
  const aside = (day: string, hasTodaysKey: boolean) => ({
    name: `plan-aside-2027-01-${day}T120000Z.db`,
    at: `2027-01-${day}T12:00:00Z`,
    bytes: 90112,
    hasTodaysKey,
  });
  const { folder } = show();
  folder.aside = [aside('03', false), aside('04', true)];
  await press('Ta bort passordet');
  await press('Slett');
  expect(folder.aside, 'nothing goes before one is sure').toHaveLength(2);
  await press('Slett for godt');
  await waitFor(() => {
    expect(folder.aside.map(({ hasTodaysKey }) => hasTodaysKey)).toEqual([true]);
  });
  expect(screen.queryByText('Lagt til side, med en eldre nøkkel')).toBeNull();
});
