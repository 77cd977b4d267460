import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import type { Plan } from '../../api/bindings/plan';
import { EverydayPage } from './EverydayPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const handle = (plan: Plan) => plan.weeklyEvents.find(({ what }) => what === 'Handle');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what comes again', () => {
  it('asks whether this one time or all of them are taken away, and lets it stand', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await userEvent.click(screen.getByRole('button', { name: /Handle/ }));
    await press('Ta bort');
    const asked = () => screen.getByRole('group', { name: 'Hva skal tas bort?' });
    await hasFocus(() =>
      within(asked()).getByRole('button', { name: /^Bare mandag 12\.\sapril$/ }),
    );
    await press('La det stå');
    await hasFocus(() => screen.getByRole('button', { name: 'Ta bort' }));
    await store.settled();
    expect(handle(onDisk()), 'nothing is done yet').toMatchObject({ removed: false, notOn: [] });
    await press('Ta bort');
    await userEvent.click(within(asked()).getByRole('button', { name: /^Bare mandag/ }));
    await store.settled();
    expect(handle(onDisk()), 'the others stand').toMatchObject({
      removed: false,
      notOn: ['2027-04-12'],
    });
  });

  it('says how often something comes where it is made, and is once with one press', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    await press('Uka');
    await press('Legg til på søndag');
    const often = within(screen.getByRole('group', { name: 'Hvor ofte?' }));
    const chosen = () =>
      often.getAllByRole('button', { pressed: true }).map(({ textContent }) => plain(textContent));
    expect(chosen(), 'said before anything is written').toEqual(['Hver søndag']);
    expect(screen.getByText('Kommer igjen til noen stopper det.')).toBeVisible();
    await userEvent.click(often.getByRole('button', { name: /^Bare søndag 18\.\sapril$/ }));
    expect(chosen()).toEqual(['Bare søndag 18. april']);
    await userEvent.type(screen.getByRole('textbox', { name: 'Hva' }), 'Dåp');
    await store.settled();
    const made = () => onDisk().weeklyEvents.find(({ weekday }) => weekday === 'sunday');
    expect(made()).toMatchObject({ what: 'Dåp', repeat: 'once', first: '2027-04-18' });
    await userEvent.click(often.getByRole('button', { name: 'Hver søndag' }));
    await store.settled();
    expect(made(), 'also when it is in the plan').toMatchObject({ repeat: 'everyWeek' });
  });

  it('comes in as many weeks as are written, on all its days', async () => {
    const { onDisk, store } = showPage(<EverydayPage />);
    const before = onDisk().weeklyEvents.length;
    await press('Uka');
    await press('Legg til på tirsdag');
    await userEvent.keyboard('Opptrening');
    await store.settled();
    await press('I noen uker');
    await store.settled();
    const number = screen.getByRole('textbox', { name: 'Hvor mange uker?' });
    expect(number).toHaveValue('4');
    await userEvent.click(screen.getByRole('checkbox', { name: 'fredag' }));
    await userEvent.clear(number);
    await userEvent.type(number, '12');
    await store.settled();
    expect(number, 'nothing is written over').toHaveValue('12');
    await press('Ferdig');
    // Twelve weeks from the one of 12 April.
    const weeks = { first: '2027-04-12', until: '2027-07-04' };
    await waitFor(() => {
      expect(onDisk().weeklyEvents.slice(before)).toMatchObject([
        { weekday: 'tuesday', ...weeks },
        { weekday: 'friday', ...weeks },
      ]);
    });
  });
});
