import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { around, chosenToSee } from '../../test-shell/around';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { PdfPage } from '../features/pdf/PdfPage';

afterEach(uninstall);

const field = () => screen.queryByLabelText('Passord til PDF-en');
const tick = () => screen.getByRole('checkbox', { name: 'Lås PDF-en med et passord' });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Lagre' }));

function show() {
  const { shell } = showPage(<PdfPage />, arnes, [...around, ...chosenToSee]);
  const asked = vi.spyOn(shell, 'answer');
  return () =>
    asked.mock.calls.filter(([command]) => command === 'save_pdf').map(([, args]) => args.password);
}

it('locks the PDF with a password only when it is asked for, and asks anew each time', async () => {
  const passwords = show();
  expect(field(), 'off at first').toBeNull();
  await userEvent.click(tick());
  expect(screen.getByText(/ikke lenger en arkivfil/), 'what it costs is said').toBeVisible();
  await userEvent.type(screen.getByLabelText('Passord til PDF-en'), 'brygge hammer sommer radio');
  await save();
  await waitFor(() => {
    expect(passwords()).toEqual(['brygge hammer sommer radio']);
  });
  await waitFor(() => {
    expect(field(), 'it was for that PDF').toBeNull();
  });
  await save();
  await waitFor(() => {
    expect(passwords(), 'the next has none').toEqual(['brygge hammer sommer radio', null]);
  });
});

it('shows and hides what is written, and forgets it when it is not wanted after all', async () => {
  const passwords = show();
  await userEvent.click(tick());
  const password = screen.getByLabelText('Passord til PDF-en');
  expect(password, 'it is written once').toHaveAttribute('type', 'text');
  await userEvent.type(password, 'brygge');
  await userEvent.click(screen.getByRole('button', { name: 'Skjul det jeg skriver' }));
  expect(password, 'somebody may look on').toHaveAttribute('type', 'password');
  await userEvent.click(tick());
  await save();
  await waitFor(() => {
    expect(passwords()).toEqual([null]);
  });
});
