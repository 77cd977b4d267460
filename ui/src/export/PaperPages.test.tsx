import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { around } from '../../test-shell/around';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { PlanPaper } from './PlanPaper';

afterEach(uninstall);

function Papers() {
  return (
    <>
      <section aria-label="Uka">
        <PlanPaper wanted={{ paper: 'week', day: '2027-04-13' }}>Lag uka</PlanPaper>
      </section>
      <section aria-label="Reglene">
        <PlanPaper wanted={{ paper: 'rules' }}>Lag reglene</PlanPaper>
      </section>
    </>
  );
}

const of = (paper: string) => within(screen.getByRole('region', { name: paper }));
const look = (paper: string) =>
  userEvent.click(of(paper).getByRole('button', { name: 'Se sidene først' }));

it('shows the pages before it is saved, when somebody wants to see them', async () => {
  const { shell } = showPage(<Papers />, arnes, around);
  expect(screen.queryByRole('tablist'), 'not until it is asked for').toBeNull();
  await look('Uka');
  expect(await of('Uka').findByRole('tab', { name: /^Side\s1 av/ })).toBeVisible();
  expect(of('Uka').getByRole('button', { name: 'Større side' }), 'with zoom').toBeVisible();
  expect(shell.asked, 'looked at, not saved').not.toContain('save_paper');
  await look('Reglene');
  expect(await of('Reglene').findByRole('tab', { name: /^Side\s1 av/ })).toBeVisible();
  expect(of('Uka').queryByRole('tab'), 'one is looked at at a time').toBeNull();
  await userEvent.click(of('Reglene').getByRole('button', { name: 'Skjul sidene' }));
  expect(screen.queryByRole('tablist')).toBeNull();
});

it('is locked with a password when it is asked for, and anew each time', async () => {
  const { shell } = showPage(<Papers />, arnes, around);
  const asked = vi.spyOn(shell, 'answer');
  const passwords = () =>
    asked.mock.calls
      .filter(([command]) => command === 'save_paper')
      .map(([, args]) => args.password);
  await look('Uka');
  await userEvent.click(of('Uka').getByRole('checkbox', { name: 'Lås PDF-en med et passord' }));
  const phrase = 'brygge hammer sommer radio';
  await userEvent.type(of('Uka').getByLabelText('Passord til PDF-en'), phrase);
  await userEvent.click(of('Uka').getByRole('button', { name: 'Lagre' }));
  await waitFor(() => {
    expect(passwords()).toEqual([phrase]);
  });
  expect(await of('Uka').findByText(/^Lagret:/)).toBeVisible();
  expect(of('Uka').queryByLabelText('Passord til PDF-en'), 'it is kept nowhere').toBeNull();
  await userEvent.click(of('Uka').getByRole('button', { name: 'Lag uka' }));
  await waitFor(() => {
    expect(passwords(), 'the next one is open').toEqual([phrase, null]);
  });
});
