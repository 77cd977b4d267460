import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { around, chosenToSee, others } from '../../../test-shell/around';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { Edit } from '../../api/bindings/plan';
import { ConsentsPage } from './ConsentsPage';

afterEach(uninstall);

const show = (pen = arnes) => showPage(<ConsentsPage />, pen, around);

const row = (name: string) => {
  const found = screen.getByRole('heading', { name }).closest('li');
  if (found === null) throw new Error(`no row for ${name}`);
  return within(found);
};

const given = (plan: ReturnType<ReturnType<typeof show>['onDisk']>, person: string) =>
  plan.consents.filter((one) => one.person === person);

describe('who sees what', () => {
  it('is read by person, in the owner’s words', () => {
    show();
    expect(row('Berit, søster').getByDisplayValue('Alt.')).toBeVisible();
    expect(row('Berit, søster').getByText('til jeg sier noe annet')).toBeVisible();
    expect(row('Aase Nygård, fastlege').getByText('28. februar 2028')).toBeVisible();
    expect(screen.getByText(/^Ikke sagt noe om ennå: Ida Moen, Jon\./)).toBeVisible();
  });

  it('is taken back from today, said in one sentence, and undone where it stands', async () => {
    const { onDisk, store } = show();
    await userEvent.click(row('Per Øyen, NAV-veileder').getByRole('button', { name: /^Trekk/ }));
    await store.settled();
    expect(given(onDisk(), people.per)[0]?.withdrawnOn).toBe('2027-04-13');
    expect(screen.getByText(/^Per Øyen får ikke se planen lenger/)).toBeVisible();
    const undo = screen.getByRole('button', { name: 'Angre' });
    await hasFocus(() => undo, 'where it is told');
    await userEvent.click(undo);
    await store.settled();
    expect(given(onDisk(), people.per)[0]?.withdrawnOn).toBeNull();
    await hasFocus(() => row('Per Øyen, NAV-veileder').getByDisplayValue('Mål 1 med tiltak.'));
  });

  it('taken back today takes the focus only when it is pressed', () => {
    const back: Edit = {
      ...{ edit: 'change', kind: 'consent', id: id('s-per') },
      ...{ field: 'withdrawnOn', value: '2027-04-13' },
    };
    showPage(<ConsentsPage />, arnes, [...around, back]);
    expect(screen.getByRole('button', { name: 'Angre' })).toBeVisible();
    expect(document.body).toHaveFocus();
  });

  it('is told where it stands when another consent still holds', async () => {
    const more: Edit = {
      edit: 'add',
      kind: 'consent',
      id: id('more'),
      fields: { sort: 'sharing', person: people.per, topics: 'Mål 3.', rank: 90 },
    };
    const { onDisk, store } = showPage(<ConsentsPage />, arnes, [...around, more]);
    const [first] = row('Per Øyen, NAV-veileder').getAllByRole('button', { name: /^Trekk/ });
    if (first) await userEvent.click(first);
    await store.settled();
    const per = row('Per Øyen, NAV-veileder');
    expect(per.getByText(/^Trukket tilbake 13. april 2027: «Mål 1 med/)).toBeVisible();
    await userEvent.click(per.getByRole('button', { name: 'Angre' }));
    await store.settled();
    expect(given(onDisk(), people.per).every(({ withdrawnOn }) => withdrawnOn === null)).toBe(true);
  });

  it('has one place for each: whoever is chosen again is found there', async () => {
    const { onDisk, store } = show();
    await userEvent.click(screen.getByText('La noen få se'));
    await userEvent.keyboard('Per');
    const sharing = within(screen.getByRole('region', { name: 'Hvem ser hva' }));
    await userEvent.click(await sharing.findByRole('option', { name: /^Per Øyen/ }));
    await store.settled();
    expect(given(onDisk(), people.per)).toHaveLength(1);
    await hasFocus(() => row('Per Øyen, NAV-veileder').getByDisplayValue('Mål 1 med tiltak.'));
  });

  it('can be left unsaid', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'La noen få se' }));
    await userEvent.click(screen.getByRole('button', { name: 'La det være' }));
    await hasFocus(() => screen.getByRole('button', { name: 'La noen få se' }));
  });

  it('is given again as a new consent; the old one stays in the history', async () => {
    const { onDisk, store } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Si ja igjen: Geir Strand' }));
    await store.settled();
    const [before, now] = given(onDisk(), others.geir);
    expect(before?.withdrawnOn).toBe('2027-03-10');
    expect(now).toMatchObject({ topics: 'Helse.', givenOn: '2027-04-13', withdrawnOn: null });
    expect(now?.givenBy, 'an owner of unknown age says it').toBe(people.arne);
    expect(screen.queryByText(/^Geir Strand får ikke se/)).toBeNull();
  });

  it('does not put the owner’s words in another’s mouth', async () => {
    const { onDisk, store } = show(sivs);
    await userEvent.click(screen.getByRole('button', { name: 'Si ja igjen: Geir Strand' }));
    await store.settled();
    expect(given(onDisk(), others.geir)[1]?.topics).toBe('');
  });

  it('is begun with whom, and goes on with what', async () => {
    const { onDisk, store } = show();
    await userEvent.click(screen.getByText('La noen få se'));
    const choices = within(
      screen.getByLabelText('Hvem skal få se?', { selector: '[role=listbox]' }),
    );
    expect(
      choices.queryByText('Arne'),
      'the owner is not asked whether the owner may see it',
    ).toBeNull();
    await userEvent.click(choices.getByText('Jon, kollega'));
    await store.settled();
    await hasFocus(() => row('Jon, kollega').getByRole('button', { name: 'Hele planen' }));
    const sees = within(row('Jon, kollega').getByRole('group', { name: 'Jon får se' }));
    await userEvent.click(sees.getByRole('button', { name: 'Helse' }));
    await userEvent.type(row('Jon, kollega').getByLabelText('Får se'), 'Mål 2.');
    await store.settled();
    expect(given(onDisk(), people.jon)[0]).toMatchObject({
      sort: 'sharing',
      areas: ['health'],
      topics: 'Mål 2.',
    });
  });
});

describe('the yes to the plan', () => {
  it.each([
    [arnes, 'Ja, jeg vil at vi lager planen'],
    [sivs, 'Arne har sagt ja til at planen lages'],
  ])('is said by the owner, and told by whoever writes it down for them', (pen, name) => {
    showPage(<ConsentsPage />, pen);
    expect(screen.getByRole('button', { name })).toBeVisible();
  });

  it('is written down by the one who consents at that age', async () => {
    const { onDisk, store } = showPage(<ConsentsPage />, arnes, [
      { edit: 'change', kind: 'person', id: people.arne, field: 'born', value: '2015-01-01' },
      { edit: 'change', kind: 'person', id: people.berit, field: 'roles', value: ['parent'] },
    ]);
    expect(screen.getByText(/De som har foreldreansvaret, sier ja/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Berit.* har sagt ja til at/ }));
    await store.settled();
    expect(onDisk().consents[0]).toMatchObject({ sort: 'plan', givenBy: people.berit });
    const how = screen.getByRole('button', { name: /muntlig eller skriftlig\?$/ });
    expect(how.closest('section'), 'the focus stays with it').toContainElement(
      document.activeElement as HTMLElement,
    );
    await userEvent.click(screen.getByRole('button', { name: /^Trekk tilbake/ }));
    expect(await screen.findByText(/^Samtykket til planen er trukket tilbake/)).toBeVisible();
  });
});

it('makes a slip for the journal that says whom it is for, and notes it', async () => {
  const { shell, onDisk, store } = showPage(<ConsentsPage />);
  const asked = vi.spyOn(shell, 'answer');
  const slip = within(screen.getByRole('region', { name: 'Lapp til journalen' }));
  const make = () => userEvent.click(slip.getByRole('button', { name: 'Lag PDF' }));
  await make();
  await vi.waitFor(() => {
    const wanted = { paper: 'journal', reader: null };
    const plain = { to: null, language: null, largePrint: false, password: null };
    expect(asked).toHaveBeenCalledWith('save_paper', { wanted, ...plain });
  });
  await userEvent.click(slip.getByRole('button', { name: /^Hvem er den til\?/ }));
  await userEvent.type(slip.getByRole('combobox', { name: /^En annen/ }), 'Aase{Enter}');
  const why = 'Hun er fastlegen min.';
  await userEvent.type(slip.getByRole('textbox', { name: /^Hvorfor får Aase/ }), why);
  await make();
  await vi.waitFor(() => {
    const wanted = { paper: 'journal', reader: people.aase };
    const to = { person: people.aase, pen: arnes, reason: why };
    const plain = { language: null, largePrint: false, password: null };
    expect(asked).toHaveBeenCalledWith('save_paper', { wanted, to, ...plain });
  });
  await vi.waitFor(() => {
    expect(onDisk().shares, 'who got it, and why').toMatchObject([
      { person: people.aase, document: 'journal', reason: why },
    ]);
  });
  expect(store.state().whole.shares, 'and the window knows').toHaveLength(1);
});

const sees = (field: string, value: unknown): Edit => ({
  edit: 'change',
  kind: 'consent',
  id: id('s-beri'),
  field,
  value,
});

const beritSees = [
  sees('everything', true),
  sees('butChapters', ['concerns']),
  sees('butAreas', ['health']),
];

describe('what is chosen to be seen', () => {
  const chosen = /^Valgt å vise/;

  it('is asked for where there are words alone, and says what follows', async () => {
    const { onDisk, store } = show();
    const berit = row('Berit, søster');
    expect(berit.getByText('Velg hva Berit får se')).toBeVisible();
    expect(berit.getByText('Til da ser Berit bare egne oppgaver.')).toBeVisible();
    await userEvent.click(berit.getByRole('button', { name: chosen }));
    expect(berit.getByText(/^Sier du ja, får Berit dette på papir/)).toBeVisible();
    const seen = berit.getByRole('group', { name: 'Berit får se' });
    await userEvent.click(within(seen).getByRole('button', { name: 'Mål og tiltak' }));
    await userEvent.click(within(seen).getByRole('button', { name: 'Viktig for meg' }));
    await store.settled();
    const [consent] = given(onDisk(), people.berit);
    expect(consent?.chapters, 'in the order of the list').toEqual(['matters', 'goals']);
  });

  it('stands in one sentence, with what is kept back', () => {
    showPage(<ConsentsPage />, arnes, [...around, ...beritSees]);
    expect(
      row('Berit, søster').getByText('Hele planen, men ikke bekymringer og helse'),
    ).toBeVisible();
  });

  it('is read at a glance, people down and topics across', () => {
    showPage(<ConsentsPage />, arnes, [...around, ...beritSees]);
    const table = within(screen.getByRole('table', { name: 'Hvem ser hva' }));
    const berits = within(table.getByRole('row', { name: /^Berit/ }));
    expect(berits.getAllByRole('cell', { name: 'Ja' }).length).toBeGreaterThan(2);
    expect(
      screen.getByText('Bare Siv Lunde ser dette: helse.'),
      'who writes it sees it all',
    ).toBeVisible();
  });

  it('says at a glance what ends soon, and is taken back there', async () => {
    const { onDisk, store } = showPage(<ConsentsPage />, arnes, [...around, ...chosenToSee]);
    const inTable = (name: RegExp) =>
      within(
        within(screen.getByRole('table', { name: 'Hvem ser hva' })).getByRole('row', { name }),
      );
    expect(inTable(/^Rune/).getByText('Slutter om 17 dager.')).toBeVisible();
    expect(inTable(/^Per/).queryByText(/^Slutter/), 'not until it is near').toBeNull();
    expect(inTable(/^Per/).getByRole('cell', { name: 'Bare mål\u00a01' })).toBeVisible();
    await userEvent.click(inTable(/^Per/).getByRole('button', { name: /^Trekk/ }));
    await store.settled();
    expect(given(onDisk(), people.per)[0]?.withdrawnOn).toBe('2027-04-13');
    expect(screen.getByText(/^Per Øyen får ikke se planen lenger/)).toBeVisible();
    await hasFocus(() => screen.getByRole('button', { name: 'Angre' }), 'where it is told');
    expect(
      within(screen.getByRole('table', { name: 'Hvem ser hva' })).queryByRole('row', {
        name: /^Per/,
      }),
      'and the row is gone',
    ).toBeNull();
  });
});
