import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import en from '../../../../core/texts/en/help.json';
import nb from '../../../../core/texts/nb/help.json';
import nn from '../../../../core/texts/nn/help.json';
import { afterEach, expect, it, vi } from 'vitest';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { HelpPage } from './HelpPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('opens one chapter at a time, with its sources', async () => {
  showPage(<HelpPage />);
  await press('Når du vil klage');
  expect(screen.getByText(/Fristen er fire uker/)).toBeVisible();
  expect(
    screen.getByText('Pasient- og brukerrettighetsloven § 7-5. Sjekket 23. november 2026.'),
  ).toBeVisible();
  await press('Når det haster');
  expect(screen.getByText('116 117')).toBeVisible();
  expect(screen.queryByText(/Fristen er fire uker/), 'the other is closed').toBeNull();
});

it('has a source and a day it was checked for every statement of law, in every language', () => {
  for (const { chapters } of [nb, nn, en]) {
    const paragraphs = Object.values(chapters).flatMap((chapter) => chapter.paragraphs);
    const sourced = paragraphs.filter((one) => 'source' in one);
    expect(sourced.length).toBeGreaterThan(40);
    for (const one of sourced) {
      expect('checked' in one && one.checked, one.text).toMatch(/^2026-11-\d\d$/);
    }
    const silent = paragraphs.filter((one) => !('source' in one));
    expect(
      silent.filter(({ text }) => /har rett til|har plikt|the right to|a duty to/.test(text)),
      'a right or a duty comes from somewhere',
    ).toEqual([]);
  }
});

it('has the ten rules, and makes a card of them', async () => {
  const { shell } = showPage(<HelpPage />);
  const asked = vi.spyOn(shell, 'answer');
  const first = screen.getByText('Du får snakke først. Vi lytter.');
  expect(first.closest('ol')?.children).toHaveLength(10);
  await press('Lag kort til bordet');
  expect(asked).toHaveBeenCalledWith('save_paper', {
    wanted: { paper: 'rules' },
    to: null,
    language: null,
    largePrint: false,
    password: null,
  });
});
