import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { EverydayPage } from './EverydayPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('what is begun in a day', () => {
  it('stays open with its reason when it is refused, whatever is pressed', async () => {
    const { store, onDisk } = showPage(<EverydayPage />);
    const before = onDisk().weeklyEvents.length;
    await press('Uka');
    await press('Legg til på søndag');
    await userEvent.paste('Middag\u0007hos Berit');
    await store.settled();
    await press('Ferdig');
    const field = screen.getByDisplayValue(/Middag/u);
    expect(screen.getByRole('alert')).toBeVisible();
    expect(store.isSaved(), 'a lock asks first').toBe(false);
    await userEvent.clear(field);
    await userEvent.type(field, 'Middag hos Berit');
    await store.settled();
    expect(onDisk().weeklyEvents.slice(before)).toMatchObject([
      { what: 'Middag hos Berit', weekday: 'sunday' },
    ]);
  });
});
