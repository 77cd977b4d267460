import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { around } from '../../../test-shell/around';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { PeoplePage } from './PeoplePage';

afterEach(uninstall);

const contact = () => within(screen.getByRole('region', { name: 'Primærkontakt' }));
const closes = /^Steng passordet til Siv Lunde/;

async function handOver(closing: boolean) {
  const shown = showPage(<PeoplePage />, arnes, around);
  await userEvent.click(contact().getByRole('button', { name: 'Bytt primærkontakt' }));
  await userEvent.click(contact().getByRole('option', { name: /^Rune Dahl/ }));
  const choice = await contact().findByRole('checkbox', { name: closes });
  expect(choice, 'whoever leaves is meant to leave').toBeChecked();
  if (!closing) await userEvent.click(choice);
  await userEvent.click(contact().getByRole('button', { name: 'Bytt' }));
  await shown.store.settled();
  return shown;
}

describe('the way in of the one who had the task', () => {
  it('is named when the task is handed over, and closed in the same step', async () => {
    const { shell } = await handOver(true);
    await waitFor(() => {
      expect(shell.asked).toContain('remove_way');
    });
    expect(screen.queryByRole('checkbox', { name: closes })).toBeNull();
    cleanup();
  });

  it('is left as it is when somebody wants it so', async () => {
    const { shell } = await handOver(false);
    expect(shell.asked).not.toContain('remove_way');
  });
});
