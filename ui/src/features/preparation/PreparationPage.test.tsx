import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../api/bindings/plan';
import { people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { talked, talkedIds } from '../../../test-shell/talked';
import { PreparationPage } from './PreparationPage';

afterEach(uninstall);

const shown = (pen = arnes, more: readonly Edit[] = []) =>
  showPage(<PreparationPage />, pen, [...talked(people), ...more]);

describe('preparing for a meeting', () => {
  it('is about the next one, and what is known before it', () => {
    shown();
    expect(screen.getByText(/Møte om arbeidstida · onsdag 21. april 2027/)).toBeVisible();
    expect(screen.getByText('Pute på verkstedet'), 'on the agenda').toBeVisible();
    expect(screen.getByText('Sårstell'), 'promised and late').toBeVisible();
    expect(screen.getByText(/^Hva om såret på setet/), 'a worry without an answer').toBeVisible();
    expect(screen.queryByText(/^Går dette utover/), 'that one is answered').toBeNull();
    expect(screen.queryByText(/^Opplæring i trykk/), 'due after the meeting').toBeNull();
  });

  it('brings what an earlier meeting decided, whenever it is due', () => {
    const meeting = '00000000-0000-7000-8000-0000000000aa';
    const decided = (responsible: string | null): Edit[] => [
      {
        edit: 'add',
        kind: 'meeting',
        id: meeting,
        fields: { on: '2027-04-01', invited: [people.siv] },
      },
      {
        edit: 'add',
        kind: 'decision',
        id: '00000000-0000-7000-8000-0000000000ab',
        fields: { meeting, text: 'Nøkkel til hallen', due: '2027-09-01', responsible },
      },
    ];
    shown(arnes, decided(null));
    expect(screen.getByText('Nøkkel til hallen'), 'also when nobody answers for it').toBeVisible();
  });

  it('holds those who have left the plan to what they promised', () => {
    shown(arnes, [{ edit: 'remove', kind: 'person', id: people.siv }]);
    expect(screen.getByText('Sårstell'), 'she promised it, and it is late').toBeVisible();
  });

  it('keeps the owner’s words for the meeting', async () => {
    const { onDisk } = shown();
    await userEvent.type(screen.getByRole('textbox', { name: 'Dette vil jeg si' }), 'Tre dager');
    await waitFor(() => {
      const meeting = onDisk().meetings.find(({ id }) => id === talkedIds.meeting);
      expect(meeting?.toSay).toBe('Tre dager');
    });
  });

  it('leaves the owner’s words to the owner when another pen writes', () => {
    const words = {
      edit: 'change',
      kind: 'meeting',
      id: talkedIds.meeting,
      field: 'toSay',
      value: 'Tre dager er nok.',
    } as const;
    shown(sivs, [words]);
    expect(screen.getByText('Tre dager er nok.')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Dette vil jeg si' })).toBeNull();
  });

  it('can be for another meeting', async () => {
    const { go } = shown();
    await userEvent.click(screen.getByRole('button', { name: /^Møte 1\.\sjuni 2027/ }));
    const about = { kind: 'meeting', id: talkedIds.laterMeeting };
    expect(go).toHaveBeenLastCalledWith('preparation', about);
  });

  it('makes a paper to take along', async () => {
    const { shell } = shown();
    await userEvent.click(screen.getByRole('button', { name: 'Lag et ark til møtet' }));
    expect(await screen.findByText(/^Lagret:/)).toBeVisible();
    expect(shell.asked).toContain('save_paper');
  });

  it('leads to the meetings when none is ahead', async () => {
    const { go } = showPage(<PreparationPage />);
    expect(screen.getByText('Det er ikke avtalt noe møte framover.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Se møtene' }));
    expect(go).toHaveBeenLastCalledWith('meetings');
  });
});
