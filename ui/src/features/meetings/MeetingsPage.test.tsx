/** The meetings (long: one page, from a date to its minutes). */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { heldMeeting, promised } from '../../../test-shell/promised';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { Edit } from '../../api/bindings/plan';
import { MeetingsPage } from './MeetingsPage';

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(uninstall);

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

const choose = async (field: string | RegExp, choice: string | RegExp) => {
  await userEvent.click(screen.getByRole('combobox', { name: field }));
  await userEvent.click(await screen.findByRole('option', { name: choice }));
};

const coming: Edit = {
  edit: 'add',
  kind: 'meeting',
  id: id('coming'),
  fields: { on: '2027-04-13', invited: [people.siv, people.rune] },
};
const worry: Edit = {
  edit: 'add',
  kind: 'concern',
  id: id('worry-1'),
  fields: { text: 'Hva om såret\nåpner seg?' },
};

const show = (meeting: string, first: readonly Edit[], pen = arnes) =>
  showPage(<MeetingsPage />, pen, first, { about: { kind: 'meeting', id: meeting } });

describe('the meetings', () => {
  it('are listed as coming and held, and each opens', async () => {
    const { go } = showPage(<MeetingsPage />, arnes, [...promised, coming]);
    expect(screen.getByRole('heading', { name: 'Kommer' })).toBeVisible();
    await press('Ansvarsgruppa');
    expect(go).toHaveBeenLastCalledWith('meetings', { kind: 'meeting', id: heldMeeting });
  });

  it('begin with a day, and with those who write the plan invited', async () => {
    const { go, onDisk } = showPage(<MeetingsPage />);
    await press('Nytt møte');
    await press('Lag møtet');
    expect(screen.getByText(/Skriv dagen først/), 'how to go on').toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Når er møtet?' }), '20.04.2027');
    await press('Lag møtet');
    const [meeting] = onDisk().meetings;
    expect(meeting).toMatchObject({ on: '2027-04-20', state: 'planned' });
    expect(meeting?.invited).toEqual([people.arne, people.siv]);
    expect(go).toHaveBeenLastCalledWith('meetings', { kind: 'meeting', id: meeting?.id });
  });

  it('begin on the day that is written, and on no other, when Enter is pressed', async () => {
    const { onDisk } = showPage(<MeetingsPage />);
    const before = onDisk().meetings.length;
    await press('Nytt møte');
    const when = screen.getByRole('textbox', { name: 'Når er møtet?' });
    await userEvent.type(when, '{Enter}');
    expect(screen.getByText(/Skriv dagen først/), 'nobody chose a day').toBeVisible();
    await userEvent.type(when, 'i vår{Enter}');
    expect(when, 'what is no day stands to be mended').toHaveValue('i vår');
    expect(screen.getByRole('button', { name: /^om 1\suke/u })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    expect(onDisk().meetings).toHaveLength(before);
    await userEvent.clear(when);
    await userEvent.type(when, '10. mai{Enter}');
    await waitFor(() => {
      expect(onDisk().meetings).toHaveLength(before + 1);
    });
    expect(onDisk().meetings.at(-1)?.on).toBe('2027-05-10');
  });

  it('tell how they were over time, in numbers too', () => {
    showPage(<MeetingsPage />, arnes, promised);
    const safe = screen.getByRole('heading', { name: 'Jeg var trygg' }).closest('li');
    if (safe === null) throw new Error('no row for how safe it was');
    const numbers = within(safe).getAllByRole('listitem');
    expect(numbers.map(({ textContent }) => textContent)).toEqual([
      '3.\u00a0mars 2027: 6\u00a0av\u00a010',
      '31.\u00a0mars 2027: 7\u00a0av\u00a010',
    ]);
  });

  it('can be taken away and back', async () => {
    const { onDisk, store } = showPage(<MeetingsPage />, arnes, [coming]);
    await press(/^Mer om Møte 13/);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ta bort' }));
    await press('Angre');
    await store.settled();
    expect(onDisk().meetings[0]?.removed).toBe(false);
    await hasFocus(() => screen.getByRole('button', { name: /^Møte 13/ }), 'where it stood');
  });
});

describe('a meeting that comes', () => {
  it('has a row for its name, and lets go of those who were invited from the start', async () => {
    const invited = { ...coming, fields: { on: '2027-04-20', invited: [people.arne, people.siv] } };
    const { onDisk, store } = show(id('coming'), [invited]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Navn på møtet' }), 'Om jobben');
    await store.settled();
    expect(await screen.findByRole('heading', { level: 1, name: 'Om jobben' })).toBeVisible();
    await press(/^Invitert:\s?Arne · Siv Lunde/);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Arne/ }));
    await store.settled();
    expect(onDisk().meetings[0]).toMatchObject({ title: 'Om jobben', invited: [people.siv] });
  });
});

describe('an agenda', () => {
  it('is taken from the plan with ticks, in one act', async () => {
    const { onDisk, store } = show(id('coming'), [coming, worry]);
    await press('Hent saker fra planen');
    const first = screen.getByRole('checkbox', { name: 'Sårstell' });
    await hasFocus(() => first, 'ready to choose');
    await userEvent.keyboard(' ');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Hva om såret åpner seg?' }));
    await press('Legg til det jeg har valgt');
    await store.settled();
    expect(onDisk().agendaItems).toMatchObject([
      { text: 'Sårstell', followUp: id('f-wound'), rank: 1 },
      { text: 'Hva om såret åpner seg?', concern: id('worry-1'), rank: 2 },
    ]);
    store.undo();
    await store.settled();
    expect(
      onDisk().agendaItems.every(({ removed }) => removed),
      'one act',
    ).toBe(true);
  });

  it('shows a worry on the papers of others only when the owner says so', async () => {
    const item: Edit = {
      edit: 'add',
      kind: 'agendaItem',
      id: id('item'),
      fields: { meeting: id('coming'), text: 'Såret', concern: id('worry-1') },
    };
    const { onDisk, store } = show(id('coming'), [coming, worry, item]);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Kan stå slik/ }));
    await store.settled();
    expect(onDisk().agendaItems[0]?.shownAsWritten).toBe(true);
    act(() => {
      store.setPen(sivs);
    });
    expect(
      screen.queryByRole('checkbox', { name: /^Kan stå slik/ }),
      'the owner’s to say',
    ).toBeNull();
  });

  it('takes what is written, and is put in order by keyboard', async () => {
    const { onDisk, store } = show(id('coming'), [coming]);
    for (const text of ['Pute', 'Vaktliste']) {
      await press('Legg til en sak');
      await userEvent.keyboard(`${text}{Enter}`);
      await store.settled();
    }
    screen.getByRole('button', { name: 'Flytt Vaktliste' }).focus();
    await userEvent.keyboard('{ArrowUp}');
    await store.settled();
    const inOrder = [...onDisk().agendaItems].sort((a, b) => a.rank - b.rank);
    expect(inOrder.map(({ text }) => text)).toEqual(['Vaktliste', 'Pute']);
  });
});

describe('taking away what has the owner’s words', () => {
  it('is proposed, said where it stands, and taken back there', async () => {
    const { onDisk, store } = showPage(<MeetingsPage />, sivs, promised);
    await press('Mer om Ansvarsgruppa');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ta bort' }));
    expect(
      await screen.findByText('Foreslått å ta bort: Ansvarsgruppa. Arne bestemmer.'),
    ).toBeVisible();
    await press('Angre');
    await store.settled();
    expect(onDisk().proposals.at(-1)).toMatchObject({ field: 'removed', state: 'withdrawn' });
    expect(screen.queryByText(/^Foreslått/)).toBeNull();
  });
});

describe('a meeting that is held', () => {
  it('has those who came, and says so when nobody did', async () => {
    const { onDisk, store } = show(id('coming'), [coming]);
    await press('Møtet er holdt');
    const group = within(screen.getByRole('group', { name: 'Hvem kom?' }));
    const [first] = group.getAllByRole('checkbox');
    await hasFocus(() => first ?? document.body, 'those who may have come are there to tick');
    for (const invited of [/^Siv Lunde/, /^Rune Dahl/]) {
      const box = group.getByRole('checkbox', { name: invited });
      expect(box, 'who was invited is ticked already').toBeChecked();
      await userEvent.click(box);
    }
    await press('Møtet er holdt');
    await store.settled();
    expect(onDisk().meetings[0]?.state, 'not held by nobody').toBe('planned');
    expect(screen.getByRole('alert'), 'why, and how to go on').toBeVisible();
    await userEvent.click(group.getByRole('checkbox', { name: /^Ida Moen/ }));
    await press('Møtet er holdt');
    await store.settled();
    expect(onDisk().meetings[0]).toMatchObject({ state: 'held', came: [people.ida] });
    await hasFocus(() => screen.getByRole('heading', { name: 'Hvordan var møtet for deg?' }));
    await press('Angre');
    await store.settled();
    expect(onDisk().meetings[0]).toMatchObject({ state: 'planned', came: [] });
    await hasFocus(() => screen.getByRole('button', { name: 'Møtet er holdt' }));
  });

  it('is asked about once when its day has not come', async () => {
    const later: Edit = { ...coming, fields: { ...coming.fields, on: '2027-04-20' } };
    const { onDisk, store } = show(id('coming'), [later]);
    await press('Møtet er holdt');
    expect(screen.getByRole('heading', { name: 'Er møtet holdt?' })).toBeVisible();
    expect(screen.getByText(/^Det er planlagt til tirsdag 20\./), 'why it is asked').toBeVisible();
    await press('Nei, ikke ennå');
    await hasFocus(() => screen.getByRole('button', { name: 'Møtet er holdt' }));
    await press('Møtet er holdt');
    await press('Ja, møtet er holdt');
    expect(screen.getByRole('heading', { name: 'Hvem kom?' })).toBeVisible();
    await press('Ikke nå');
    await press('Møtet er holdt');
    expect(screen.queryByRole('heading', { name: 'Er møtet holdt?' }), 'once').toBeNull();
    await press('Møtet er holdt');
    await store.settled();
    expect(onDisk().meetings[0]?.state).toBe('held');
  });

  it('has several people invited in one go, by ticks', async () => {
    const { onDisk, store } = show(id('coming'), [coming]);
    await press(/^Invitert:/);
    const group = within(screen.getByRole('group', { name: 'Invitert' }));
    await userEvent.click(group.getByRole('checkbox', { name: /^Ida Moen/ }));
    await userEvent.click(group.getByRole('checkbox', { name: /^Rune Dahl/ }));
    await store.settled();
    expect(onDisk().meetings[0]?.invited).toEqual([people.siv, people.ida]);
  });

  it('asks the owner how it was in the owner’s ink, whoever holds the pen', () => {
    show(
      id('held-empty'),
      [
        {
          ...coming,
          id: id('held-empty'),
          fields: { ...coming.fields, state: 'held', came: [people.siv] },
        },
      ],
      sivs,
    );
    const owners = screen.getByRole('heading', { name: 'Hvordan kjentes det?' }).parentElement;
    expect(owners?.querySelector('[data-pen]')).toHaveAttribute('data-pen', 'owner');
  });

  it('can wait to be told of', async () => {
    const { onDisk } = show(id('coming'), [coming]);
    await press('Møtet er holdt');
    await press('Ikke nå');
    await hasFocus(() => screen.getByRole('button', { name: 'Møtet er holdt' }));
    expect(onDisk().meetings[0]?.state).toBe('planned');
  });

  it('can turn out not to be, also later', async () => {
    const { onDisk, store } = show(heldMeeting, promised);
    await press('Møtet er ikke holdt likevel');
    await store.settled();
    const meeting = onDisk().meetings.find((one) => one.id === heldMeeting);
    expect(meeting?.state).toBe('planned');
  });
});

describe('a meeting that is called off', () => {
  it('is taken back where it was told', async () => {
    const { onDisk, store } = show(id('coming'), [coming]);
    await press('Møtet er avlyst');
    await store.settled();
    expect(onDisk().meetings[0]?.state).toBe('cancelled');
    const undo = screen.getByRole('button', { name: 'Angre' });
    await hasFocus(() => undo);
    await userEvent.click(undo);
    await store.settled();
    expect(onDisk().meetings[0]?.state).toBe('planned');
    await hasFocus(() => screen.getByRole('button', { name: 'Møtet er holdt' }));
  });
});

describe('what came of a meeting', () => {
  it('turns what is agreed into an action with someone and a day, in one act', async () => {
    const { onDisk, store } = show(heldMeeting, promised);
    await press('Legg til en avtale');
    await userEvent.paste('Prøve en ny pute');
    await store.settled();
    const decided = onDisk().decisions.find(({ text }) => text === 'Prøve en ny pute');
    expect(decided, 'it is in the plan as it is written').toMatchObject({ meeting: heldMeeting });
    const row = within(document.getElementById(`record-${decided?.id ?? ''}`) ?? document.body);
    const open = async (fact: RegExp) =>
      userEvent.click(await row.findByRole('button', { name: fact }));
    await open(/^Ansvarlig/);
    await choose('Ansvarlig', /^Siv Lunde/);
    await open(/^Frist/);
    await userEvent.paste('30.04.2027');
    await userEvent.keyboard('{Escape}');
    await open(/^Gjør det til/);
    await choose('Gjør det til', 'Tiltak under målet «Huden holder.»');
    await store.settled();
    const action = onDisk().actions.find(({ what }) => what === 'Prøve en ny pute');
    expect(action).toMatchObject({
      goal: id('goal12'),
      responsible: people.siv,
      to: '2027-04-30',
      state: 'planned',
    });
    const decision = () => onDisk().decisions.find(({ text }) => text === 'Prøve en ny pute');
    expect(decision()).toMatchObject({ action: action?.id, responsible: people.siv, rank: 4 });
    expect(row.getByRole('button', { name: 'Se tiltaket i planen' })).toBeVisible();
    store.undo();
    await store.settled();
    const undone = onDisk().actions.find(({ id: made }) => made === action?.id);
    expect([undone?.removed, decision()?.action], 'one act').toEqual([true, null]);
  }, 20_000);

  it('keeps no decision without words', async () => {
    const { onDisk, store } = show(heldMeeting, promised);
    const before = onDisk().decisions.length;
    await press('Legg til en avtale');
    await userEvent.keyboard('{Escape}');
    await store.settled();
    expect(onDisk().decisions).toHaveLength(before);
  });

  it('asks the owner four plain questions', async () => {
    const { onDisk, store } = show(heldMeeting, promised);
    const group = screen.getByRole('group', { name: /^Vet du hva som skjer nå/ });
    await userEvent.click(within(group).getByRole('radio', { name: '9' }));
    await store.settled();
    const meeting = onDisk().meetings.find((one) => one.id === heldMeeting);
    expect(meeting?.knowsNext).toBe(9);
  });

  it('leaves the numbers to the owner, and lets others read them', () => {
    const numbers = () => onDisk().meetings.find((one) => one.id === heldMeeting);
    const { onDisk } = show(heldMeeting, promised, sivs);
    expect(screen.getByText('Arne setter tallene selv.')).toBeVisible();
    expect(screen.queryByRole('radio'), 'nothing to press').toBeNull();
    expect(screen.queryByRole('button', { name: /^Ta bort tallet/ })).toBeNull();
    const safe = screen.getByText('Var det trygt å være der?').closest('div');
    expect(safe).toHaveTextContent(`${String(numbers()?.feltSafe)} av 10`);
  });

  it('leads from a wish to the next meeting’s agenda', async () => {
    const next: Edit = { ...coming, id: id('next-1'), fields: { on: '2027-05-01' } };
    const { onDisk, store, go } = show(heldMeeting, [...promised, next]);
    await press('Lag en endring av dette');
    await choose('Gjør det til', 'Sak til møtet 1.\u00a0mai 2027');
    await store.settled();
    const item = onDisk().agendaItems.find(({ meeting }) => meeting === id('next-1'));
    expect(item).toMatchObject({ text: 'At vi begynner med det jeg vil si.', rank: 1 });
    await hasFocus(() => screen.getByRole('button', { name: 'Vis det' }));
    await press('Vis det');
    expect(go).toHaveBeenLastCalledWith('meetings', { kind: 'agendaItem', id: item?.id });
  });

  it('leaves the owner’s words to the owner', async () => {
    const { onDisk, store } = show(heldMeeting, promised, sivs);
    await press(/^Hvordan kjentes det\?.*foreslå andre ord/);
    await userEvent.keyboard('Bra.');
    await store.settled();
    const meeting = onDisk().meetings.find((one) => one.id === heldMeeting);
    expect(meeting?.felt).toBe('Roligere enn sist. De snakket til meg.');
    expect(onDisk().proposals.some(({ about }) => about === heldMeeting)).toBe(true);
  });
});

describe('the papers of a meeting', () => {
  it('are the notice before, and the minutes after', async () => {
    const { shell } = show(id('coming'), [coming]);
    await press('Lag innkalling');
    expect(shell.asked).toContain('save_paper');
    expect(await screen.findByText(/^Lagret:/)).toBeVisible();
  });
});
