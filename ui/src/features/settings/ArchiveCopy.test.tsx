import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { around } from '../../../test-shell/around';
import { people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { ArchiveCopy } from './ArchiveCopy';

afterEach(uninstall);

it('is made by the owner, and it is noted', async () => {
  const { onDisk } = showPage(<ArchiveCopy />, arnes, around);
  await userEvent.click(screen.getByRole('button', { name: 'Lag øyeblikksbilde' }));
  await waitFor(() => {
    expect(onDisk().shares).toMatchObject([{ person: people.arne, document: 'archive' }]);
  });
});

it('is not the contact’s to make', () => {
  showPage(<ArchiveCopy />, sivs, around);
  expect(screen.queryByRole('button')).toBeNull();
});
