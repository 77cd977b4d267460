import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { bandage, howOften, withBandage } from '../../../test-shell/apart';
import { uninstall } from '../../../test-shell/install';
import { arnesFolder } from '../../../test-shell/shelved';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { TestShell } from '../../../test-shell/TestShell';
import { HomePage } from './HomePage';

afterEach(uninstall);

/** Two copies wrote each their own in one place. */
const apart = arnesFolder({
  told: {
    acts: withBandage,
    apart: [
      [{ at: '2027-04-13T06:00:00Z', pen: arnes, edits: [howOften('Hver dag.')] }],
      [{ at: '2027-04-13T07:00:00Z', pen: sivs, edits: [howOften('Annenhver dag.')] }],
    ],
  },
  opened: [],
});

const misfits = (shell: TestShell, number: number) => {
  shell.pretend('unsettled', () => ({
    misfits: Array.from({ length: number }, () => ({
      ...{ rule: 'reason-missing', records: [bandage], fields: ['state', 'stateNote'] },
    })),
    takenOut: [],
  }));
};

it('says nothing while nothing waits', async () => {
  const { shell } = showPage(<HomePage />);
  await act(() => shell.real('here').then(() => undefined));
  expect(screen.queryByText('Etter at planene møttes')).toBeNull();
});

it('leads to the words when both wrote in one place', async () => {
  const { go } = showPage(<HomePage />, arnes, [], { plan: apart });
  const row = await screen.findByRole('button', { name: 'Ett sted har dere skrevet ulike ting.' });
  expect(row.closest('li')?.textContent, 'it is said once').toBe(
    'Ett sted har dere skrevet ulike ting.Det kan vente.',
  );
  await userEvent.click(row);
  expect(go).toHaveBeenCalledWith('plan', bandage);
});

it('counts what does not go together too, and leads to where all of it stands', async () => {
  const ready = (shell: TestShell) => {
    misfits(shell, 2);
  };
  const { go } = showPage(<HomePage />, arnes, [], { plan: apart, ready });
  const row = await screen.findByRole('button', { name: '3 ting venter på at dere velger' });
  expect(row.closest('li')).toHaveTextContent(
    'Ett sted har dere skrevet ulike ting. 2 ting går ikke i hop. Det kan vente.',
  );
  await userEvent.click(row);
  expect(go).toHaveBeenCalledWith('copies');
});
