import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { FollowUpsPage } from './FollowUpsPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const grid = () => screen.getByRole('grid');
const dayCalled = (name: RegExp) => within(grid()).getByRole('gridcell', { name });
/** The chosen day in full: it stands beside the grid, and in the list for narrow windows too. */
const inFull = (name: string) => {
  const held = new RegExp(`^${name.replace('. ', '\\.\\s')}$`, 'u');
  const [shown] = screen.getAllByRole('region', { name: held });
  if (shown === undefined) throw new Error(`${name} is not shown`);
  return within(shown);
};

async function showMonth() {
  const shown = showPage(<FollowUpsPage />);
  await press('Vis som måned');
  return shown;
}

describe('the month', () => {
  it('says of each day what stands on it, under its weekday, and which is today', async () => {
    await showMonth();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('April 2027');
    expect(screen.getByRole('button', { name: 'Vis som liste' })).toHaveFocus();
    const weekdays = within(grid()).getAllByRole('columnheader');
    expect(weekdays.map(({ textContent }) => textContent).join(' ')).toBe(
      'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    );
    expect(dayCalled(/^Mandag 12\.\sapril\. \d+ ting: Sårstell venter/)).toBeVisible();
    expect(dayCalled(/^Tirsdag 13\.\sapril, i dag/)).toHaveAttribute('aria-current', 'date');
    expect(dayCalled(/^Torsdag 1\.\sapril\..*i tre måneder begynner/)).toBeVisible();
    expect(within(grid()).getAllByRole('row'), 'six weeks, and their names').toHaveLength(7);
  });

  it('opens with today in sight', async () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    seen.mockClear();
    await showMonth();
    expect(seen.mock.contexts).toContain(dayCalled(/^Tirsdag 13\.\sapril, i dag/));
  });

  it('says what comes every week in words where there is room, and in letters where there is not', async () => {
    await showMonth();
    const told = dayCalled(/^Mandag 19\.\sapril/).textContent;
    expect(told).toMatch(/\p{Lu}\p{L}{3,}/u);
  });

  it('is gone through by the keyboard: days, weeks, months, and into a day', async () => {
    await showMonth();
    await userEvent.click(dayCalled(/^Tirsdag 13\.\sapril/));
    await hasFocus(() => dayCalled(/^Tirsdag 13\.\sapril/));
    await userEvent.keyboard('{ArrowLeft}');
    await hasFocus(() => dayCalled(/^Mandag 12\.\sapril/));
    await userEvent.keyboard('{ArrowDown}{End}');
    await hasFocus(() => dayCalled(/^Søndag 25\.\sapril/));
    await userEvent.keyboard('{Home}');
    await hasFocus(() => dayCalled(/^Mandag 19\.\sapril/));
    await userEvent.keyboard('{PageDown}');
    await hasFocus(() => dayCalled(/^Onsdag 19\.\smai/), 'the same day of the next month');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Mai 2027');
    await userEvent.keyboard('{PageUp}{ArrowUp}{Enter}');
    const [late] = inFull('Mandag 12. april').getAllByRole('button', { name: 'Sårstell' });
    expect(late, 'what waits stands first').toHaveFocus();
    expect(
      within(grid())
        .getAllByRole('gridcell')
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(1);
  });

  it('leads to telling what happened, and back to where it was asked for', async () => {
    await showMonth();
    await userEvent.click(dayCalled(/^Mandag 12\.\sapril/));
    await userEvent.click(
      inFull('Mandag 12. april').getByRole('button', { name: /^Hva skjedde\?/ }),
    );
    await hasFocus(() => screen.getByRole('textbox', { name: 'Hva skjedde?' }));
    await press('Vis som måned');
    await press('Vis som liste');
    expect(screen.getByRole('button', { name: 'Vis som måned' })).toHaveFocus();
  });

  it('leads to what is dated elsewhere in the plan', async () => {
    const { go, store } = await showMonth();
    await userEvent.click(dayCalled(/^Torsdag 1\.\sapril/));
    const day = inFull('Torsdag 1. april');
    await userEvent.click(day.getByRole('button', { name: /^Arbeidstid/ }));
    const action = store.state().visible.actions.find(({ what }) => what.startsWith('Arbeidstid'));
    expect(go).toHaveBeenLastCalledWith('plan', { kind: 'action', id: action?.id });
  });

  it('leaves something in the week out of a day, takes it back, and moves it', async () => {
    const { onDisk, store } = await showMonth();
    const handle = () => onDisk().weeklyEvents.filter(({ what }) => what === 'Handle');
    await userEvent.click(dayCalled(/^Mandag 19\.\sapril/));
    const day = () => inFull('Mandag 19. april');
    await userEvent.click(day().getByRole('button', { name: 'Avlys bare denne dagen: Handle' }));
    await store.settled();
    expect(handle()[0]?.notOn).toEqual(['2027-04-19']);
    await hasFocus(() => day().getByRole('button', { name: 'Ta tilbake: Handle' }));
    expect(dayCalled(/^Mandag 19\.\sapril/), 'it is not said').not.toHaveAccessibleName(/Handle/);
    expect(dayCalled(/^Mandag 26\.\sapril/), 'the others stand').toHaveAccessibleName(/Handle/);
    await userEvent.click(day().getByRole('button', { name: 'Ta tilbake: Handle' }));
    await store.settled();
    expect(handle()[0]?.notOn).toEqual([]);
    await hasFocus(() => day().getByRole('button', { name: 'Handle' }));

    await userEvent.click(day().getByRole('button', { name: 'Flytt bare denne dagen: Handle' }));
    await userEvent.type(day().getByRole('textbox', { name: 'Flytt til' }), '21.4.2027');
    await userEvent.click(day().getByRole('button', { name: 'Flytt' }));
    await store.settled();
    expect(handle()).toMatchObject([
      { weekday: 'monday', notOn: ['2027-04-19'] },
      { weekday: 'wednesday', repeat: 'once', first: '2027-04-21', from: '16:00', notOn: [] },
    ]);
    expect(dayCalled(/^Onsdag 21\.\sapril/)).toHaveAccessibleName(/Handle/);
    expect(dayCalled(/^Onsdag 28\.\sapril/)).not.toHaveAccessibleName(/Handle/);

    await userEvent.click(dayCalled(/^Onsdag 21\.\sapril/));
    const wednesday = () => inFull('Onsdag 21. april');
    await userEvent.click(
      wednesday().getByRole('button', { name: 'Flytt bare denne dagen: Handle' }),
    );
    await userEvent.type(wednesday().getByRole('textbox', { name: 'Flytt til' }), '22.4.2027');
    await userEvent.click(wednesday().getByRole('button', { name: 'Flytt' }));
    await hasFocus(
      () => wednesday().getByRole('heading', { name: /^Onsdag 21\.\sapril/ }),
      'nothing of it is left on the day: one goes on from there',
    );
  });

  it('says in its cell, to those who hear it, and in full that people are off that day', async () => {
    await showMonth();
    await press('Neste måned');
    const holiday = dayCalled(/^Mandag 17\.\smai, fri dag\./);
    expect(holiday).toHaveTextContent(/^17\.fri\sdag/u);
    expect(dayCalled(/^Tirsdag 18\.\smai\./)).not.toHaveTextContent(/fri\sdag/u);
    await userEvent.click(holiday);
    expect(inFull('Mandag 17. mai').getByText('17. mai er en fri dag')).toBeVisible();
  });

  it('takes a follow-up on a day', async () => {
    const { onDisk, store } = await showMonth();
    await userEvent.click(dayCalled(/^Torsdag 22\.\sapril/));
    const day = inFull('Torsdag 22. april');
    await userEvent.click(day.getByRole('button', { name: 'Legg til noe denne dagen' }));
    const field = day.getByRole('combobox', { name: 'Hva skal følges opp?' });
    await userEvent.type(field, 'Huden holder');
    await userEvent.click(await screen.findByRole('option', { name: /Huden holder/ }));
    await store.settled();
    expect(onDisk().followUps.at(-1)?.due).toBe('2027-04-22');
    await waitFor(() => {
      expect(dayCalled(/^Torsdag 22\.\sapril\. \d ting: Huden holder/)).toBeVisible();
    });
  });
});
