import enSurvey from '@texts/en/survey.json';
import enWords from '@texts/en/words.json';
import nbSurvey from '@texts/nb/survey.json';
import nbWords from '@texts/nb/words.json';
import nnSurvey from '@texts/nn/survey.json';
import nnWords from '@texts/nn/words.json';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { FeedbackPage } from './FeedbackPage';

afterEach(uninstall);

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** The day of the survey that is there already. */
const earlier = /^31\.\smars 2027/;

const languages = {
  nb: [nbWords, nbSurvey],
  nn: [nnWords, nnSurvey],
  en: [enWords, enSurvey],
} as const;

describe('the headings of an example', () => {
  it.each(Object.keys(languages) as (keyof typeof languages)[])(
    'are the same on the screen and in the shared file (%s)',
    (language) => {
      const [words, survey] = languages[language];
      const shared = Object.entries(survey.example.headings).map(([key, { title }]) => [
        key,
        title,
      ]);
      expect(words.fields.goodExample).toEqual(Object.fromEntries(shared));
    },
  );
});

describe('what is told of the planning', () => {
  it('is answered today, and stands beside the earlier answers', async () => {
    const { onDisk, store } = showPage(<FeedbackPage />);
    expect(screen.getByRole('button', { name: earlier })).toBeVisible();
    await press('Svar nå');
    const asked = await screen.findByRole('group', { name: /Er planen skrevet med dine egne ord/ });
    await userEvent.click(within(asked).getByRole('radio', { name: '9' }));
    await store.settled();
    const today = onDisk().surveys.find(({ on }) => on === '2027-04-13');
    expect(today).toMatchObject({ ownWords: 9, useful: null });
    await press('Ta bort tallet: Er planen skrevet med dine egne ord?');
    await store.settled();
    expect(onDisk().surveys.find(({ on }) => on === '2027-04-13')?.ownWords).toBeNull();
  });

  it('leaves nothing behind when nothing was answered', async () => {
    const { onDisk, store } = showPage(<FeedbackPage />);
    await press('Svar nå');
    await userEvent.click(await screen.findByRole('button', { name: 'Ferdig' }));
    await store.settled();
    expect(onDisk().surveys.filter(({ removed }) => !removed)).toHaveLength(1);
  });

  it('leaves the plan by choice, and without names until that is chosen too', async () => {
    const { shell, onDisk } = showPage(<FeedbackPage />);
    const asked = vi.spyOn(shell, 'answer');
    const id = onDisk().surveys[0]?.id;
    await press(earlier);
    await press('Lagre som fil');
    await waitFor(() => {
      const wanted = { paper: 'survey', id, withNames: false };
      expect(asked).toHaveBeenCalledWith('save_paper', {
        wanted,
        to: null,
        language: null,
        largePrint: false,
        password: null,
      });
    });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ta med navn' }));
    await press('Lagre som fil');
    await waitFor(() => {
      const wanted = { paper: 'survey', id, withNames: true };
      expect(asked).toHaveBeenCalledWith('save_paper', {
        wanted,
        to: null,
        language: null,
        largePrint: false,
        password: null,
      });
    });
  });

  it('has an example with the eight headings', async () => {
    const { onDisk, store } = showPage(<FeedbackPage />);
    await press('Skriv et eksempel');
    const headings = await screen.findAllByPlaceholderText('Skriv her');
    expect(headings).toHaveLength(8);
    await userEvent.type(screen.getByRole('textbox', { name: 'Tema' }), 'Færre møter');
    await store.settled();
    expect(onDisk().goodExamples[0]?.topic).toBe('Færre møter');
  });

  it('keeps what is on its way to the disk when it is left', async () => {
    const { shell, onDisk, store } = showPage(<FeedbackPage />);
    await press('Skriv et eksempel');
    shell.disk = { code: 'disk-full', params: {} };
    await userEvent.type(await screen.findByRole('textbox', { name: 'Tema' }), 'Færre møter');
    await press('Ferdig');
    shell.disk = null;
    store.retry();
    await store.settled();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Færre møter' })).toBeVisible();
    });
    expect(onDisk().goodExamples[0]).toMatchObject({ topic: 'Færre møter', removed: false });
  });

  it('keeps what is refused, with its reason, until it is mended', async () => {
    const { onDisk, store } = showPage(<FeedbackPage />);
    await press('Skriv et eksempel');
    const topic = () => screen.getByRole('textbox', { name: 'Tema' });
    await userEvent.click(await screen.findByRole('textbox', { name: 'Tema' }));
    await userEvent.paste('Færre\u0007møter');
    await store.settled();
    await press('Ferdig');
    await store.settled();
    expect(topic()).toHaveValue('Færre\u0007møter');
    expect(screen.getByRole('alert')).toBeVisible();
    expect(store.isSaved(), 'a lock asks first').toBe(false);
    await userEvent.clear(topic());
    await userEvent.type(topic(), 'Færre møter');
    await store.settled();
    expect(onDisk().goodExamples.map((example) => example.topic)).toEqual(['Færre møter']);
    await press('Ferdig');
    expect(screen.queryByRole('textbox', { name: 'Tema' })).toBeNull();
    await hasFocus(() => screen.getByRole('button', { name: 'Færre møter' }), 'where it is closed');
  });

  it('lets go of an earlier one that was emptied again', async () => {
    const { onDisk, store } = showPage(<FeedbackPage />);
    await press('Skriv et eksempel');
    const topic = await screen.findByRole('textbox', { name: 'Tema' });
    await userEvent.type(topic, 'A');
    await userEvent.clear(topic);
    await press('Ferdig');
    await store.settled();
    await waitFor(() => {
      expect(onDisk().goodExamples.filter(({ removed }) => !removed)).toEqual([]);
    });
  });
});
