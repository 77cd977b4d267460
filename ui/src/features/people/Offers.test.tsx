import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { PeoplePage } from './PeoplePage';

afterEach(uninstall);

const doctor = () => within(screen.getByRole('region', { name: 'Kontaktlege' }));

const offer = (role: string) => `Skriv at det er gitt tilbud om ${role}`;

it('says of a task that nobody has whether it was offered, and what the owner answered', async () => {
  const { onDisk, store } = showPage(<PeoplePage />, arnes);
  await userEvent.click(doctor().getByRole('button', { name: offer('kontaktlege') }));
  await store.settled();
  expect(onDisk().appointments.at(-1)).toMatchObject({
    role: 'contactDoctor',
    state: 'offered',
    person: null,
  });
  await userEvent.click(doctor().getByRole('button', { name: /^Hvor langt det er kommet/ }));
  await userEvent.click(doctor().getByRole('button', { name: 'takket nei' }));
  await store.settled();
  expect(onDisk().appointments.at(-1)?.state).toBe('saidNo');
  expect(doctor().getByText('Takket nei')).toBeVisible();
  expect(
    doctor().queryByRole('button', { name: offer('kontaktlege') }),
    'it is said once',
  ).toBeNull();
});

it('is not asked of whoever the owner writes with: no law says that they are offered', () => {
  showPage(<PeoplePage />, arnes);
  const contact = within(screen.getByRole('region', { name: 'Primærkontakt' }));
  expect(contact.queryByRole('button', { name: offer('primærkontakt') })).toBeNull();
});
