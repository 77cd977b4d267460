import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { addFact } from '../../../test-shell/addFact';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { whole } from '../../../test-shell/whole';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

function need(): HTMLElement {
  const row = screen.getByDisplayValue('Kontroll på sykehuset').closest('li');
  if (row === null) throw new Error('the need is in the plan');
  return row;
}

const more = () =>
  within(need()).getByRole('button', { name: 'Legg til mer om dette: Kontroll på sykehuset' });

describe('what is not told yet', () => {
  it('stands behind one button, which the keyboard opens, goes through and closes', async () => {
    showPage(<PlanPage />, arnes, whole);
    expect(more(), 'it says what it does').toHaveTextContent('Legg til mer om dette');
    expect(within(need()).queryByRole('button', { name: 'Hvor mye' }), 'at rest').toBeNull();
    more().focus();
    await userEvent.keyboard('{Enter}');
    expect(more()).toHaveAttribute('aria-expanded', 'true');
    expect(within(need()).getByRole('button', { name: 'Hvor mye' }), 'the first').toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(more(), 'it is closed').toHaveAttribute('aria-expanded', 'false');
    expect(more(), 'and has the focus back').toHaveFocus();
  });

  it('is written at once when it is chosen, and gives the focus back when nothing was', async () => {
    showPage(<PlanPage />, arnes, whole);
    await addFact(need(), 'Hvem bestemte');
    expect(more(), 'the rest is put away').toHaveAttribute('aria-expanded', 'false');
    expect(need()).toContainElement(document.activeElement as HTMLElement);
    expect(more(), 'what was chosen has the focus').not.toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await hasFocus(more, 'nothing was said');
  });

  it('is named itself when it is the last', async () => {
    const { store } = showPage(<PlanPage />, arnes, whole);
    await addFact(need(), 'Hvor mye');
    await userEvent.keyboard('4 timer i uka');
    await addFact(need(), 'Hvem bestemte');
    await userEvent.click(within(need()).getByRole('button', { name: 'Jeg ble spurt' }));
    await store.settled();
    expect(within(need()).queryByRole('button', { name: /^Legg til mer/u })).toBeNull();
    expect(within(need()).getByRole('button', { name: 'Livsområde' })).toBeVisible();
  });
});
