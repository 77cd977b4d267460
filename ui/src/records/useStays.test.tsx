import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { addFact } from '../../test-shell/addFact';
import { hasFocus } from '../../test-shell/hasFocus';
import { id } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { Goals } from '../features/plan/Goals';
import { createOutliner } from '../features/plan/outline';
import { usePlan } from '../store/usePlan';
import { PlanSheet } from './PlanSheet';

afterEach(uninstall);

const outline = createOutliner();

function Page() {
  const { plan } = usePlan();
  return (
    <PlanSheet title="Planen">
      <Goals goals={outline(plan)} parent={null} />
    </PlanSheet>
  );
}

const hours = 'Arbeidstid 10–14.30 i tre måneder';

/** The action's row. */
function rowOf(what: string): HTMLElement {
  const item = screen.getByDisplayValue(what).closest('li');
  if (item === null) throw new Error(`no row for ${what}`);
  return item;
}

const row = (what: string) => within(rowOf(what));

const action = (plan: ReturnType<ReturnType<typeof showPage>['onDisk']>, name: string) =>
  plan.actions.find((one) => one.id === id(name));

describe('a fact that is shown while it has something', () => {
  it('stays under the hands when everything in it is erased, and goes when it is left so', async () => {
    const { store, onDisk } = showPage(<Page />, arnes);
    const how = row(hours).getByRole('textbox', { name: 'Hvordan' });
    await userEvent.clear(how);
    await store.settled();
    expect(action(onDisk(), 'hours')?.how).toBe('');
    await hasFocus(() => how, 'the same field');
    await userEvent.keyboard('Kortere vakter');
    await store.settled();
    expect(action(onDisk(), 'hours')?.how).toBe('Kortere vakter');

    await userEvent.clear(how);
    await store.settled();
    await userEvent.tab();
    await waitFor(() => {
      expect(how, 'nobody is at it').not.toBeInTheDocument();
    });
    await addFact(rowOf(hours), 'Hvordan');
    expect(row(hours).getByRole('textbox', { name: 'Hvordan' }), 'it is offered').toHaveFocus();
  });

  it('lets an old date be erased before the new one is written', async () => {
    const { store, onDisk } = showPage(<Page />, arnes);
    const nav = 'Søke NAV om gradert sykepenger';
    await userEvent.click(row(nav).getByRole('button', { name: /^Når:/u }));
    const to = row(nav).getByRole('textbox', { name: 'Til' });
    await userEvent.clear(to);
    await store.settled();
    expect(action(onDisk(), 'nav')?.to, 'it is erased').toBeNull();
    await userEvent.type(to, '01.05.2027');
    await store.settled();
    expect(action(onDisk(), 'nav')?.to).toBe('2027-05-01');
  });

  it('stays with what the disk has not taken, and why', async () => {
    const { shell, store, onDisk } = showPage(<Page />, arnes);
    const mirror = 'Jeg ser over huden med speil hver kveld og sender bilde hvis noe er rødt';
    await addFact(rowOf(mirror), 'Hvor mye');
    shell.disk = { code: 'disk-full', params: {} };
    await userEvent.keyboard('Ti minutter');
    await userEvent.tab();
    expect(row(mirror).getByRole('textbox', { name: 'Hvor mye' })).toHaveValue('Ti minutter');
    expect(row(mirror).getByRole('alert')).toBeVisible();
    shell.disk = null;
    store.retry();
    await store.settled();
    expect(action(onDisk(), 'mirror')?.extent).toBe('Ti minutter');
  });
});

describe('a first follow-up', () => {
  it('is another record when the first was undone', async () => {
    const { store, onDisk } = showPage(<Page />, arnes);
    const before = onDisk().followUps.length;
    const goal = row('Klare sårstellet selv.');
    await addFact(rowOf('Klare sårstellet selv.'), 'Oppfølging');
    await userEvent.keyboard('20.05.2027');
    await store.settled();
    store.undo();
    await store.settled();
    const field = goal.getByRole('textbox', { name: 'Oppfølging' });
    await userEvent.clear(field);
    await userEvent.type(field, '21.05.2027');
    await store.settled();
    const added = onDisk().followUps.slice(before);
    expect(added.filter(({ removed }) => !removed).map(({ due }) => due)).toEqual(['2027-05-21']);
    expect(store.state().notice?.kind, 'nothing was refused').not.toBe('refused');
  });
});
