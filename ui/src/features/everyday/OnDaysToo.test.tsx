/** A day that is ticked is in the plan when it is ticked, whatever comes after. */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { EverydayPage } from './EverydayPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const friday = () => screen.getByRole('checkbox', { name: 'fredag' });
const place = () => screen.getByRole('textbox', { name: 'Sted' });

async function swimming() {
  const shown = showPage(<EverydayPage />);
  const known = shown.onDisk().weeklyEvents.map(({ id }) => id);
  await press('Uka');
  await press('Legg til på tirsdag');
  await userEvent.keyboard('Svømming');
  await shown.store.settled();
  const made = () =>
    shown.onDisk().weeklyEvents.filter(({ id, removed }) => !removed && !known.includes(id));
  return { ...shown, made };
}

describe('a day that is ticked', () => {
  it('is in the plan at once, also when the plan is locked right after', async () => {
    const { made, store } = await swimming();
    await userEvent.click(friday());
    // Nobody has pressed «Ferdig», and the page is still open.
    await store.settled();
    expect(made().map(({ weekday }) => weekday)).toEqual(['tuesday', 'friday']);
    expect(store.isSaved(), 'nothing waits for anything').toBe(true);
    expect(friday()).toBeChecked();
    expect(screen.getAllByRole('button', { name: 'Svømming' }), 'in the week too').toHaveLength(2);
  });

  it('has the word that was being written when it was ticked', async () => {
    const { made, store } = await swimming();
    await userEvent.type(place(), 'Hallen');
    // The letters are on their way.
    await userEvent.click(friday());
    await store.settled();
    expect(made().at(-1)).toMatchObject({ weekday: 'friday', place: 'Hallen' });
  });

  it('is unticked by undo, and by a second press', async () => {
    const { made, store } = await swimming();
    await userEvent.click(friday());
    await store.settled();
    act(store.undo);
    await act(store.settled);
    expect(made()).toHaveLength(1);
    expect(friday()).not.toBeChecked();
    await userEvent.click(friday());
    await act(store.settled);
    expect(made(), 'and can be ticked again').toHaveLength(2);
    await userEvent.click(friday());
    await act(store.settled);
    expect(made()).toHaveLength(1);
    expect(friday()).not.toBeChecked();
  });

  it('has what is written afterwards, also when the plan is locked in the middle of it', async () => {
    const { made, store } = await swimming();
    await userEvent.click(friday());
    await userEvent.type(place(), 'Hallen');
    await act(store.settled);
    // A lock that nobody pressed for: the focus is where it was.
    act(store.finish);
    await act(store.settled);
    expect(made().map((one) => one.place)).toEqual(['Hallen', 'Hallen']);
  });

  it('is not written over by what was taken back', async () => {
    const { made, store } = await swimming();
    await userEvent.click(friday());
    await userEvent.type(place(), 'Hallen');
    await userEvent.tab();
    await act(store.settled);
    expect(made().at(-1)?.place).toBe('Hallen');
    act(store.undo);
    await act(store.settled);
    expect(
      made().map((one) => one.place),
      'the last that was done',
    ).toEqual(['Hallen', '']);
    await userEvent.tab();
    await act(store.settled);
    expect(made().at(-1)?.place, 'not again because the focus moves').toBe('');
  });
});
