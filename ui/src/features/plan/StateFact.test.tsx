/** How far an action has come, told and changed where it stands. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { id } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

/** The row of the action called this. */
function actionRow(what: string): HTMLElement {
  const row = screen.getByDisplayValue(what).closest('li');
  if (row === null) throw new Error(`no row for ${what}`);
  return row;
}

describe('the state of an action', () => {
  it('says when it was followed up, where nobody has said that it is begun', () => {
    const action = id('fetch');
    const fields = { goal: id('goal2'), what: 'Rune henter meg', rank: 9 };
    const look = { action, state: 'done', doneOn: '2027-04-10' };
    showPage(<PlanPage />, arnes, [
      { edit: 'add', kind: 'action', id: action, fields },
      { edit: 'add', kind: 'followUp', id: id('fetch-look'), fields: look },
    ]);
    const state = /Ikke begynt · fulgt opp 10\.\sapril/;
    const row = actionRow('Rune henter meg');
    expect(within(row).getByRole('button', { name: state }), 'as the papers say it').toBeVisible();
  });

  it('says when it begins, where that is ahead', async () => {
    const action = id('fetch');
    const fields = { goal: id('goal2'), what: 'Rune henter meg', from: '2027-04-14', rank: 9 };
    const { store } = showPage(<PlanPage />, arnes, [
      { edit: 'add', kind: 'action', id: action, fields },
    ]);
    const row = actionRow('Rune henter meg');
    const state = (words: RegExp) => within(row).findByRole('button', { name: words });
    expect(await state(/Begynner 14\.\sapril$/), 'tomorrow').toBeVisible();
    const put = (field: string, value: string) =>
      store.act([{ edit: 'change', kind: 'action', id: action, field, value }]);
    await put('from', '2028-04-14');
    expect(await state(/Begynner 14\.\sapril 2028$/), 'in another year').toBeVisible();
    await put('from', '2027-04-13');
    expect(await state(/Ikke begynt$/), 'the day is here').toBeVisible();
  });

  it('says the day it was done, as the papers do', async () => {
    showPage(<PlanPage />);
    const row = actionRow('Sårstell');
    await userEvent.click(within(row).getByRole('button', { name: /I gang/ }));
    await userEvent.click(within(row).getByRole('button', { name: 'gjort' }));
    const state = await within(row).findByRole('button', { name: /Gjort 13\.\sapril$/ });
    expect(state, 'the year is the one we are in').toBeVisible();
  });

  it('offers what can follow, and stops only with a reason', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = actionRow('Sårstell');
    const state = () => onDisk().actions.find(({ what }) => what === 'Sårstell');
    await userEvent.click(within(row).getByRole('button', { name: /I gang/ }));
    const offered = within(row).getByRole('list', { name: 'Hvor langt det er kommet' });
    expect(
      within(offered)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['i gang', 'ikke begynt', 'gjort', 'stoppet']);

    await userEvent.click(within(offered).getByRole('button', { name: 'stoppet' }));
    expect(within(row).getByRole('alert')).toHaveTextContent('må det stå hvorfor');
    expect(state()?.state, 'not stopped yet').toBe('underWay');
    expect(document.activeElement).toHaveAccessibleName('Med egne ord');
    await userEvent.keyboard('Såret er grodd.');
    await store.settled();
    expect(state()).toMatchObject({
      state: 'stopped',
      stateNote: 'Såret er grodd.',
      endedOn: '2027-04-13',
    });
    expect(within(row).queryByRole('alert')).toBeNull();
  });
});
