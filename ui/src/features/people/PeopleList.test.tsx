import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { PeoplePage } from './PeoplePage';

afterEach(uninstall);

describe('somebody new', () => {
  it('stays open with the reason when the name is refused, also when another is opened', async () => {
    const { store, onDisk } = showPage(<PeoplePage />);
    const before = onDisk().people.length;
    await userEvent.click(screen.getByRole('button', { name: 'Legg til en person' }));
    await userEvent.paste('Kari\u0007Nes');
    await store.settled();
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: /^Rune Dahl/u }));
    const field = screen.getByDisplayValue(/Kari/u);
    expect(screen.getByRole('alert')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'Kari Nes');
    await store.settled();
    expect(onDisk().people.slice(before)).toMatchObject([{ name: 'Kari Nes', active: true }]);
  });
});
