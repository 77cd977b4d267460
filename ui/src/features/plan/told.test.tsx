/** What people tell of a goal, an action and a need, where it stands: each is one field, written, kept and undone. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { addFact } from '../../../test-shell/addFact';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { whole } from '../../../test-shell/whole';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

function rowOf(words: string): HTMLElement {
  const row = screen.getByDisplayValue(words).closest('li');
  if (row === null) throw new Error(`no row for ${words}`);
  return row;
}

describe('an action', () => {
  it('has a time of day, and does not end before it begins on one day', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = rowOf('Sårstell');
    const action = () => onDisk().actions.find(({ what }) => what === 'Sårstell');
    await addFact(row, 'Klokka');
    await userEvent.type(within(row).getByRole('textbox', { name: 'Klokka' }), '10.00');
    await userEvent.type(within(row).getByRole('textbox', { name: 'Til klokka' }), '11.30{Enter}');
    await store.settled();
    expect(action()).toMatchObject({ fromTime: '10:00', toTime: '11:30' });
    expect(await within(row).findByText('kl. 10.00–11.30')).toBeVisible();
    store.undo();
    await store.settled();
    expect(action()?.toTime, 'taken back').toBeNull();
  });
});

describe('a goal', () => {
  it('has a day of its own, or one in words', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = rowOf('Klare sårstellet selv.');
    await addFact(row, 'Innen');
    await userEvent.type(within(row).getByRole('textbox', { name: 'Innen' }), '30.9.2027');
    await store.settled();
    const goal = onDisk().goals.find(({ title }) => title === 'Klare sårstellet selv.');
    expect(goal?.deadline).toBe('2027-09-30');
  });

  it('says how far the owner wants to come, which only the owner answers', async () => {
    const { onDisk, store } = showPage(<PlanPage />);
    const row = rowOf('Klare sårstellet selv.');
    await addFact(row, 'Hvor langt jeg vil');
    const scale = within(row).getByRole('group', { name: 'Hvor langt jeg vil' });
    await userEvent.click(within(scale).getByRole('radio', { name: '8' }));
    await store.settled();
    const goal = () => onDisk().goals.find(({ title }) => title === 'Klare sårstellet selv.');
    expect(goal()?.aim).toBe(8);
    await userEvent.click(within(row).getByRole('button', { name: 'Ta bort tallet' }));
    await store.settled();
    expect(goal()?.aim).toBeNull();
  });

  it('does not ask another pen how far the owner wants to come', async () => {
    showPage(<PlanPage />, sivs);
    const more = screen.getByRole('button', {
      name: 'Legg til mer om målet: Klare sårstellet selv.',
    });
    await userEvent.click(more);
    const rest = within(screen.getByRole('list', { name: 'Legg til mer om målet' }));
    expect(rest.getByRole('button', { name: 'Innen' }), 'the rest is offered').toBeVisible();
    expect(rest.queryByRole('button', { name: 'Hvor langt jeg vil' })).toBeNull();
  });
});

describe('a need', () => {
  it('says how much, and who decided it', async () => {
    const { onDisk, store } = showPage(<PlanPage />, arnes, whole);
    const row = rowOf('Kontroll på sykehuset');
    await addFact(row, 'Hvor mye');
    await userEvent.keyboard('4 timer i uka');
    await addFact(row, 'Hvem bestemte');
    await userEvent.click(within(row).getByRole('button', { name: 'Jeg ble spurt' }));
    await store.settled();
    const need = onDisk().needs.find(({ text }) => text === 'Kontroll på sykehuset');
    expect(need).toMatchObject({ extent: '4 timer i uka', decidedBy: 'asked' });
  });
});
