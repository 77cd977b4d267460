import { screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { SettingsInPlan } from './SettingsInPlan';

afterEach(uninstall);

const section = (name: string) =>
  within(screen.getByRole('heading', { name }).closest('section') ?? document.body);

it('says what the municipality has decided where one would choose, and offers nothing in vain', async () => {
  showPage(<SettingsInPlan />, undefined, [], {
    policy: {
      lockMinutes: 5,
      language: 'nb',
      contactWayIn: false,
      openCopy: false,
      secondPlace: '/srv/planer',
    },
  });
  const looks = section('Slik ser programmet ut');
  expect(looks.getByText(/låser seg senest etter 5 minutter/)).toBeVisible();
  const minutes = looks.getByRole('combobox', { name: /Lås planen/ });
  expect(
    within(minutes)
      .getAllByRole('option')
      .map((option) => option.textContent),
    'sooner may be chosen, later not',
  ).toEqual(['1 minutt', '2 minutter', '5 minutter']);
  const copy = section('Åpen kopi');
  expect(copy.getByText(/Planer lagres ikke som åpen kopi/)).toBeVisible();
  expect(copy.queryByRole('button')).toBeNull();
  expect(await screen.findByText('/srv/planer')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Velg et annet sted' })).toBeNull();
  expect(screen.getAllByText('Bestemt av kommunen.').length).toBeGreaterThanOrEqual(4);
});

it('says nothing of it where nothing is decided', () => {
  showPage(<SettingsInPlan />);
  expect(screen.queryByText('Bestemt av kommunen.')).toBeNull();
});
