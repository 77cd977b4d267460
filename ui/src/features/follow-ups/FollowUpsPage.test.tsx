/** The follow-ups (long: one page, from a date to what came of it). */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { id } from '../../../test-shell/arne';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { FollowUpsPage } from './FollowUpsPage';

afterEach(uninstall);

const ask = () => screen.getByRole('textbox', { name: 'Hva skjedde?' });
const next = () => screen.getByRole('textbox', { name: 'Neste oppfølging' });
const isBefore = (one: Element, other: Element) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('a row', () => {
  it('is read from its name: what, then when, then the tick', () => {
    showPage(<FollowUpsPage />);
    const named = screen.getAllByRole('button', { name: /^Gjort: / });
    expect(named.length).toBeGreaterThan(2);
    for (const tick of named) {
      const row = tick.closest('li');
      if (row === null) throw new Error('it stands in a list');
      const name = within(row).getByRole('heading', { level: 3 });
      const day = within(row).getByRole('button', { name: /^Dato:/ });
      expect(row.textContent, 'nothing is said before it').toMatch(
        new RegExp(`^${name.textContent}`),
      );
      expect(isBefore(name, day), `${name.textContent}: before its day`).toBe(true);
      expect(isBefore(day, tick), `${name.textContent}: the tick is last`).toBe(true);
    }
  });
});

describe('a date', () => {
  it('that is changed can be said to be done', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    const row = screen.getByRole('heading', { name: 'Sårstell' }).closest('li');
    if (row === null) throw new Error('it is looked at');
    await userEvent.click(within(row).getByRole('button', { name: /^Dato:/ }));
    expect(screen.getByRole('textbox', { name: 'Dato' })).toBeVisible();
    await userEvent.click(within(row).getByRole('button', { name: /^om 2.uker$/ }));
    // The row has moved to where its day belongs.
    await userEvent.click(await screen.findByRole('button', { name: 'Ferdig: Dato' }));
    await store.settled();
    expect(onDisk().followUps.some(({ due }) => due === '2027-04-27')).toBe(true);
    await waitFor(() => {
      expect(screen.queryByRole('textbox', { name: 'Dato' }), 'it is closed').toBeNull();
    });
  });

  it('on a public holiday is said to be one, where it is chosen and where it stands', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    const row = screen.getByRole('heading', { name: 'Sårstell' }).closest('li');
    if (row === null) throw new Error('it is looked at');
    await userEvent.click(within(row).getByRole('button', { name: /^Dato:/ }));
    const field = screen.getByRole('textbox', { name: 'Dato' });
    await userEvent.clear(field);
    await userEvent.type(field, '17.05.2027');
    expect(await screen.findByText('17. mai er en fri dag')).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Ferdig: Dato' }));
    await store.settled();
    expect(
      onDisk().followUps.some(({ due }) => due === '2027-05-17'),
      'not moved',
    ).toBe(true);
    expect(await screen.findByText(/^mandag, fri\sdag$/)).toBeVisible();
  });
});

describe('looking at something', () => {
  it('saves what happened as it is typed, then closes it and sets the next date in one act', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    await press('Gjort: Sårstell');
    await hasFocus(() => ask(), 'ready to be told');
    await userEvent.keyboard('Siv kom hver dag.');
    await store.settled();
    const told = () => onDisk().followUps.find(({ outcome }) => outcome === 'Siv kom hver dag.');
    expect(told()?.state, 'it waits until someone says it is done').toBe('waiting');

    await userEvent.type(next(), '26.04.2027');
    await press('Ferdig');
    const undo = await screen.findByRole('button', { name: 'Angre' });
    await hasFocus(() => undo);
    expect(told()).toMatchObject({ state: 'done', doneOn: '2027-04-13' });
    const following = onDisk().followUps.find(({ id }) => id === told()?.next);
    expect(following).toMatchObject({
      due: '2027-04-26',
      action: told()?.action,
      state: 'waiting',
    });
    expect(screen.getByText('Fulgt opp. Neste gang 26. april 2027')).toBeVisible();

    await userEvent.click(undo);
    await store.settled();
    expect(told(), 'all of it back, the words stay').toMatchObject({
      state: 'waiting',
      next: null,
    });
    expect(onDisk().followUps.find(({ id }) => id === following?.id)?.removed).toBe(true);
    expect(screen.getByRole('button', { name: 'Gjort: Sårstell' })).toBeVisible();
  });

  it('offers the days most often chosen, and fills in the one that is pressed', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    await press('Gjort: Sårstell');
    const inTwoWeeks = screen.getByRole('button', { name: /^om 2.uker$/ });
    await userEvent.click(screen.getByRole('button', { name: /^om 1.måned$/ }));
    expect(next()).toHaveValue('13.05.2027');
    await userEvent.click(inTwoWeeks);
    expect(next()).toHaveValue('27.04.2027');
    expect(inTwoWeeks).toHaveAttribute('aria-pressed', 'true');
    await press('Ferdig');
    await store.settled();
    expect(onDisk().followUps.some(({ due }) => due === '2027-04-27')).toBe(true);
  });

  it('does not lose a date that cannot be read', async () => {
    const { onDisk } = showPage(<FollowUpsPage />);
    await press('Gjort: Sårstell');
    await userEvent.type(next(), 'sist i april');
    await press('Ferdig');
    expect(screen.getByText(/Datoen er ikke lagret ennå/), 'how to go on').toBeVisible();
    expect(next()).toHaveValue('sist i april');
    expect(onDisk().followUps.filter(({ state }) => state === 'done')).toHaveLength(1);
  });

  it('can say that it was not done, and look again at a rough date', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    await press('Gjort: Sårstell');
    await press('Jeg vet ikke dagen ennå');
    await userEvent.type(next(), 'etter ferien');
    await press('Det ble ikke gjort');
    await store.settled();
    const closed = onDisk().followUps.find(({ state }) => state === 'notDone');
    expect(closed?.doneOn).toBe('2027-04-13');
    const following = onDisk().followUps.find(({ id }) => id === closed?.next);
    expect(following).toMatchObject({ rough: 'etter ferien', due: null });
  });

  it('sets the next by its repeat without asking, and all of it back', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    const row = screen.getByRole('heading', { name: 'Sårstell' }).closest('li');
    if (row === null) throw new Error('no row');
    await userEvent.click(within(row).getByRole('button', { name: '+ Klokka, gjenta' }));
    await userEvent.click(within(row).getByRole('button', { name: /^Gjenta/ }));
    await press('annenhver uke');
    await store.settled();
    expect(within(row).getByRole('button', { name: /^Gjenta:\s?annenhver uke/ })).toBeVisible();
    await press('Gjort: Sårstell');
    expect(screen.queryByRole('textbox', { name: 'Neste oppfølging' })).toBeNull();
    expect(screen.getByText('Neste gang 26. april 2027')).toBeVisible();
    await press('Det ble ikke gjort');
    await store.settled();
    const closed = () => onDisk().followUps.find(({ state }) => state === 'notDone');
    const following = () => onDisk().followUps.find(({ id }) => id === closed()?.next);
    expect(following()).toMatchObject({
      ...{ due: '2027-04-26', repeat: 'everyOtherWeek', first: '2027-04-12', state: 'waiting' },
      action: closed()?.action,
    });
    await press('Angre');
    await store.settled();
    expect(onDisk().followUps.filter(({ state }) => state === 'notDone')).toEqual([]);
  });

  it('says that the time after falls on a public holiday, before and when it is closed', async () => {
    const followUp = { kind: 'followUp', id: id('f-wound') } as const;
    showPage(<FollowUpsPage />, arnes, [
      { edit: 'change', ...followUp, field: 'due', value: '2027-05-10' },
      { edit: 'change', ...followUp, field: 'repeat', value: 'everyWeek' },
    ]);
    const said = (words: RegExp) => screen.queryAllByText(words).length;
    expect(said(/^Gangen etter, 17\.\smai, er en fri dag$/u), 'only of what repeats').toBe(1);
    expect(said(/^17\. mai er en fri dag$/u), 'nothing is closed yet').toBe(0);
    await press('Gjort: Sårstell');
    expect(screen.getByText('Neste gang 17. mai 2027')).toBeVisible();
    expect(said(/^17\. mai er en fri dag$/u)).toBe(1);
  });

  it('comes so many times, written as a number', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    const row = screen.getByRole('heading', { name: 'Sårstell' }).closest('li');
    if (row === null) throw new Error('no row');
    await userEvent.click(within(row).getByRole('button', { name: '+ Klokka, gjenta' }));
    await userEvent.click(within(row).getByRole('button', { name: /^Gjenta/ }));
    await press('hver uke');
    await store.settled();
    await userEvent.click(within(row).getByRole('button', { name: /^Til og med/ }));
    const times = within(row).getByRole('textbox', { name: 'Eller så mange ganger' });
    await userEvent.type(times, '4');
    await store.settled();
    const repeated = onDisk().followUps.filter(({ repeat }) => repeat !== null);
    expect(repeated, 'the 12th, and three weeks more').toMatchObject([{ until: '2027-05-03' }]);
    expect(within(row).getByRole('textbox', { name: 'Til og med' })).toHaveValue('03.05.2027');
    await userEvent.clear(times);
    await userEvent.type(times, 'mange');
    expect(times, 'nobody is corrected in the middle of a word').toBeValid();
    expect(store.isSaved(), 'no way out of the plan forgets it').toBe(false);
    // In a real window it has the focus, though nothing in it has.
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    await userEvent.click(screen.getByRole('heading', { level: 1 }));
    // What closes when the focus goes elsewhere waits for nothing but its turn.
    await new Promise((done) => setTimeout(done, 20));
    focus.mockRestore();
    expect(times, 'it does not vanish when one goes on').toHaveValue('mange');
    expect(screen.getByText('Skriv et tall fra 1 til 520.')).toBeVisible();
    await store.settled();
    expect(onDisk().followUps, 'what is no number changes nothing').toContainEqual(
      expect.objectContaining({ until: '2027-05-03' }),
    );
    act(() => {
      store.undo();
    });
    expect(times, 'what was not saved is what is taken back first').toHaveValue('4');
    await waitFor(() => {
      expect(store.isSaved()).toBe(true);
    });
  });

  it('closes a last one without a next', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    const row = screen.getByRole('heading', { name: 'Sårstell' }).closest('li');
    if (row === null) throw new Error('no row');
    await userEvent.click(within(row).getByRole('button', { name: '+ Klokka, gjenta' }));
    await userEvent.click(within(row).getByRole('button', { name: /^Gjenta/ }));
    await press('hver uke');
    await store.settled();
    await userEvent.click(within(row).getByRole('button', { name: /^Til og med/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Til og med' }), '15.4.2027');
    await store.settled();
    await press('Gjort: Sårstell');
    expect(screen.getByText('Dette er den siste gangen.')).toBeVisible();
    await press('Ferdig');
    await store.settled();
    const closed = onDisk().followUps.filter(({ repeat }) => repeat !== null);
    expect(closed).toMatchObject([{ state: 'done', next: null }]);
  });

  it('repeats the revision of the plan: the next is in its details and in a follow-up', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    const row = screen.getByRole('heading', { name: 'Hele planen' }).closest('li');
    if (row === null) throw new Error('no row');
    await userEvent.click(within(row).getByRole('button', { name: /^Gjenta/ }));
    await press('hver måned');
    await store.settled();
    await press('Gjort: Hele planen');
    await press('Ferdig');
    await store.settled();
    expect(onDisk().details.nextRevision).toBe('2027-07-01');
    expect(onDisk().followUps.filter(({ repeat }) => repeat !== null)).toMatchObject([
      { wholePlan: true, due: '2027-06-01', state: 'done' },
      { wholePlan: true, due: '2027-07-01', state: 'waiting', first: '2027-06-01' },
    ]);
    expect(screen.getByRole('button', { name: 'Gjort: Hele planen' }), 'one look').toBeVisible();
  });

  it('closes the revision of the plan and moves the next one', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    await press('Gjort: Hele planen');
    await userEvent.keyboard('Vi så gjennom alt.');
    await userEvent.type(next(), '1.9.2027');
    await press('Ferdig');
    await screen.findByRole('button', { name: 'Angre' });
    expect(onDisk().details.nextRevision).toBe('2027-09-01');
    const whole = onDisk().followUps.filter(({ wholePlan }) => wholePlan);
    expect(whole).toHaveLength(1);
    expect(whole[0]).toMatchObject({ state: 'done', outcome: 'Vi så gjennom alt.' });

    await press('Angre');
    await store.settled();
    expect(onDisk().details.nextRevision).toBe('2027-06-01');
  });

  it('adds the revision’s record with the first letter when there is none', async () => {
    const plan = showPage(<FollowUpsPage />).onDisk();
    const old = plan.followUps.find(({ wholePlan }) => wholePlan);
    uninstall();
    document.body.replaceChildren();
    const remove = { edit: 'remove', kind: 'followUp', id: old?.id ?? '' } as const;
    const { onDisk, store } = showPage(<FollowUpsPage />, undefined, [remove]);
    await press('Gjort: Hele planen');
    await userEvent.keyboard('Vi');
    await store.settled();
    const written = onDisk().followUps.filter(({ wholePlan, removed }) => wholePlan && !removed);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ outcome: 'Vi', due: '2027-06-01' });
    await hasFocus(() => ask(), 'the same field all the time');
  });
});

describe('adding a follow-up', () => {
  it('asks of what, and then when', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    await press('Legg til oppfølging');
    const field = screen.getByRole('combobox', { name: 'Hva skal følges opp?' });
    await userEvent.type(field, 'Huden holder');
    await userEvent.click(await screen.findByRole('option', { name: /Huden holder/ }));
    const date = await screen.findByRole('textbox', { name: 'Dato' });
    await hasFocus(() => date, 'the date is the next thing to write');
    await userEvent.type(date, '20.4.2027');
    await store.settled();
    const goal = onDisk().goals.find(({ title }) => title === 'Huden holder.');
    expect(onDisk().followUps.at(-1)).toMatchObject({ goal: goal?.id, due: '2027-04-20' });
  });
});

describe('the rows', () => {
  it('say what the round button is for', () => {
    showPage(<FollowUpsPage />);
    expect(screen.getByRole('button', { name: 'Gjort: Sårstell' })).toHaveTextContent('Gjort?');
  });

  it('stand under what was due, this week and later', () => {
    showPage(<FollowUpsPage />);
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Skulle vært fulgt opp',
      'Denne uka',
      'Senere',
      'Fulgt opp',
    ]);
  });

  it('have a time of day beside the date', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    expect(screen.queryByRole('button', { name: /^Klokka:/ }), 'one quiet way to it').toBeNull();
    const [first] = screen.getAllByRole('button', { name: '+ Klokka, gjenta' });
    if (first === undefined) throw new Error('no time to write');
    first.focus();
    await userEvent.keyboard('{Enter}');
    await hasFocus(() => screen.getByRole('button', { name: /^Klokka:/ }), 'the keyboard goes on');
    await userEvent.keyboard('{Enter}10.00{Enter}');
    await store.settled();
    const timed = () => onDisk().followUps.filter(({ time }) => time === '10:00');
    expect(timed()).toHaveLength(1);
    await press(/^Klokka:\s?kl\.\s10\.00/);
    const field = screen.getByRole('textbox', { name: 'Klokka' });
    await userEvent.clear(field);
    await store.settled();
    expect(timed()).toEqual([]);
    expect(field, 'it does not go while somebody is at it').toBeVisible();
  });

  it('keep a date that is changed, also when the row moves to another part', async () => {
    const { onDisk, store } = showPage(<FollowUpsPage />);
    const row = screen.getByRole('heading', { name: 'Sårstell' }).closest('li');
    if (row === null) throw new Error('no row');
    await userEvent.click(within(row).getByRole('button', { name: /^Dato/ }));
    const date = screen.getByRole('textbox', { name: 'Dato' });
    await userEvent.clear(date);
    await userEvent.type(date, '14.4.2027');
    await store.settled();
    expect(onDisk().followUps.some(({ due }) => due === '2027-04-14')).toBe(true);
    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: 'Dato' }), 'still in the field').toHaveFocus();
    });
  });
});
