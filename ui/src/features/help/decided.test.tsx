import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { HelpPage } from './HelpPage';

afterEach(uninstall);

const open = () => userEvent.click(screen.getByRole('button', { name: 'Når det haster' }));

it('has the day the numbers were checked', async () => {
  showPage(<HelpPage />);
  await open();
  expect(screen.getByText('113')).toBeVisible();
  expect(screen.getByText(/Numrene ble sjekket 23\. november 2026/)).toBeVisible();
});

it('has the municipality’s own words first, and its numbers instead of ours', async () => {
  showPage(<HelpPage />, undefined, [], {
    policy: {
      emergencyNumbers: {
        checked: '2027-01-05',
        numbers: [{ number: '55 50 11 30', text: 'Vakta i Storevik' }],
      },
      helpTexts: [
        {
          title: 'Spør oss',
          text: 'Vi svarer hver dag.',
          numbers: [{ number: '55 50 00 00', text: 'Koordinerende enhet' }],
        },
      ],
    },
  });
  expect(screen.getByRole('heading', { name: 'Spør oss' })).toBeVisible();
  expect(screen.getByText('55 50 00 00')).toBeVisible();
  await open();
  expect(screen.getByText('55 50 11 30')).toBeVisible();
  expect(screen.queryByText('113')).toBeNull();
  expect(screen.getByText('Bestemt av kommunen.'), 'it says whose they are').toBeVisible();
  expect(screen.getByText(/Numrene ble sjekket 5\. januar 2027/)).toBeVisible();
});

it('says which version this is, what is new, and that it fetches none', () => {
  showPage(<HelpPage />);
  expect(screen.getByRole('heading', { name: /^Versjon\s\d+\.\d+\.\d+$/ })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Dette er nytt' })).toBeVisible();
  expect(screen.getByText(/Programmet henter ingenting selv/)).toBeVisible();
});
