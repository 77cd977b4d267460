import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { arnesPhrase } from '../../../test-shell/shelved';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import { EndedContext, type Ended } from '../../app/ended';
import { EndPlanPage } from './EndPlanPage';

afterEach(uninstall);

function show(way: 'owner' | 'contact' = 'owner') {
  const onEnded = vi.fn<(ended: Ended) => void>();
  const page = (
    <EndedContext value={onEnded}>
      <EndPlanPage />
    </EndedContext>
  );
  return { ...showPage(page, arnes, [], { way }), onEnded };
}

const end = () => userEvent.click(screen.getByRole('button', { name: /^Avslutt «.*» for godt$/ }));
const phrase = () => screen.getByLabelText('Skriv passordet ditt en gang til');

it('offers copies before anything else, and says what does not go away', async () => {
  show();
  const page = (await screen.findByRole('main')).textContent;
  const order = ['Lag PDF', 'Lagre en åpen kopi', 'Lagre en låst kopi', 'for godt'];
  const places = order.map((words) => page.indexOf(words));
  expect(places, 'copies first').toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(screen.getByText(/Disken kan ha rester/)).toHaveTextContent(/minnepinner/);
});

it('ends nothing without the phrase, or with another', async () => {
  const { shell, onEnded } = show();
  await end();
  expect(screen.getByText(/Skriv passordet eller koden først/)).toBeVisible();
  await userEvent.type(phrase(), 'noe helt annet enn det');
  await end();
  expect(await screen.findByText(/Passordet passer ikke til denne planen/)).toBeVisible();
  expect(shell.shelf).toHaveLength(1);
  expect(onEnded).not.toHaveBeenCalled();
  await userEvent.type(phrase(), 'x');
  expect(phrase(), 'what was said of another one').toBeValid();
});

it('is over when the phrase is right', async () => {
  const { shell, onEnded } = show();
  await userEvent.type(phrase(), arnesPhrase);
  await end();
  await waitFor(() => {
    expect(onEnded).toHaveBeenCalledWith({ name: 'Tilbake i jobb', leftIn: null });
  });
  expect(shell.shelf).toEqual([]);
});

it('is the owner’s alone', async () => {
  show('contact');
  expect(await screen.findByText(/Bare Arne kan avslutte planen/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /for godt/ })).toBeNull();
});
