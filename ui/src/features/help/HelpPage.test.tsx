import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { HelpPage } from './HelpPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('opens one chapter at a time, with its sources', async () => {
  showPage(<HelpPage />);
  await press('Klage til Statsforvalteren');
  expect(screen.getByText(/Fristen er fire uker/)).toBeVisible();
  expect(screen.getByText('Pasient- og brukerrettighetsloven § 7-5')).toBeVisible();
  await press('Når det haster');
  expect(screen.getByText('116 117')).toBeVisible();
  expect(screen.queryByText(/Fristen er fire uker/), 'the other is closed').toBeNull();
});

it('has the ten rules, and makes a card of them', async () => {
  const { shell } = showPage(<HelpPage />);
  const asked = vi.spyOn(shell, 'answer');
  const first = screen.getByText('Du får snakke først. Vi lytter.');
  expect(first.closest('ol')?.children).toHaveLength(10);
  await press('Lag kort til bordet');
  expect(asked).toHaveBeenCalledWith('save_paper', { wanted: { paper: 'rules' }, language: null });
});
