import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../api/bindings/plan';
import { id, people } from '../../../test-shell/arne';
import { arnesPlan, seen } from '../../../test-shell/core';
import { uninstall } from '../../../test-shell/install';
import { showPage, sivs } from '../../../test-shell/showPage';
import { talked, talkedIds } from '../../../test-shell/talked';
import { HomePage } from './HomePage';
import { nextStepOf } from './nextStep';

afterEach(uninstall);

const plan = () => seen(arnesPlan());
const away = (kind: 'matter' | 'followUp', ids: readonly string[]): Edit[] =>
  ids.map((id) => ({ edit: 'remove', kind, id }));

describe('the front page', () => {
  it('says what matters first, who said it, what was due, and leads there', async () => {
    const { go } = showPage(<HomePage />);
    expect(screen.getByText(/^Jeg vil møte på jobb til rett tid/)).toBeVisible();
    expect(screen.getByText('Arne, 1. mars'), 'said at once: one sign').toBeVisible();
    expect(screen.getByText('Skulle vært fulgt opp i går')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Følg opp nå' }));
    expect(go).toHaveBeenLastCalledWith('followUps');
  });

  it('says who wrote the words down when it was another than the one who said them', () => {
    const voice = { writer: people.siv, words: people.arne };
    const matters = plan().matters.map(({ id }): Edit => ({ edit: 'remove', kind: 'matter', id }));
    const { store } = showPage(<HomePage />, voice, matters);
    void store.act([
      { edit: 'add', kind: 'matter', id: id('ro'), fields: { text: 'Ro.', rank: 90 } },
      { edit: 'add', kind: 'concern', id: id('hva'), fields: { text: 'Hva nå?', rank: 90 } },
    ]);
    return waitFor(() => {
      expect(screen.getAllByText(/^Sagt av Arne, skrevet av Siv/)).toHaveLength(2);
    });
  });

  it('shows what waits for the owner and leads to it', async () => {
    const { go } = showPage(<HomePage />);
    expect(screen.getByRole('heading', { name: 'Venter på deg' })).toBeVisible();
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first, 'where the owner looks first').toHaveTextContent('Venter på deg');
    expect(screen.getByText(/^60 prosent fra 1. april, tre dager i uka/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Se på forslaget' }));
    const goal = plan().goals.find(({ title }) => title.startsWith('60 prosent'));
    expect(go).toHaveBeenLastCalledWith('plan', { kind: 'goal', id: goal?.id });
  });

  it('leads to the plan when nothing is late', async () => {
    const late = plan().followUps.filter(({ due }) => due === '2027-04-12');
    const ids = late.map(({ id }) => id);
    const { go } = showPage(<HomePage />, undefined, away('followUp', ids));
    await userEvent.click(screen.getByRole('button', { name: 'Åpne planen' }));
    expect(go).toHaveBeenLastCalledWith('plan');
  });

  it('begins gently when nothing is written', async () => {
    const ids = plan().matters.map(({ id }) => id);
    const { go } = showPage(<HomePage />, undefined, away('matter', ids));
    expect(screen.getByText(/med dine egne ord/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Begynn samtalen' }));
    expect(go, 'also when something is late').toHaveBeenLastCalledWith('conversation');
  });

  it('goes on with the conversation that is begun, and says where it was left', async () => {
    const late = plan().followUps.filter(({ due }) => due === '2027-04-12');
    const ids = late.map(({ id }) => id);
    const { go } = showPage(<HomePage />, undefined, away('followUp', ids), { bookmark: 'people' });
    expect(screen.getByText('Dere kom til «Hvem er viktige for deg?»')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Fortsett samtalen' }));
    expect(go).toHaveBeenLastCalledWith('conversation');
  });

  it('leads to what is late also after a visit to the conversation, and still lets it go on', async () => {
    const { go } = showPage(<HomePage />, undefined, [], { bookmark: 'people' });
    await userEvent.click(screen.getByRole('button', { name: 'Følg opp nå' }));
    expect(go).toHaveBeenLastCalledWith('followUps');
    await userEvent.click(screen.getByRole('button', { name: 'Fortsett samtalen' }));
    expect(go).toHaveBeenLastCalledWith('conversation');
  });

  it('shows the beginning of a long answer, and leads to all of it', async () => {
    const text = 'Jeg vil sove hele natta. '.repeat(600);
    const add: Edit = { edit: 'add', kind: 'matter', id: id('lang'), fields: { text, rank: 90 } };
    const { go } = showPage(<HomePage />, undefined, [add]);
    const told = screen.getByText(/^Jeg vil sove hele natta.*…/);
    expect(told.textContent.length, 'a few lines').toBeLessThan(300);
    await userEvent.click(screen.getByRole('button', { name: /^Les alt/ }));
    expect(go).toHaveBeenLastCalledWith('plan', { kind: 'matter', id: id('lang') });
  });

  it('does not print as said what somebody is in the middle of saying', async () => {
    const half = (text: string): Edit => ({
      edit: 'add',
      kind: 'matter',
      id: id('halvt'),
      fields: { text, rank: 1 },
    });
    const bookmark = `matters text=${id('halvt')}`;
    const { go } = showPage(<HomePage />, undefined, [half('At hunden')], { bookmark });
    expect(screen.queryByText('At hunden', { exact: false })).not.toBeInTheDocument();
    expect(screen.getByText('En setning er ikke skrevet ferdig.', { exact: false })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Skriv videre' }));
    expect(go).toHaveBeenLastCalledWith('conversation');
    cleanup();
    showPage(<HomePage />, undefined, [half('At hunden får bli.')], { bookmark });
    expect(
      screen.getByText('At hunden får bli.', { exact: false }),
      'a whole sentence',
    ).toBeVisible();
    cleanup();
    showPage(<HomePage />, undefined, [half('At hunden')], { bookmark: 'goals' });
    expect(
      screen.getByText('At hunden', { exact: false }),
      'nobody is at it any longer',
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Skriv videre' })).not.toBeInTheDocument();
  });

  it('opens what a row names', async () => {
    const { go } = showPage(<HomePage />, undefined, talked(people));
    const late = plan().followUps.find(({ due }) => due === '2027-04-12');
    await userEvent.click(screen.getByRole('button', { name: 'Sårstell' }));
    expect(go).toHaveBeenLastCalledWith('followUps', { kind: 'followUp', id: late?.id });
    await userEvent.click(screen.getByRole('button', { name: 'Møte om arbeidstida' }));
    expect(go).toHaveBeenLastCalledWith('meetings', { kind: 'meeting', id: talkedIds.meeting });
  });

  it('shows concerns without an answer, and leads to where they are answered', async () => {
    const { go } = showPage(<HomePage />, undefined, talked(people));
    expect(screen.getByRole('heading', { name: 'Ingen har svart ennå' })).toBeVisible();
    expect(screen.queryByText(/^Går dette utover/), 'the owner got that answer').toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Svar på bekymringen/ }));
    expect(go).toHaveBeenLastCalledWith('commitments', {
      kind: 'concern',
      id: talkedIds.openConcern,
    });
  });

  it('tells of the next meeting, and leads to preparing for it', async () => {
    const { go } = showPage(<HomePage />, undefined, talked(people));
    expect(screen.getByRole('heading', { name: 'Møte om arbeidstida' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Forbered deg' }));
    expect(go).toHaveBeenLastCalledWith('preparation', { kind: 'meeting', id: talkedIds.meeting });
  });

  it('asks how the day was in the simple view, and is answered there', async () => {
    const { onDisk, store } = showPage(<HomePage />, undefined, [], { simple: true });
    expect(screen.getByRole('heading', { name: 'Hvordan var dagen?' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Bra' }));
    await store.settled();
    const today = onDisk().diaryEntries.filter(({ on }) => on === '2027-04-13');
    expect(today).toMatchObject([{ feeling: 'good', removed: false }]);
    expect(screen.getByRole('radio', { name: 'Bra' })).toBeChecked();
  });

  it.each([
    ['in the ordinary view', undefined, { simple: false }],
    ['of another pen', sivs, { simple: true }],
    ['of the contact’s way in', undefined, { simple: true, way: 'contact' }],
  ] as const)('does not ask how the day was %s', (_, pen, around) => {
    showPage(<HomePage />, pen, [], around);
    expect(screen.queryByRole('heading', { name: 'Hvordan var dagen?' })).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('shows fewer things in the simple view', () => {
    showPage(<HomePage />, undefined, [], { simple: true });
    expect(screen.getByText(/^Samme sykepleier hver gang/)).toBeVisible();
    expect(screen.queryByText(/^At ungene slipper/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Lovet' })).toBeNull();
    expect(screen.getByText('Skulle vært fulgt opp i går'), 'never what is late').toBeVisible();
  });

  it('says who has promised what, until when, once nobody looks at it', async () => {
    const looks = plan().followUps.map(({ id }) => id);
    const { go } = showPage(<HomePage />, undefined, away('followUp', looks));
    const row = screen.getByRole('heading', { name: 'Rune' }).closest('li');
    if (row === null) throw new Error('no row for Rune');
    expect(within(row).getByText(/til 30. juni/)).toBeVisible();
    await userEvent.click(within(row).getByRole('button', { name: /^Arbeidstid 10–14.30/ }));
    const action = plan().actions.find(({ what }) => what.startsWith('Arbeidstid'));
    expect(go).toHaveBeenLastCalledWith('commitments', { kind: 'action', id: action?.id });
  });

  it('does not say again under what is promised what is looked at', () => {
    showPage(<HomePage />);
    expect(screen.getAllByText(/^Sårstell/)).toHaveLength(1);
    expect(screen.queryByRole('heading', { name: 'Rune' })).toBeNull();
  });

  it('has no heading over nothing', () => {
    const { followUps, actions, decisions, concerns, meetings } = plan();
    const gone = (kind: 'followUp' | 'action' | 'decision' | 'concern' | 'meeting') => {
      const of = { followUp: followUps, action: actions, decision: decisions };
      const all = { ...of, concern: concerns, meeting: meetings }[kind];
      return all.map(({ id }): Edit => ({ edit: 'remove', kind, id }));
    };
    const kinds = ['decision', 'meeting', 'followUp', 'action', 'concern'] as const;
    const revision = plan().details.id;
    showPage(<HomePage />, undefined, [
      ...kinds.flatMap(gone),
      { edit: 'change', kind: 'details', id: revision, field: 'nextRevision', value: null },
    ]);
    for (const name of ['Oppfølging', 'Lovet', 'Neste møte'])
      expect(screen.queryByRole('heading', { name }), name).toBeNull();
    expect(screen.queryByText(/^Se alle/)).toBeNull();
  });
});

describe('the step the front page leads to', () => {
  const question = 'matters' as const;

  it('is what is late, also while a conversation is under way', () => {
    const late = { isEmpty: false, isLate: true };
    expect(nextStepOf({ ...late, conversation: { is: 'notBegun' } }).to).toBe('followUps');
    expect(nextStepOf({ ...late, conversation: { is: 'through' } }).to).toBe('followUps');
    const underWay = { is: 'underWay', question } as const;
    expect(nextStepOf({ ...late, conversation: underWay }).to).toBe('followUps');
    const calm = { isEmpty: false, isLate: false };
    expect(nextStepOf({ ...calm, conversation: underWay }).to).toBe('continue');
    expect(nextStepOf({ ...calm, conversation: { is: 'through' } }).to).toBe('plan');
  });

  it('begins the conversation while nothing has come of it', () => {
    const empty = { isEmpty: true, isLate: false };
    expect(nextStepOf({ ...empty, conversation: { is: 'underWay', question } }).to).toBe('begin');
    expect(nextStepOf({ ...empty, conversation: { is: 'through' } }).to).toBe('begin');
  });
});
