import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { PdfPage } from './PdfPage';

afterEach(uninstall);

it('asks for the password that is decided, and says why when it is not written', async () => {
  showPage(<PdfPage />, undefined, [], { policy: { pdfPassword: true } });
  expect(screen.getByText(/PDF-en av planen skal ha et passord/)).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: /passord/i }), 'it is no choice').toBeNull();
  const password = screen.getByLabelText('Passord til PDF-en');
  await userEvent.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByText(/Velg et passord for PDF-en/)).toBeVisible();
  await userEvent.type(password, 'brygge hammer sommer radio');
  await userEvent.click(screen.getByRole('button', { name: 'Lagre' }));
  await waitFor(() => {
    expect(screen.getByText(/^Lagret:/)).toBeVisible();
  });
});

it('says where files are saved, and refuses another place with the way forward', async () => {
  showPage(<PdfPage />, undefined, [], { policy: { saveFolders: ['/srv/planer'] } });
  expect(screen.getByText(/Filer fra planen lagres i \/srv\/planer/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(await screen.findByText(/Lagre der, eller i en mappe under/)).toBeVisible();
});
