import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { around, others } from '../../../test-shell/around';
import { id, people, storyToday } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { PeoplePage } from './PeoplePage';
import { tasksOf, type Task } from '../../store/tasks';
import type { Plan } from '../../api/bindings/plan';
import { readByCore } from '../../../test-shell/core';
import { dayBefore } from '../../i18n/day';
import { earlierEdit } from '../../deeds/handOver';

afterEach(uninstall);

const show = () => showPage(<PeoplePage />, arnes, around);

const personOn = (plan: ReturnType<ReturnType<typeof show>['onDisk']>, of: string) => {
  const person = plan.people.find((one) => one.id === of);
  if (person === undefined) throw new Error('not in the plan');
  return person;
};

const coordinatorsOf = (plan: Plan): Task => {
  const task = tasksOf(plan, readByCore(plan, storyToday).tasks).find(
    ({ role }) => role === 'coordinator',
  );
  if (task === undefined) throw new Error('every plan has somebody to coordinate it');
  return task;
};

/** The coordinators in time: who, from, to. */
const coordinators = (plan: ReturnType<ReturnType<typeof show>['onDisk']>) =>
  coordinatorsOf(plan).history.map(({ person, from, to }) => [person, from, to]);

const task = () => within(screen.getByRole('region', { name: 'Koordinator' }));

describe('the people', () => {
  it('are counted, and who meets the owner is marked with one choice each', async () => {
    const { onDisk, store } = show();
    expect(screen.getByText('7 er med. 6 av dem treffer deg')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Er dette for mange?' }));
    await userEvent.selectOptions(screen.getByLabelText('Per Øyen'), 'nås gjennom Siv Lunde');
    await userEvent.selectOptions(screen.getByLabelText('Jon'), 'ikke med nå');
    await store.settled();
    expect(screen.getByText('6 er med. 4 av dem treffer deg')).toBeVisible();
    expect(personOn(onDisk(), people.per).through).toBe(people.siv);
    expect(personOn(onDisk(), people.jon).active).toBe(false);
  });

  it('are opened where they stand, and closed with the focus back on the line', async () => {
    show();
    const line = screen.getByRole('button', { name: /^R?\s*Rune Dahl/ });
    await userEvent.click(line);
    await hasFocus(() => screen.getByRole('textbox', { name: 'Navn' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lukk' }));
    expect(document.activeElement?.textContent).toContain('Rune Dahl');
  });

  it('tell at the field when someone else has the initials', async () => {
    const { store } = show();
    await userEvent.click(screen.getByRole('button', { name: /Rune Dahl/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Bokstaver for navnet' }), 'X');
    await store.settled();
    await userEvent.click(screen.getByRole('button', { name: 'Lukk' }));
    await userEvent.click(screen.getByRole('button', { name: /Per Øyen/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Bokstaver for navnet' }), 'X');
    expect(await screen.findByText(/En annen i planen har de samme/)).toBeVisible();
    expect(
      screen.getByRole('textbox', { name: 'Bokstaver for navnet' }),
      'what is typed stays',
    ).toHaveValue('X');
  });

  it('are added from the first letter, and stay open while they are written', async () => {
    const { onDisk, store } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Legg til en person' }));
    await userEvent.keyboard('Kari');
    await store.settled();
    expect(onDisk().people.at(-1)).toMatchObject({ name: 'Kari', active: true });
    await hasFocus(() => screen.getByRole('textbox', { name: 'Navn' }));
  });

  it('are put elsewhere on the map by the list too, in the owner’s own choice', async () => {
    const { onDisk, store } = show();
    await userEvent.click(screen.getByRole('button', { name: /Rune Dahl/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Hvor nær/ }));
    await userEvent.click(screen.getByRole('button', { name: 'nærmest' }));
    await store.settled();
    expect(personOn(onDisk(), people.rune).closeness).toBe('nearest');
    expect(
      screen.getByRole('button', { name: 'Rune: nærmest, jobb og skole' }),
    ).toBeInTheDocument();
  });

  it('may be a service without a named person, with its address', async () => {
    const { onDisk, store } = show();
    await userEvent.click(screen.getByRole('button', { name: /Rune Dahl/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Menneske eller tjeneste/ }));
    await userEvent.click(screen.getByRole('button', { name: 'en tjeneste eller et sted' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Legg til mer om personen: Rune Dahl' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Adresse' }));
    await userEvent.keyboard('Storgata 1');
    await store.settled();
    expect(personOn(onDisk(), people.rune)).toMatchObject({
      personSort: 'service',
      address: 'Storgata 1',
    });
  });

  it('stand in the list, on the maps, or on the map here only: one choice', async () => {
    const { onDisk, store } = show();
    await userEvent.click(screen.getByRole('button', { name: /Rune Dahl/ }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Vises' }),
      'bare på kartet, også på papir',
    );
    await store.settled();
    expect(personOn(onDisk(), people.rune)).toMatchObject({ onlyOnMap: true, onPapersMap: true });
    store.undo();
    await store.settled();
    expect(personOn(onDisk(), people.rune).onlyOnMap, 'in one act').toBe(false);
  });

  it('say quietly that someone who is taken away answers for something', async () => {
    const { store } = show();
    await userEvent.click(screen.getByRole('button', { name: /Rune Dahl/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Mer om Rune Dahl' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ta bort' }));
    await store.settled();
    expect(await screen.findByText(/^Rune Dahl står som ansvarlig for/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Angre' }));
    await waitFor(() => {
      expect(screen.queryByText(/^Rune Dahl står som ansvarlig for/)).toBeNull();
    });
  });
});

describe('handing the task over', () => {
  it('ends the old one, begins the new one and moves the role, in one act', async () => {
    const { onDisk, store } = show();
    await userEvent.click(task().getByRole('button', { name: 'Bytt koordinator' }));
    await userEvent.click(task().getByRole('option', { name: 'Ida Moen, sykepleier, vikar' }));
    await userEvent.type(task().getByLabelText('Noen ord om byttet (valgfritt)'), 'Siv slutter.');
    await userEvent.click(task().getByRole('button', { name: 'Bytt' }));
    await store.settled();
    expect(coordinators(onDisk())).toEqual([
      [others.tone, null, '2027-02-28'],
      [people.siv, '2027-03-01', '2027-04-12'],
      [people.ida, '2027-04-13', null],
    ]);
    expect(personOn(onDisk(), people.siv).roles).toEqual(['primaryContact']);
    expect(personOn(onDisk(), people.ida).roles).toEqual(['helper', 'coordinator']);
    expect(screen.getByText('Siv slutter.')).toBeInTheDocument();

    store.undo();
    await store.settled();
    const { people: now } = store.state().visible;
    expect(now.find(({ id: of }) => of === people.siv)?.roles).toContain('coordinator');
    expect(now.find(({ id: of }) => of === people.ida)?.roles).toEqual(['helper']);
  });

  it('waits for the day, and then for one press', async () => {
    const later = { role: 'primaryContact', person: people.rune, from: '2027-05-01' };
    const come = { role: 'primaryContact', person: people.rune, from: '2027-04-13' };
    const contact = () => within(screen.getByRole('region', { name: 'Primærkontakt' }));
    const shown = (fields: object) =>
      showPage(<PeoplePage />, arnes, [
        ...around,
        { edit: 'add', kind: 'appointment', id: id('awaited'), fields: { ...fields } },
      ]);
    shown(later);
    expect(contact().getByText(/fra 1\.\smai 2027/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ta over nå/ }), 'not yet').toBeNull();
    cleanup();
    const { onDisk, store } = shown(come);
    await userEvent.click(contact().getByRole('button', { name: 'Ta over nå: Rune Dahl' }));
    await store.settled();
    expect(personOn(onDisk(), people.rune).roles).toContain('primaryContact');
    expect(personOn(onDisk(), people.rune).ink, 'with a pen').toBe('purple');
    expect(personOn(onDisk(), people.siv).roles).toEqual(['coordinator']);
    expect(screen.queryByRole('button', { name: /^Ta over nå/ })).toBeNull();
  });

  it('keeps who had the task before anyone wrote down from when', async () => {
    const { onDisk, store } = showPage(<PeoplePage />);
    await userEvent.click(task().getByRole('button', { name: 'Bytt koordinator' }));
    await userEvent.type(task().getByRole('combobox'), 'Kari Nes{Enter}');
    await userEvent.click(task().getByRole('button', { name: 'Bytt' }));
    await store.settled();
    const kari = onDisk().people.find(({ name }) => name === 'Kari Nes');
    expect(kari?.roles, 'a new name is a new person').toEqual(['helper', 'coordinator']);
    expect(coordinators(onDisk())).toEqual([
      [people.siv, null, '2027-04-12'],
      [kari?.id, '2027-04-13', null],
    ]);
  });

  it('asks who before it is done, and offers nobody who has left the plan', async () => {
    const { onDisk, store } = show();
    void store.act([{ edit: 'remove', kind: 'person', id: people.rune }]);
    await store.settled();
    await userEvent.click(task().getByRole('button', { name: 'Bytt koordinator' }));
    expect(task().queryByRole('option', { name: /Rune Dahl/ })).toBeNull();
    await userEvent.click(task().getByRole('button', { name: 'Bytt' }));
    expect(task().getByRole('alert')).toHaveTextContent('Velg hvem det skal være først.');
    expect(coordinators(onDisk()), 'nothing is done').toHaveLength(2);
  });

  it('says why when someone has left the plan in the meantime', async () => {
    const { onDisk, store, shell } = show();
    await userEvent.click(task().getByRole('button', { name: 'Bytt koordinator' }));
    await userEvent.click(task().getByRole('option', { name: /^Ida Moen/ }));
    const edits = [{ edit: 'remove', kind: 'person', id: people.ida }];
    shell.now('act', { pen: arnes, edits });
    await userEvent.click(task().getByRole('button', { name: 'Bytt' }));
    await store.settled();
    expect(await task().findByRole('alert')).toHaveTextContent(
      /ikke (er )?(med )?i planen|tatt ut/,
    );
    expect(coordinators(onDisk())).toHaveLength(2);
  });

  it('can be told of earlier times', () => {
    const task: Task = {
      role: 'coordinator',
      holders: [],
      history: [],
      offers: [],
      undated: [],
      awaited: null,
    };
    const edit = earlierEdit(task, others.tone, '2027-04-13', id('before'));
    expect(edit).toMatchObject({ fields: { person: others.tone, to: '2027-04-12' } });
    expect(dayBefore('2027-03-01')).toBe('2027-02-28');
    expect(dayBefore('2028-01-01')).toBe('2027-12-31');
  });
});

describe('the owner', () => {
  it('is told who consents, by age', async () => {
    const { store } = show();
    const born = (value: string) =>
      store.act([{ edit: 'change', kind: 'person', id: people.arne, field: 'born', value }]);
    await userEvent.click(screen.getByRole('button', { name: /Arne\s*planeier/ }));
    await born('2015-01-01');
    expect(await screen.findByText(/De som har foreldreansvaret, sier ja/)).toBeVisible();
    await born('1980-01-01');
    expect(await screen.findByText('Du er voksen og samtykker selv.')).toBeVisible();
  });
});

it('makes a sheet of what somebody is to do, and notes that they got it', async () => {
  const { onDisk } = show();
  await userEvent.click(screen.getByRole('button', { name: /^R?\s*Rune Dahl/ }));
  await userEvent.click(
    screen.getByRole('button', { name: 'Lag ark med oppgavene til Rune Dahl' }),
  );
  expect(await screen.findByText(/^Lagret:/)).toBeVisible();
  await waitFor(() => {
    expect(onDisk().shares, 'no consent is needed for what is theirs to do').toMatchObject([
      { person: people.rune, document: 'tasks', reason: '' },
    ]);
  });
});
