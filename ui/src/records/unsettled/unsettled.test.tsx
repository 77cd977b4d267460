import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { bandage, withBandage } from '../../../test-shell/apart';
import { id } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnesFolder } from '../../../test-shell/shelved';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { Unsettled } from '../../api/bindings/kept';
import { PlanPage } from '../../features/plan/PlanPage';

afterEach(uninstall);

const [one, other] = [id('goal11'), id('goal12')].map(
  (goal) => ({ kind: 'goal', id: goal }) as const,
);

/** The plan's page, when this waits since copies of the plan met. */
const showWaiting = (waits: Unsettled, first: Parameters<typeof showPage>[2] = []) =>
  showPage(<PlanPage />, arnes, first, {
    plan: arnesFolder({ told: { acts: withBandage } }),
    ready: (shell) => {
      shell.pretend('unsettled', () => waits);
    },
  });

/** What is said inside a record, where it stands. */
const inside = (record: string) =>
  within(document.getElementById(`record-${record}`) ?? document.createElement('div'));

it('says in each of the records what does not go together, and leads to the other', async () => {
  if (one === undefined || other === undefined) throw new Error('two goals');
  const misfit = { rule: 'goal-under-itself', records: [one, other], fields: ['parent'] };
  const { go } = showWaiting({ misfits: [misfit], takenOut: [] });
  const told = await screen.findAllByText(/Disse målene står under hverandre i ring/);
  expect(told, 'in both, where they stand').toHaveLength(2);
  await userEvent.click(inside(one.id).getByRole('button', { name: /^Gå til/ }));
  expect(go).toHaveBeenCalledWith('plan', other);
});

it('leads to where a record that breaks a rule by itself is put right', async () => {
  if (one === undefined) throw new Error('a goal');
  const misfit = { rule: 'reason-missing', records: [one], fields: ['state', 'stateNote'] };
  const { go } = showWaiting({ misfits: [misfit], takenOut: [] });
  await userEvent.click(await screen.findByRole('button', { name: 'Rett det der det står' }));
  expect(go).toHaveBeenCalledWith('plan', one);
});

it('shows what was taken out and written in where it stood, and takes it back there', async () => {
  const taken = {
    record: bandage,
    ...{ removedBy: arnes, removedAt: '2027-04-11T10:00:00Z' },
    ...{ writtenBy: sivs, writtenAt: '2027-04-12T10:00:00Z' },
  };
  const { store, onDisk } = showWaiting({ misfits: [], takenOut: [taken] }, [
    { edit: 'remove', ...bandage },
  ]);
  const line = (await screen.findByText(/^Arne tok det ut/)).closest('ul');
  const goal = onDisk().actions.find((action) => action.id === bandage.id)?.goal ?? '';
  expect(document.getElementById(`record-${goal}`), 'in the list of its goal').toContainElement(
    line,
  );
  await userEvent.click(screen.getByRole('button', { name: /^Ta tilbake/ }));
  await act(() => store.settled());
  expect(onDisk().actions.find((action) => action.id === bandage.id)?.removed).toBe(false);
});
