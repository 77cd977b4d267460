import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { HelpPage } from '../help/HelpPage';
import { SettingsInPlan } from '../settings/SettingsInPlan';
import { ProtectionPage } from './ProtectionPage';

afterEach(uninstall);

it('says what is protected and what is not, with no blank left open', () => {
  showPage(<ProtectionPage />);
  for (const part of [
    'Hva som er låst, og hvordan',
    'Hvis noen tvinger deg',
    'Dette er ikke beskyttet',
  ]) {
    expect(screen.getByRole('heading', { level: 2, name: part })).toBeVisible();
  }
  expect(screen.getByText(/Trykk Ctrl \+ L når du går/)).toBeVisible();
  expect(document.body.textContent, 'every blank is filled in').not.toMatch(/\{\{|undefined/);
});

it.each([
  ['the help', <HelpPage key="help" />],
  ['the settings', <SettingsInPlan key="settings" />],
])('is reached from %s', async (_, page) => {
  const { go } = showPage(page);
  await userEvent.click(screen.getByRole('button', { name: 'Les hvordan planen er beskyttet' }));
  expect(go).toHaveBeenCalledWith('protection');
});
