import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../api/bindings/plan';
import { id, people } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { usePlan } from '../store/usePlan';
import { ChoiceFact } from './ChoiceFact';
import { DayFact } from './DayFact';
import { PeopleFact } from './PeopleFact';
import { PersonChooser } from './PersonChooser';
import { TimeFact } from './TimeFact';

afterEach(() => {
  uninstall();
  vi.restoreAllMocks();
});

function Look() {
  const { plan } = usePlan();
  const look = plan.followUps.find((one) => one.id === id('f-hours'));
  if (look === undefined) return null;
  return (
    <>
      <DayFact
        kind="followUp"
        id={look.id}
        field="due"
        day={look.due}
        rough={{ field: 'rough', words: look.rough }}
        label="Dato"
        empty="Velg"
      />
      <button type="button">Videre</button>
    </>
  );
}

const due = (plan: ReturnType<ReturnType<typeof showPage>['onDisk']>) =>
  plan.followUps.find((one) => one.id === id('f-hours'))?.due;

describe('a day', () => {
  it('that is refused stays with its reason until it is mended', async () => {
    const { store, onDisk } = showPage(<Look />, arnes);
    await userEvent.click(screen.getByRole('button', { name: /^Dato:/u }));
    const field = screen.getByRole('textbox', { name: 'Dato' });
    await userEvent.clear(field);
    await userEvent.type(field, '01.05.2927');
    await userEvent.click(screen.getByRole('button', { name: 'Videre' }));
    await store.settled();
    expect(field).toHaveValue('01.05.2927');
    expect(screen.getByRole('alert')).toHaveTextContent(/1900 og 2200/u);
    await userEvent.clear(field);
    await userEvent.type(field, '01.05.2027');
    await userEvent.click(screen.getByRole('button', { name: 'Videre' }));
    await waitFor(() => {
      expect(field, 'it is saved, and nobody is at it').not.toBeInTheDocument();
    });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(due(onDisk())).toBe('2027-05-01');
  });

  it('that is refused stays at Escape too, and goes when it is taken back', async () => {
    const { store, onDisk } = showPage(<Look />, arnes);
    const before = due(onDisk());
    await userEvent.click(screen.getByRole('button', { name: /^Dato:/u }));
    const field = screen.getByRole('textbox', { name: 'Dato' });
    await userEvent.clear(field);
    await store.settled();
    await userEvent.type(field, '01.05.1827');
    await store.settled();
    expect(screen.getByRole('alert')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(field, 'what was typed is not thrown away').toHaveValue('01.05.1827');
    expect(screen.getByRole('alert')).toBeVisible();
    expect(store.isSaved(), 'and no way out of the plan forgets it').toBe(false);
    act(() => {
      store.undo();
    });
    await waitFor(() => {
      expect(field, 'it is closed, as Escape asked').not.toBeInTheDocument();
    });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(store.isSaved()).toBe(true);
    expect(before).not.toBeNull();
  });

  it('that is typed and erased at once is not left in the plan', async () => {
    const { store, onDisk, shell } = showPage(<Look />, arnes);
    shell.disk = { code: 'disk-full', params: {} };
    await userEvent.click(screen.getByRole('button', { name: /^Dato:/u }));
    const field = screen.getByRole('textbox', { name: 'Dato' });
    const before = due(onDisk());
    await userEvent.clear(field);
    await userEvent.type(field, '15.04.2027');
    await userEvent.clear(field);
    await userEvent.type(field, '16.04.2027');
    await userEvent.clear(field);
    await userEvent.type(field, '15.04.2027');
    shell.disk = null;
    store.retry();
    await store.settled();
    expect(before).toBe('2027-04-15');
    expect(due(onDisk()), 'the newest').toBe('2027-04-15');
  });

  it('in words that is refused stays too, and lies there to be mended', async () => {
    const { store, onDisk } = showPage(<Look />, arnes);
    await userEvent.click(screen.getByRole('button', { name: /^Dato:/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Jeg vet ikke dagen ennå' }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Dato' }));
    await userEvent.paste('til\u0007høsten');
    await store.settled();
    await userEvent.click(screen.getByRole('button', { name: 'Videre' }));
    const field = screen.getByRole('textbox', { name: 'Dato' });
    expect(field).toHaveValue('til\u0007høsten');
    expect(screen.getByRole('alert')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'til høsten');
    await store.settled();
    expect(onDisk().followUps.find((one) => one.id === id('f-hours'))?.rough).toBe('til høsten');
  });
});

function Held() {
  const { plan } = usePlan();
  const meeting = plan.meetings.find((one) => one.id === id('planned'));
  return (
    <ChoiceFact
      kind="meeting"
      id={id('planned')}
      field="state"
      label="Møtet"
      choices={['planned', 'held', 'cancelled']}
      chosen={meeting?.state ?? 'planned'}
    />
  );
}

const planned: Edit = {
  edit: 'add',
  kind: 'meeting',
  id: id('planned'),
  fields: { on: '2027-05-01' },
};

describe('a choice', () => {
  it('that is refused says why beside the fact, until it is chosen anew', async () => {
    const { store } = showPage(<Held />, arnes, [planned]);
    const open = () => userEvent.click(screen.getByRole('button', { name: /^Møtet:/u }));
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'holdt' }));
    await store.settled();
    expect(screen.getByRole('alert'), 'nobody came').toBeVisible();
    expect(screen.getByRole('button', { name: /^Møtet:/u })).toHaveAccessibleDescription();
    await open();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

function Invited() {
  const [meeting] = usePlan().plan.meetings;
  if (meeting === undefined) return null;
  const { id: at, invited } = meeting;
  return <PeopleFact kind="meeting" id={at} field="invited" label="Invitert" people={invited} />;
}

describe('several people', () => {
  it('are ticked by their names, however long the press lasts', async () => {
    const user = userEvent.setup();
    // In a real window it has the focus, though nothing in it has.
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { store, onDisk } = showPage(<Invited />, arnes, [planned]);
    await user.click(screen.getByRole('button', { name: /^Invitert:/u }));
    const target = within(screen.getByRole('group', { name: 'Invitert' })).getByText(/^Siv Lunde/u);
    await user.pointer({ keys: '[MouseLeft>]', target });
    // What closes when the focus goes elsewhere waits for nothing but its turn.
    await new Promise((done) => setTimeout(done, 20));
    await user.pointer({ keys: '[/MouseLeft]', target });
    expect(screen.getByRole('checkbox', { name: /^Siv Lunde/u })).toBeChecked();
    await store.settled();
    expect(onDisk().meetings[0]?.invited).toContain(people.siv);
  });
});

function Chosen() {
  const [person, setPerson] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly Edit[]>([]);
  return (
    <>
      <PersonChooser
        label="Hvem"
        person={person}
        onChosen={(next, edits) => {
          setPerson(next);
          setAdded(edits);
        }}
      />
      <p data-testid="person">{person}</p>
      <p data-testid="added">{added.length}</p>
    </>
  );
}

describe('choosing a person in a form that stays', () => {
  const field = () => screen.getByRole('combobox', { name: 'Hvem' });

  it('shows who was taken with Enter, and is ready for another name', async () => {
    showPage(<Chosen />, arnes);
    await userEvent.type(field(), 'Rune{Enter}');
    expect(screen.getByTestId('person')).toHaveTextContent(people.rune);
    expect(field(), 'what was typed is gone').toHaveValue('');
    expect(screen.getAllByText('Rune Dahl, arbeidsgiver').length, 'the name is seen').toBe(2);
    expect(field()).toHaveAttribute('aria-expanded', 'false');
  });

  it('shows somebody new, who is in the plan first when the form is finished', async () => {
    showPage(<Chosen />, arnes);
    await userEvent.type(field(), 'Kari Nes');
    await userEvent.click(screen.getByRole('option', { name: 'Legg til «Kari Nes»' }));
    expect(screen.getByTestId('added')).toHaveTextContent('1');
    expect(field()).toHaveValue('');
    expect(screen.getAllByText('Kari Nes').length, 'the name is seen').toBeGreaterThan(0);
  });

  it('takes the new one again by name, and is still to add them', async () => {
    showPage(<Chosen />, arnes);
    await userEvent.type(field(), 'Kari Nes{Enter}');
    const first = screen.getByTestId('person').textContent;
    await userEvent.type(field(), 'Rune{Enter}');
    expect(screen.getByTestId('added')).toHaveTextContent('0');
    await userEvent.type(field(), 'Kari{Enter}');
    expect(screen.getByTestId('person').textContent, 'nobody twice').toBe(first);
    expect(screen.getByTestId('added')).toHaveTextContent('1');
  });
});

function At() {
  const { plan } = usePlan();
  const meeting = plan.meetings.find((one) => one.id === id('planned'));
  return (
    <>
      <TimeFact
        kind="meeting"
        id={id('planned')}
        field="time"
        time={meeting?.time ?? null}
        label="Klokka"
        empty="Velg"
      />
      <button type="button">Videre</button>
    </>
  );
}

describe('a time', () => {
  const timeOn = (plan: ReturnType<ReturnType<typeof showPage>['onDisk']>) =>
    plan.meetings.find((one) => one.id === id('planned'))?.time;
  const open = () => userEvent.click(screen.getByRole('button', { name: /^Klokka:/u }));

  it('is saved when it is whole, and not on the way', async () => {
    const { store, onDisk } = showPage(<At />, arnes, [planned]);
    await open();
    await userEvent.keyboard('14.3');
    await store.settled();
    expect(timeOn(onDisk())).toBeNull();
    await userEvent.keyboard('0');
    await store.settled();
    expect(timeOn(onDisk())).toBe('14:30');
  });

  it('of hours alone is saved when the person is done', async () => {
    const { store, onDisk } = showPage(<At />, arnes, [planned]);
    await open();
    await userEvent.keyboard('14');
    await userEvent.click(screen.getByRole('button', { name: 'Videre' }));
    await store.settled();
    expect(timeOn(onDisk())).toBe('14:00');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: /^Klokka:\s?kl\.\s14\.00/u })).toBeVisible();
    });
  });
});
