import { act, screen, within, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { bandage, howOften, withBandage } from '../../../test-shell/apart';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnesFolder, arnesPhrase } from '../../../test-shell/shelved';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { TestShell } from '../../../test-shell/TestShell';
import type { Edit } from '../../api/bindings/plan';
import { NoticeLine } from '../../app/NoticeLine';
import { CopiesPage } from './CopiesPage';

afterEach(uninstall);

const seldom = 'Hver dag til 1. mai, så annenhver dag.';
const often = 'Hver dag til såret er grodd, så hver 14. dag.';
const plan = arnesFolder({ told: { acts: withBandage }, opened: ['2027-04-13T06:00:00Z'] });

/** Where Siv's copy of the plan lies. */
const placeOf = (shell: TestShell, folder: string) => join(shell.documents, '..', 'shelf', folder);

/** Siv has the plan on her own machine, and wrote there what is told; Arne wrote here. */
function showApart(
  there: readonly Edit[],
  here: readonly Edit[] = [],
  pretend: (shell: TestShell) => void = () => undefined,
) {
  const ready = (shell: TestShell) => {
    shell.put('sivs', plan);
    shell.unlock('sivs');
    if (there.length > 0) shell.now('act', { pen: sivs, edits: there });
    shell.now('lock', { why: 'asked' });
    shell.dialogs({ folder: placeOf(shell, 'sivs') });
    pretend(shell);
  };
  const page = showPage(
    <>
      <CopiesPage />
      <NoticeLine />
    </>,
    arnes,
    here,
    { plan, ready },
  );
  const stands = () => page.onDisk().actions.find((one) => one.id === bandage.id)?.extent;
  return { ...page, stands };
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

it('says what is new in sentences before anything is taken in, and takes it in at a press', async () => {
  const { store, stands, onDisk } = showApart([
    howOften(seldom),
    { edit: 'add', kind: 'person', id: id('tone'), fields: { name: 'Tone Haug', rank: 40 } },
  ]);
  const before = stands();
  await press('Velg en mappe …');
  const heading = await screen.findByText('Én endring er ny i den andre kopien');
  await hasFocus(() => heading, 'one reads on from there');
  expect(await screen.findByText(seldom, { exact: false })).toBeVisible();
  expect(await screen.findByText(/Tone Haug/), 'by what only the other copy knows').toBeVisible();
  expect(screen.queryByRole('button', { name: /Bruk/ }), 'nothing of it is here yet').toBeNull();
  expect(stands(), 'nothing is taken in yet').toBe(before);
  await press('Ta inn');
  await screen.findByText('Én endring er tatt inn');
  expect(stands()).toBe(seldom);
  expect(onDisk().people.map(({ name }) => name)).toContain('Tone Haug');
  expect(
    store.state().visible.people.map(({ name }) => name),
    'read anew',
  ).toContain('Tone Haug');
  expect(screen.getByText('Ingenting er borte.', { exact: false })).toBeVisible();
});

it('is undone like any other act', async () => {
  const tone = id('tone');
  const { store, stands, onDisk } = showApart([
    howOften(seldom),
    { edit: 'add', kind: 'person', id: tone, fields: { name: 'Tone Haug', rank: 40 } },
  ]);
  const before = stands();
  await press('Velg en mappe …');
  await press('Ta inn');
  await screen.findByText('Én endring er tatt inn');
  expect(store.state().notice).toMatchObject({ kind: 'done', name: { verb: 'unite' } });
  await press('Angre');
  await act(() => store.settled());
  expect(stands()).toBe(before);
  expect(onDisk().people.find((one) => one.id === tone)?.removed, 'who came in is gone').toBe(true);
  expect(
    store.state().visible.people.map(({ name }) => name),
    'from the window too',
  ).not.toContain('Tone Haug');
});

it('tells beforehand where both wrote, and both wordings are there afterwards', async () => {
  const { store } = showApart([howOften(seldom)], [howOften(often)]);
  await press('Velg en mappe …');
  const told = await screen.findByText('Ett sted har dere skrevet ulike ting.');
  expect(told).toBeVisible();
  expect(screen.getByText(/mangler én endring som står her/), 'and what they lack').toBeVisible();
  await press('Ta inn');
  await screen.findByText('Én endring er tatt inn');
  const [open] = store.state().whole.disagreements;
  expect(open?.versions.map(({ value }) => value).sort()).toEqual([often, seldom].sort());
});

it('says that there is nothing new, and offers nothing to take in', async () => {
  showApart([], [howOften(often)]);
  await press('Velg en mappe …');
  await screen.findByText('Det er ikke noe nytt i den andre kopien');
  expect(screen.queryByRole('button', { name: 'Ta inn' })).toBeNull();
  await press('Lukk');
  expect(screen.queryByText('Det er ikke noe nytt i den andre kopien')).toBeNull();
});

it('changes nothing when the dialog is closed', async () => {
  const { shell } = showApart([howOften(seldom)]);
  shell.dialogs({ folder: null });
  await press('Velg en mappe …');
  expect(shell.asked).toContain('look_at_other');
  expect(screen.queryByRole('button', { name: 'Ta inn' })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('asks for the phrase where the other copy has its own, and again when it is another', async () => {
  const { shell } = showApart([howOften(seldom)]);
  const file = shell.copy('Siv.viktigplan', { ...plan, nickname: 'Hos Siv' }, true);
  shell.dialogs({ file });
  await press('Velg en låst kopi …');
  const field = await screen.findByLabelText('Passordet til den andre kopien');
  await hasFocus(() => field, 'one can write at once');
  await press('Åpne den andre kopien');
  expect(screen.getByText('Skriv passordet til den andre kopien.')).toBeVisible();
  await userEvent.type(field, 'helt feil ord');
  await press('Åpne den andre kopien');
  await waitFor(() => {
    expect(field).toBeInvalid();
  });
  await userEvent.clear(field);
  expect(field, 'it was said of another phrase').toBeValid();
  await userEvent.type(field, arnesPhrase);
  await press('Åpne den andre kopien');
  await screen.findByText('Det er ikke noe nytt i den andre kopien');
});

it('leaves the other copy when one leaves the page', async () => {
  const { shell, store } = showApart([howOften(seldom)]);
  await press('Velg en mappe …');
  await press('Ikke nå');
  expect(shell.asked).toContain('leave_other');
  await expect(store.meet(), 'nothing is looked at').resolves.toHaveProperty('problem');
});

it('tells what does not go together, by each of the things, and leads to them', async () => {
  const records = ['goal11', 'goal12'].map((name) => ({ kind: 'goal', id: id(name) }));
  const { go } = showApart([], [], (shell) => {
    shell.pretend('unsettled', () => ({
      misfits: [
        { rule: 'goal-under-itself', records, fields: ['parent'] },
        { rule: 'some-rule-of-tomorrow', records: records.slice(0, 1), fields: [] },
      ],
      takenOut: [],
    }));
  });
  const row = (await screen.findByText('Disse målene står under hverandre i ring.')).closest('li');
  const buttons = within(row ?? document.body).getAllByRole('button', { name: /^Gå til/ });
  expect(buttons).toHaveLength(2);
  await userEvent.click(buttons[1] ?? document.body);
  expect(go).toHaveBeenCalledWith('plan', records[1]);
  expect(screen.getByText(/som ikke kan stå sammen/), 'whatever the rule').toBeVisible();
});

it('lets what one took out while another wrote in it be taken back', async () => {
  const taken = {
    record: bandage,
    ...{ removedBy: arnes, removedAt: '2027-04-11T10:00:00Z' },
    ...{ writtenBy: sivs, writtenAt: '2027-04-12T10:00:00Z' },
  };
  const { store, onDisk } = showApart([], [{ edit: 'remove', ...bandage }], (shell) => {
    shell.pretend('unsettled', () => ({ misfits: [], takenOut: [taken] }));
  });
  await screen.findByText(/^Arne tok det ut 11.\sapril. Siv skrev i det i.går.$/);
  await press('Ta tilbake: Skifte bandasje');
  await act(() => store.settled());
  const back = onDisk().actions.find((one) => one.id === bandage.id);
  expect(back?.removed).toBe(false);
});

it('lists the copies, who wrote on each, and when they last met', async () => {
  const one = { acts: 3, lastAt: '2027-04-11T10:00:00Z' };
  const copies = [
    { ...one, copy: id('one'), here: true, metAt: null, writers: [people.arne] },
    {
      ...{ ...one, copy: id('two'), here: false, metAt: '2027-04-12T10:00:00Z' },
      writers: [people.arne, people.siv],
    },
  ];
  showApart([], [], (shell) => {
    shell.pretend('copies', () => copies);
  });
  await screen.findByRole('heading', { name: 'Denne planen finnes to steder' });
  const here = screen.getByText('Denne maskinen').closest('li');
  expect(here).toHaveTextContent(/Skrevet av Arne\. Sist skrevet 11.\sapril\./);
  const there = screen.getByText('En annen maskin').closest('li');
  expect(there).toHaveTextContent(/Skrevet av Arne og Siv\..*Sist møttes planene i.går\./);
});
