/** The contact's overview, from the shelf and back: made, said yes to, opened from, and taken back. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { install, uninstall } from '../../../test-shell/install';
import { arnesPhrase } from '../../../test-shell/shelved';
import { TestShell } from '../../../test-shell/TestShell';
import { App } from '../../app/App';

const phrase = 'sju grønne traktorer sover';

let shell: TestShell;

beforeAll(() => import('../../app/Beyond'), 60_000);
beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  shell = install(new TestShell());
});
afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
  uninstall();
});

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

async function make() {
  await press('Lag en oversikt for deg som er primærkontakt');
  await heading('Lag oversikten din');
  const field = screen.getByLabelText('Passord til oversikten');
  expect(field, 'one writes at once').toHaveFocus();
  await userEvent.type(field, phrase);
  await userEvent.type(screen.getByLabelText(/en gang til/), phrase);
  await press('Lag oversikten');
  await heading('Min oversikt');
}

async function sayYes() {
  await press('Lyn og latter');
  await userEvent.type(await screen.findByLabelText('Passordet ditt'), arnesPhrase);
  await press('Lås opp');
  await press('Innstillinger');
  await press('La Siv Lunde ha den der');
  const types = await screen.findByLabelText('Siv Lunde skriver passordet til oversikten sin');
  await waitFor(() => {
    expect(types, 'the contact types at once').toHaveFocus();
  });
  await userEvent.type(types, phrase);
  await press('Ja, det er greit');
  expect(await screen.findByText('Siv Lunde har planen i oversikten sin.')).toBeVisible();
  await press('Lås');
  await heading('Hylla');
}

async function open() {
  await press('Min oversikt');
  await userEvent.type(await screen.findByLabelText('Passordet til oversikten'), phrase);
  await press('Lås opp');
  await heading('Min oversikt');
}

it('holds a plan when its owner has said yes, and opens it as the contact', async () => {
  shell.put();
  render(<App />);
  await make();
  expect(screen.getByText(/Ingen planer er med ennå/)).toBeVisible();
  // It is empty: there is nothing to do here but go back.
  await press('Til hylla');
  await heading('Hylla');
  await sayYes();
  await open();
  expect(await screen.findByText(/^Med siden \d+\. /)).toBeVisible();
  await press('Lyn og latter');
  expect(await screen.findByText('Nå skriver: Siv')).toBeVisible();
  await press('Min oversikt');
  await heading('Min oversikt');
  await press('Lyn og latter');
  await screen.findByText('Nå skriver: Siv');
  await press('Lås');
  await heading('Hylla');
  await open();
});

it('no longer holds it when the owner has taken it back', async () => {
  shell.put();
  render(<App />);
  await make();
  await press('Lås');
  await sayYes();
  await press('Lyn og latter');
  await userEvent.type(await screen.findByLabelText('Passordet ditt'), arnesPhrase);
  await press('Lås opp');
  // Where it stands among everything else that was said yes to.
  await press('Samtykke og deling');
  await screen.findByRole('heading', { level: 2, name: 'Oversikten til Siv Lunde' });
  await press('Ta det tilbake');
  expect(
    await screen.findByText('Siv Lunde har ikke lenger planen i oversikten sin.'),
  ).toBeVisible();
  // When each was said is told there, the newest first.
  const said = screen.getByRole('region', { name: 'Oversikten til Siv Lunde' });
  await waitFor(() => {
    const times = within(said).getAllByRole('listitem');
    expect(times.map((time) => time.textContent)).toEqual([
      expect.stringMatching(/^Du sa at Siv Lunde ikke skal ha planen .*lenger\. .*20\d\d kl\./),
      expect.stringMatching(/^Du sa ja til at Siv Lunde har planen .*sin\. .*20\d\d kl\./),
    ]);
  });
  await press('Historikk');
  expect(
    await screen.findByRole('heading', { level: 3, name: /^Du sa ja til at Siv Lunde/ }),
  ).toBeVisible();
  await press('Lås');
  await open();
  await waitFor(() => {
    expect(screen.getByText(/Ingen planer er med ennå/)).toBeVisible();
  });
});

it('opens with its phrase alone, and can be made anew when that is forgotten', async () => {
  shell.put();
  render(<App />);
  await make();
  await press('Lås');
  await press('Min oversikt');
  await userEvent.type(await screen.findByLabelText('Passordet til oversikten'), arnesPhrase);
  await press('Lås opp');
  expect(await screen.findByText(/Passordet passer ikke/)).toBeVisible();
  await userEvent.click(screen.getByText('Passordet er glemt'));
  await press('Slett oversikten');
  expect(await screen.findByText('Oversikten er slettet.')).toBeVisible();
  await heading('Lag oversikten din');
});
