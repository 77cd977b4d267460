import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { showPage, sivs } from '../../../test-shell/showPage';
import type { Plan } from '../../api/bindings/plan';
import { EverydayPage } from './EverydayPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

const handle = (plan: Plan) => plan.weeklyEvents.find(({ what }) => what === 'Handle');

describe('everyday goals', () => {
  it('are rated again, one number a day', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    const before = onDisk().evaluations.length;
    await press('Hvordan går det nå? Lage middag selv.');
    await userEvent.click(screen.getByRole('radio', { name: '7' }));
    await userEvent.click(screen.getByRole('radio', { name: '6' }));
    await store.settled();
    const today = onDisk().evaluations.filter(({ on }) => on === '2027-04-13');
    expect(onDisk().evaluations, 'the second number changes the first').toHaveLength(before + 1);
    expect(today[0]).toMatchObject({ rating: 6, goal: null });
    const goal = onDisk().everydayGoals.find(({ what }) => what === 'Lage middag selv.');
    expect(today[0]?.everyday).toBe(goal?.id);
  });

  it('are rated by nobody but the owner', () => {
    showPage(<EverydayPage />, sivs);
    expect(screen.getByText('Arne setter tallene selv.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Hvordan går det nå/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Se alle gangene: Lage middag/ })).toBeVisible();
  });

  it('are of one line, also where another pen proposes other words', async () => {
    const { onDisk, store } = showPage(<EverydayPage />, sivs);
    await press('Mål i hverdagen: Lage middag selv. – foreslå andre ord');
    await userEvent.keyboard(' x');
    await store.settled();
    const slip = screen.getByRole('textbox', { name: /^Forslag til andre ord/ });
    await userEvent.click(slip);
    await userEvent.paste('\nog kaffe');
    await store.settled();
    expect(slip).toHaveValue('Lage middag selv. x og kaffe');
    expect(onDisk().proposals.at(-1)?.text, 'what core would take').not.toContain('\n');
  });

  it('may be more than five, and that is said gently', async () => {
    const more = ['En', 'To', 'Tre'].map((what, at) => ({
      edit: 'add' as const,
      kind: 'everydayGoal' as const,
      id: `01900000-0000-7000-8000-00000000000${at}`,
      fields: { what, rank: 10 + at },
    }));
    const { store } = showPage(<EverydayPage />, undefined, more);
    expect(screen.getByText(/Nå er det ganske mange/)).toBeVisible();
    await store.act([{ edit: 'remove', kind: 'everydayGoal', id: more[0]?.id ?? '' }]);
    await waitFor(() => {
      expect(screen.queryByText(/Nå er det ganske mange/), 'five are enough').toBeNull();
    });
  });
});

describe('the week', () => {
  it('says which day is a public holiday, and of what comes on it', async () => {
    showPage(<EverydayPage />);
    await press('Uka');
    expect(screen.queryByText(/fri\sdag/), 'an ordinary week').toBeNull();
    for (let week = 0; week < 5; week += 1) await press('Neste uke');
    expect(screen.getByRole('heading', { name: /^Mandag\s*17\.\smai, fri\sdag$/ })).toBeVisible();
    const monday = screen.getByRole('region', { name: /^Mandag/ });
    const [thing] = within(monday).getAllByRole('button', { expanded: false });
    if (thing === undefined) throw new Error('something comes on Mondays');
    await userEvent.click(thing);
    expect(screen.getByText('17. mai er en fri dag')).toBeVisible();
  });

  it('takes something new on a day from its first letter, and gives the focus back', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await press('Legg til på søndag');
    const what = screen.getByRole('textbox', { name: 'Hva' });
    await hasFocus(() => what);
    expect(onDisk().weeklyEvents.some(({ weekday }) => weekday === 'sunday')).toBe(false);
    await userEvent.keyboard('Middag hos Berit');
    await store.settled();
    const event = onDisk().weeklyEvents.find(({ weekday }) => weekday === 'sunday');
    expect(event?.what).toBe('Middag hos Berit');
    await press('Ferdig');
    await hasFocus(() => screen.getByRole('button', { name: 'Middag hos Berit' }));
  });

  it('forgets what was begun and never written', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    const before = onDisk().weeklyEvents.length;
    await press('Uka');
    await press('Legg til på søndag');
    await press('Ferdig');
    await store.settled();
    expect(onDisk().weeklyEvents).toHaveLength(before);
    await hasFocus(() => screen.getByRole('button', { name: 'Legg til på søndag' }));
  });

  it('takes something away and back again', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await press('Ta bort');
    await press('Alle gangene');
    await userEvent.click(await screen.findByRole('button', { name: 'Angre' }));
    await store.settled();
    expect(onDisk().weeklyEvents.find(({ what }) => what === 'Handle')?.removed).toBe(false);
  });

  it('lets something end before it began: it goes on past midnight', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Når:/ }));
    const to = screen.getByRole('textbox', { name: 'Til' });
    await userEvent.type(to, '15.30');
    await store.settled();
    await userEvent.keyboard('{Enter}');
    await store.settled();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(handle(onDisk())?.to).toBe('15:30');
  });

  it('moves something to another time of day, whichever end is typed first', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Når:/ }));
    const [from, to] = ['Fra', 'Til'].map((name) => screen.getByRole('textbox', { name }));
    if (!from || !to) throw new Error('no times to write');
    await userEvent.type(to, '17.00');
    await userEvent.clear(from);
    await userEvent.type(from, '18.30');
    await userEvent.tab();
    await store.settled();
    expect(handle(onDisk()), 'not before the end').toMatchObject({ from: '16:00', to: '17:00' });
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.clear(to);
    await userEvent.type(to, '19.00');
    await store.settled();
    expect(handle(onDisk())).toMatchObject({ from: '18:30', to: '19:00' });
  });

  it('moves something to another day, with the focus in it', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Dag:\s?Hver/ }));
    await press('søndag');
    await store.settled();
    expect(handle(onDisk())?.weekday).toBe('sunday');
    expect(screen.getByRole('button', { name: /^Dag:\s?Hver søndag/ })).toBeVisible();
    await hasFocus(() => screen.getByRole('textbox', { name: 'Hva' }));
  });

  it('says the same on several days, and takes it away from one', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    const days = () =>
      onDisk()
        .weeklyEvents.filter(({ what, removed }) => what === 'Handle' && !removed)
        .map(({ weekday }) => weekday);
    const [first] = days();
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Også på:/ }));
    await press('søndag');
    await press('lørdag');
    await store.settled();
    expect(days()).toEqual([first, 'sunday', 'saturday']);
    await press('søndag');
    await store.settled();
    expect(days()).toEqual([first, 'saturday']);
  });

  it('happens on several days when it is new, each with what was written in the meantime', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    const before = onDisk().weeklyEvents.length;
    await press('Uka');
    await press('Legg til på tirsdag');
    await userEvent.keyboard('Svømming');
    await store.settled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'fredag' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Sted' }), 'Fjordvikhallen');
    await store.settled();
    await press('Ferdig');
    await store.settled();
    await waitFor(() => {
      expect(onDisk().weeklyEvents.slice(before)).toMatchObject([
        { what: 'Svømming', weekday: 'tuesday', place: 'Fjordvikhallen' },
        { what: 'Svømming', weekday: 'friday', place: 'Fjordvikhallen' },
      ]);
    });
  });

  it('comes every other week from the day that is seen, and just once', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await press('Neste uke');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Gjenta:\s?hver uke/ }));
    await press('annenhver uke');
    await store.settled();
    expect(handle(onDisk())).toMatchObject({ repeat: 'everyOtherWeek', first: '2027-04-19' });
    expect(screen.getByRole('button', { name: /^Dag:\s?Annenhver mandag fra/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Gjenta:\s?annenhver uke/ }));
    await press('bare denne gangen');
    await store.settled();
    expect(handle(onDisk())).toMatchObject({ repeat: 'once', first: '2027-04-19' });
    const day = screen.getByRole('button', { name: /^Dag:/ });
    expect(plain(day.textContent)).toBe('Dag: Bare mandag 19. april');
    await press('Ferdig');
    await press('Neste uke');
    expect(screen.queryByRole('button', { name: /Handle/ }), 'no more').toBeNull();
  });

  it('says that it is over where it ends before it begins', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    for (const [name, typed] of [
      ['Fra og med', '19.4.2027'],
      ['Til og med', '18.4.2027'],
    ] as const) {
      await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}:`) }));
      await userEvent.type(screen.getByRole('textbox', { name }), typed);
      await store.settled();
    }
    expect(screen.getByRole('alert')).toBeVisible();
    expect(handle(onDisk())).toMatchObject({ first: '2027-04-19', until: null });
  });

  it('begins where it is seen when it is given an end, and was never before', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Til og med:/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Til og med' }), '10.5.2027');
    await store.settled();
    expect(handle(onDisk())).toMatchObject({ first: '2027-04-12', until: '2027-05-10' });
  });

  it('is left out of one day, and taken back where it would have stood', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await press('Avlys bare denne dagen: Handle');
    await store.settled();
    expect(handle(onDisk())?.notOn).toEqual(['2027-04-12']);
    await press('Ferdig');
    expect(screen.getAllByRole('button', { name: /Handle/ }), 'the way back').toHaveLength(1);
    await press('Ta tilbake: Handle');
    await store.settled();
    expect(handle(onDisk())?.notOn).toEqual([]);
    await hasFocus(() => screen.getByRole('button', { name: /Handle/ }));
  });

  it('goes to the next week and makes a paper of the one that is shown', async () => {
    const { shell } = showPage(<EverydayPage />);
    const asked = vi.spyOn(shell, 'answer');
    await press('Uka');
    await press('Neste uke');
    expect(screen.getByRole('heading', { name: /Uke\s16/ })).toBeVisible();
    const monday = screen.getByRole('region', { name: /Mandag/ });
    expect(within(monday).getByText('19. april', { normalizer: plain })).toBeVisible();
    await press('Lag PDF av uka');
    await waitFor(() => {
      const wanted = { paper: 'week', day: '2027-04-19' };
      expect(asked).toHaveBeenCalledWith('save_paper', {
        wanted,
        to: null,
        language: null,
        largePrint: false,
        password: null,
      });
    });
  });
});

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
