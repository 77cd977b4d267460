import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { install, uninstall } from '../../../test-shell/install';
import { arnesFolder, arnesPhrase } from '../../../test-shell/shelved';
import { TestShell } from '../../../test-shell/TestShell';
import { App } from '../../app/App';

let shell: TestShell;
beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  shell = install(new TestShell());
});
afterEach(async () => {
  // The window stops listening first.
  cleanup();
  await Promise.resolve();
  uninstall();
});

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** A locked copy of Arne's plan on a stick. */
const copy = () => shell.copy('plan.viktigplan', arnesFolder(), true);

async function toDoor() {
  render(<App />);
  await press('Hent en plan fra en fil');
  await screen.findByRole('heading', { level: 1, name: 'Hent en plan fra en fil' });
}

it('puts a locked copy on the shelf as it is', async () => {
  shell.dialogs({ file: copy() });
  await toDoor();
  await press('Velg en låst kopi');
  expect(await screen.findByText(/Planen står på hylla\. De samme passordene/)).toBeVisible();
  expect(shell.shelf).toHaveLength(1);
});

it('says so when the plan was there before, and keeps both', async () => {
  shell.put();
  shell.dialogs({ file: copy() });
  await toDoor();
  await press('Velg en låst kopi');
  expect(await screen.findByText(/Du har denne planen fra før: «Lyn og latter»/)).toBeVisible();
  expect(shell.shelf).toHaveLength(2);
});

it('leads an open copy to its name and pass phrase', async () => {
  await toDoor();
  await press('Gå videre med en åpen kopi');
  expect(await screen.findByText('Hva skal planen hete på hylla?')).toBeVisible();
});

it('takes a plan from a health record, and says what had no place in it', async () => {
  const patient = { reference: 'Patient/p' };
  const asthma = { resourceType: 'Condition', id: 'a', code: { text: 'Astma' } };
  const all = [
    { resourceType: 'Patient', id: 'p', name: [{ text: 'Arne' }] },
    { resourceType: 'CarePlan', id: 'c', status: 'active', intent: 'plan', subject: patient },
    { ...asthma, subject: patient },
    { resourceType: 'Claim', id: 'k', patient },
  ];
  const entry = all.map((resource) => ({ resource }));
  const bundle = { resourceType: 'Bundle', type: 'collection', entry };
  const file = join(shell.documents, 'journal.json');
  writeFileSync(file, JSON.stringify(bundle));
  shell.dialogs({ file });
  await toDoor();
  await press('Gå videre med en åpen kopi');
  await userEvent.type(await screen.findByLabelText('Navn på hylla'), 'Arne');
  await press('Neste');
  await userEvent.type(await screen.findByLabelText('Passordet ditt'), arnesPhrase);
  await userEvent.type(screen.getByLabelText('Skriv det en gang til'), arnesPhrase);
  await press('Velg fila');
  await press('Jeg har skrevet den ned');
  await screen.findByRole('heading', { level: 1, name: 'Dette fikk ikke plass i planen' });
  const left = screen.getAllByRole('listitem').map((it) => it.textContent);
  expect(left).toEqual(['Annet1 opplysning', 'Diagnoser og plagerAstma']);
  await press('Gå til planen');
  expect(await screen.findByRole('button', { name: 'Lås' })).toBeVisible();
});

it('takes a copy that was double-clicked, also while the program runs', async () => {
  shell.doubleClick(copy());
  render(<App />);
  // The shelf is drawn anew when it has looked.
  await waitFor(() => {
    expect(screen.getByText(/Planen står på hylla/)).toBeVisible();
  });
  shell.doubleClick(copy());
  shell.tell('copy-wanted', 'plan.viktigplan');
  await waitFor(() => {
    expect(shell.shelf).toHaveLength(2);
  });
});

it('says on the shelf that a plan has ended', async () => {
  shell.put();
  shell.unlock();
  render(<App />);
  await press('Innstillinger');
  await press('Se hvordan planen avsluttes');
  await userEvent.type(
    await screen.findByLabelText('Skriv passordet ditt en gang til'),
    arnesPhrase,
  );
  await press('Avslutt «Lyn og latter» for godt');
  expect(await screen.findByText(/«Lyn og latter» er avsluttet og fjernet/)).toBeVisible();
  expect(await screen.findByText('Plass til planen din')).toBeVisible();
});
