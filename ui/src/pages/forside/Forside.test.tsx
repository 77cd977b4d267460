import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../api/bindings/Edit';
import { arnesPlan } from '../../../test-shell/FakeShell';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import { visible } from '../../plan/visible';
import { Forside } from './Forside';

afterEach(uninstall);

const plan = () => visible(arnesPlan().plan());
const away = (kind: 'matter' | 'followUp', ids: readonly string[]): Edit[] =>
  ids.map((id) => ({ edit: 'remove', kind, id }));

describe('the front page', () => {
  it('says what matters first, who said it, what was due, and leads there', async () => {
    const { go } = showPage(<Forside />);
    expect(screen.getByText(/^Jeg vil møte på jobb til rett tid/)).toBeVisible();
    expect(screen.getByText('Arne, 1. mars 2027'), 'said at once: one sign').toBeVisible();
    expect(screen.getByText('Skulle vært fulgt opp i går')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Følg opp nå' }));
    expect(go).toHaveBeenLastCalledWith('oppfolging');
  });

  it('shows what waits for the owner and leads to it', async () => {
    const { go } = showPage(<Forside />);
    expect(screen.getByRole('heading', { name: 'Venter på Arne' })).toBeVisible();
    expect(screen.getByText(/^60 prosent fra 1. april, tre dager i uka/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Se på forslaget' }));
    const goal = plan().goals.find(({ title }) => title.startsWith('60 prosent'));
    expect(go).toHaveBeenLastCalledWith('plan', { kind: 'goal', id: goal?.id });
  });

  it('leads to the plan when nothing is late', async () => {
    const late = plan().followUps.filter(({ due }) => due === '2027-04-12');
    const ids = late.map(({ id }) => id);
    const { go } = showPage(<Forside />, undefined, away('followUp', ids));
    await userEvent.click(screen.getByRole('button', { name: 'Åpne planen' }));
    expect(go).toHaveBeenLastCalledWith('plan');
  });

  it('begins gently when nothing is written', async () => {
    const ids = plan().matters.map(({ id }) => id);
    const { go } = showPage(<Forside />, undefined, away('matter', ids));
    expect(screen.getByText(/med dine egne ord/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Skriv hva som er viktig' }));
    expect(go, 'also when something is late').toHaveBeenLastCalledWith('plan');
  });

  it('says who has promised what, until when', () => {
    showPage(<Forside />);
    const row = screen.getByRole('heading', { name: 'Rune' }).closest('li');
    if (row === null) throw new Error('no row for Rune');
    expect(within(row).getByText(/Arbeidstid 10–14.30 i tre måneder, til 30. juni/)).toBeVisible();
  });
});
