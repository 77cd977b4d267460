import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { Goals } from '../../features/plan/Goals';
import { createOutliner } from '../../features/plan/outline';
import { usePlan } from '../../store/usePlan';
import { PlanSheet } from '../PlanSheet';

afterEach(uninstall);

const outline = createOutliner();

/** The goals, and a way to leave them and come back. */
function Page() {
  const { plan } = usePlan();
  const [here, setHere] = useState(true);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setHere(!here);
        }}
      >
        {here ? 'Gå' : 'Kom'}
      </button>
      {here && (
        <PlanSheet title="Planen">
          <Goals goals={outline(plan)} parent={null} />
        </PlanSheet>
      )}
    </>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const tooLong = 'Lang '.repeat(61);

async function begun() {
  const shown = showPage(<Page />, arnes);
  const before = shown.onDisk().goals.length;
  await press('Legg til mål');
  return { ...shown, added: () => shown.onDisk().goals.slice(before) };
}

describe('the first text of a new record', () => {
  it('stays with its reason when it is refused, also when the field and the page are left', async () => {
    const { store, added } = await begun();
    await userEvent.paste(tooLong);
    await store.settled();
    await userEvent.tab();
    expect(screen.getByDisplayValue(tooLong.trimEnd(), { exact: false })).toBeVisible();
    expect(screen.getByRole('alert'), 'why').toHaveTextContent(/300/u);
    expect(store.isSaved(), 'a lock asks first').toBe(false);

    await press('Gå');
    await press('Kom');
    const field = screen.getByDisplayValue(tooLong.trimEnd(), { exact: false });
    expect(screen.getByRole('alert')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'Kort');
    await store.settled();
    expect(added(), 'mended, it is in the plan').toMatchObject([{ title: 'Kort', parent: null }]);
    expect(store.isSaved()).toBe(true);
  });

  it('takes a tab from a table as a space', async () => {
    const { store, added } = await begun();
    await userEvent.paste('Gå\ttur');
    await store.settled();
    await userEvent.tab();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(added()).toMatchObject([{ title: 'Gå tur' }]);
  });

  it('stays when it has a character in it that nothing can show', async () => {
    const { store, added } = await begun();
    await userEvent.paste('Gå\u0007tur');
    await store.settled();
    await userEvent.tab();
    expect(screen.getByRole('alert')).toBeVisible();
    expect(added()).toEqual([]);
  });

  it('leaves nothing behind when it is erased again', async () => {
    const { store, added } = await begun();
    await userEvent.paste(tooLong);
    await store.settled();
    const field = document.activeElement as HTMLElement;
    await userEvent.clear(field);
    await hasFocus(() => field, 'not under the hands');
    await userEvent.tab();
    await waitFor(() => {
      expect(field).not.toBeInTheDocument();
    });
    expect(store.isSaved(), 'nothing is left to save').toBe(true);
    expect(store.state().begun.size).toBe(0);
    expect(added()).toEqual([]);
  });

  it('stays at Escape, and goes back to nothing when it is taken back', async () => {
    const { store, added } = await begun();
    await userEvent.paste(tooLong);
    await store.settled();
    await userEvent.keyboard('{Escape}');
    await store.settled();
    expect(screen.getByRole('alert'), 'the text and why it is not saved').toBeVisible();
    expect(store.isSaved()).toBe(false);
    act(() => {
      store.undo();
    });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(store.isSaved()).toBe(true);
    expect(added()).toEqual([]);
  });

  it('waits for the disk, and is there once, whatever was written meanwhile', async () => {
    const { shell, store, added } = await begun();
    shell.disk = { code: 'disk-full', params: {} };
    await userEvent.keyboard('Ny');
    await userEvent.tab();
    expect(screen.getByDisplayValue('Ny')).toBeVisible();
    shell.disk = null;
    store.retry();
    await store.settled();
    expect(added()).toMatchObject([{ title: 'Ny' }]);
  });
});
