import { screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import type { Policy } from '../../api/bindings/policy';
import { AllDecided } from './AllDecided';
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
  expect(await section('Sikkerhetskopi et annet sted').findByText('/srv/planer')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Velg et annet sted' })).toBeNull();
  expect(screen.getAllByText('Bestemt av kommunen.').length).toBeGreaterThanOrEqual(4);
});

it('has everything that is decided in one place, a sentence for each', () => {
  const policy: Required<Policy> = {
    shelfFolder: '~/Planer',
    lockMinutes: 5,
    phraseStrength: 4,
    secondPlace: '/srv/planer',
    contactWayIn: false,
    openCopy: false,
    pdfPassword: true,
    saveFolders: ['~/Dokumenter', '/media'],
    language: 'nn',
    emergencyNumbers: { checked: '2027-01-05', numbers: [] },
    helpTexts: [{ title: 'Spør oss', numbers: [] }],
    startText: 'Til lån.',
    featuresOff: ['diary', 'careWishes'],
    sharedServers: ['https://sky.storevik.kommune.no/planer'],
  };
  showPage(<AllDecided />, undefined, [], { policy });
  const told = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(told, 'one for each, and one for each part that is off').toHaveLength(15);
  expect(told).toContain('Planene står i ~/Planer.');
  expect(told).toContain('Nye passord må være svært vanskelige å gjette.');
  expect(told).toContain('Filer fra planen lagres i ~/Dokumenter, /media.');
  expect(told.join(' '), 'each is said, and none by its name in the file').not.toMatch(
    /decided|\{\{/,
  );
});

it('does not tell of what changes nothing', () => {
  showPage(<AllDecided />, undefined, [], {
    policy: { contactWayIn: true, openCopy: true, pdfPassword: false },
  });
  expect(screen.queryByRole('heading', { name: 'Bestemt av kommunen' })).toBeNull();
});

it('says nothing of it where nothing is decided', () => {
  showPage(<SettingsInPlan />);
  expect(screen.queryByText('Bestemt av kommunen.')).toBeNull();
});
