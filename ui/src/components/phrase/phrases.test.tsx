/** Where a phrase is typed: what was said of it goes when it is changed, and Enter goes through the fields. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { install, uninstall } from '../../../test-shell/install';
import { arnesFolder, arnesPhrase } from '../../../test-shell/shelved';
import { TestShell } from '../../../test-shell/TestShell';
import { App } from '../../app/App';

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
const write = (text: string) => userEvent.keyboard(text);
const again = () => screen.getByLabelText('Skriv det en gang til');

/** Up to the phrase of a new plan, with the keyboard alone. */
async function toPhrase(contact: string) {
  render(<App />);
  await press('Start en plan');
  const nickname = await screen.findByLabelText('Navn på hylla');
  await hasFocus(() => nickname);
  await write('Katten');
  await press('Neste');
  const owner = await screen.findByLabelText('Hva heter du som skal ha planen?');
  await hasFocus(() => owner);
  await write('{Enter}');
  expect(owner, 'an empty one is not gone past').toHaveFocus();
  await write('Kari');
  if (contact !== '') await userEvent.type(screen.getByLabelText(/skriver sammen/), contact);
  await press('Neste');
  await heading('Lag et passord for planen');
  return screen.getByLabelText<HTMLInputElement>('Passordet ditt');
}

it('goes from the first typing to the second at Enter, and corrects nobody on the way', async () => {
  const first = await toPhrase('');
  await hasFocus(() => first);
  await write('lyn og latter og mer{Enter}');
  expect(again()).toHaveFocus();
  expect(again(), 'nothing is wrong before it is written').toBeValid();
  await write('noe annet');
  await press('Lag planen');
  await hasFocus(again, 'the cursor stands where something is wrong');
  expect(again()).toBeInvalid();
  await write('{Backspace}');
  expect(again(), 'what was said of it went with it').toBeValid();
});

it('says of a new phrase only what is true of it, and leads to where something is wrong', async () => {
  const first = await toPhrase('');
  await userEvent.type(first, 'kari');
  await userEvent.type(again(), 'kari');
  await press('Lag planen');
  await waitFor(() => {
    expect(first).toHaveAccessibleDescription(/lett å gjette for andre/);
  });
  expect(first, 'it is this one that is refused, and not the second').toHaveFocus();
  await press('Foreslå et passord');
  await waitFor(() => {
    expect(first.value).toMatch(/^\S+ \S+ \S+/);
  });
  expect(first, 'it is another phrase now').toBeValid();
  expect(
    screen.getByRole('button', { name: 'Skjul det jeg skriver' }),
    'the button says what it does now',
  ).toBeVisible();
});

it('says no longer at the door what was true of another phrase', async () => {
  shell.put();
  render(<App />);
  await press('Lyn og latter');
  const field = await screen.findByLabelText('Passordet ditt');
  await userEvent.type(field, 'feil');
  await press('Lås opp');
  await waitFor(() => {
    expect(field).toBeInvalid();
  });
  await userEvent.type(field, 'x');
  expect(field).toBeValid();
});

it('says why the primary contact cannot open a plan in which they have no password', async () => {
  shell.put('lyn', arnesFolder({ contactPhrase: null }));
  render(<App />);
  await press('Lyn og latter');
  await press('Bruk passordet til primærkontakten');
  const field = screen.getByLabelText('Passordet til primærkontakten');
  await userEvent.type(field, 'hva som helst');
  await press('Lås opp');
  await waitFor(() => {
    expect(field).toHaveAccessibleDescription(/har ikke et eget passord til denne planen/);
  });
  expect(field, 'and what to do').toHaveAccessibleDescription(/lages i Innstillinger/);
});

it('does the same for the overview, which tells it at the field', async () => {
  shell.put();
  render(<App />);
  await press('Lag en oversikt for deg som er primærkontakt');
  await heading('Lag oversikten din');
  const first = screen.getByLabelText('Passord til oversikten');
  await write('kort{Enter}');
  expect(again()).toHaveFocus();
  await write('kort');
  await press('Lag oversikten');
  await waitFor(() => {
    expect(first).toBeInvalid();
  });
  expect(first).toHaveFocus();
  await userEvent.clear(again());
  await userEvent.clear(first);
  expect(first).toBeValid();
  await userEvent.type(first, 'sju grønne traktorer sover');
  await userEvent.type(again(), 'sju grønne traktorer sover');
  await press('Lag oversikten');
  await heading('Min oversikt');
  await press('Lås');
  await press('Min oversikt');
  const field = await screen.findByLabelText('Passordet til oversikten');
  await userEvent.type(field, arnesPhrase);
  await press('Lås opp');
  await waitFor(() => {
    expect(field).toHaveAccessibleDescription(/Passordet passer ikke/);
  });
  await userEvent.type(field, 'x');
  expect(field).toBeValid();
});
