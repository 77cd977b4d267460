import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { usePlan } from '../store/usePlan';
import { PlanText } from './PlanText';

afterEach(uninstall);

function Title() {
  const { plan } = usePlan();
  const { id, title } = plan.details;
  return <PlanText kind="details" id={id} field="title" label="Navn på planen" text={title} />;
}

describe('a text with characters nobody sees', () => {
  it('says where they are, and is saved without them at a press', async () => {
    const { store, onDisk } = showPage(<Title />, arnes);
    const field = screen.getByRole('textbox', { name: 'Navn på planen' });
    fireEvent.change(field, { target: { value: 'Min \u202eplan\u202c nå' } });
    await store.settled();
    expect(screen.getByRole('alert')).toHaveTextContent(/tegn nummer 5/u);
    expect(onDisk().details.title, 'it is not in the plan').not.toMatch(/nå/u);
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort de usynlige tegnene' }));
    await store.settled();
    expect(field).toHaveValue('Min plan nå');
    expect(onDisk().details.title).toBe('Min plan nå');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is offered nothing of the kind when something else is wrong', async () => {
    const { store } = showPage(<Title />, arnes);
    const field = screen.getByRole('textbox', { name: 'Navn på planen' });
    fireEvent.change(field, { target: { value: 'a'.repeat(301) } });
    await store.settled();
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ta bort de usynlige tegnene' })).toBeNull();
  });
});
