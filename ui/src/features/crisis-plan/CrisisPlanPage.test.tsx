import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { showPage, sivs } from '../../../test-shell/showPage';
import { CrisisPlanPage } from './CrisisPlanPage';

afterEach(uninstall);

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the crisis plan', () => {
  it('takes a line in the part it was begun in', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />);
    await press('Legg til noe som hjelper');
    await userEvent.keyboard('Musikk');
    await store.settled();
    const step = onDisk().crisisSteps.find(({ text }) => text === 'Musikk');
    expect(step).toMatchObject({ section: 'helpsMe', person: null });
    expect(step?.rank, 'last in its part').toBe(3);
  });

  it('is put in order by keyboard', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />);
    part('Tidlige tegn')
      .getByRole('button', { name: /^Flytt Jeg slutter å tøyse/ })
      .focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await store.settled();
    const signs = onDisk().crisisSteps.filter(({ section }) => section === 'earlySign');
    const [first] = signs.sort((a, b) => a.rank - b.rank);
    expect(first?.text).toBe('Jeg slutter å tøyse.');
  });

  it('rings somebody in the plan at their own number, or at another', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />);
    const known = part('Ring').getByPlaceholderText('55 00 00 01');
    expect(known, 'Siv’s number is known already').toHaveValue('');
    await userEvent.type(known, '99 88 77 66');
    await store.settled();
    const siv = onDisk().crisisSteps.find(({ person }) => person === people.siv);
    expect(siv?.phone).toBe('99 88 77 66');
    expect(onDisk().people.find(({ id }) => id === people.siv)?.phone, 'hers stands').toBe(
      '55 00 00 01',
    );
  });

  it('takes somebody from the plan as the next to ring', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />);
    await userEvent.click(part('Ring').getByRole('button', { name: /Velg en fra planen/ }));
    await userEvent.keyboard('Jon');
    await userEvent.click(await screen.findByRole('option', { name: /Jon, kollega/ }));
    await store.settled();
    const step = onDisk().crisisSteps.find(({ person }) => person === people.jon);
    expect(step).toMatchObject({ section: 'call', rank: 4 });
  });

  it('names the doctor on duty once', async () => {
    const { store } = showPage(<CrisisPlanPage />);
    const always = () => part('Ring').getByText(/Ring 113/);
    expect(always(), 'who stands among those to ring').not.toHaveTextContent('116 117');
    await userEvent.clear(part('Ring').getByDisplayValue('116 117'));
    await store.settled();
    expect(always(), 'and here when nobody wrote it').toHaveTextContent('Legevakt: 116 117.');
  });

  it('lets another pen propose, and leaves the words', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />, sivs);
    await userEvent.click(screen.getByRole('button', { name: /Få meg av setet\. – foreslå/ }));
    await userEvent.keyboard(' Hver time.');
    await store.settled();
    expect(onDisk().crisisSteps.some(({ text }) => text === 'Få meg av setet.')).toBe(true);
    expect(onDisk().proposals.some(({ aboutKind }) => aboutKind === 'crisisStep')).toBe(true);
  });

  it('becomes a paper of one page, and a card', async () => {
    const { shell } = showPage(<CrisisPlanPage />);
    const asked = vi.spyOn(shell, 'answer');
    await press('Lag PDF');
    await press('Lag kort til lommeboka');
    await waitFor(() => {
      expect(asked).toHaveBeenCalledWith('save_paper', {
        wanted: { paper: 'crisis' },
        to: null,
        language: null,
        largePrint: false,
        password: null,
      });
    });
    expect(asked).toHaveBeenCalledWith('save_paper', {
      wanted: { paper: 'card' },
      to: null,
      language: null,
      largePrint: false,
      password: null,
    });
  });
});

describe('the zones of the crisis plan', () => {
  it('are out of the way until someone wants them, and the lists stay', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />);
    expect(screen.queryByRole('region', { name: /Rødt/ })).toBeNull();
    await press('Skriv i grønt, gult og rødt');
    await userEvent.click(
      part('Innen 24 timer, gult').getByRole('button', { name: /innen 24 timer/ }),
    );
    await userEvent.keyboard('Noen ser på setet.');
    await store.settled();
    expect(onDisk().crisisSteps.find(({ text }) => text === 'Noen ser på setet.')).toMatchObject({
      section: 'withinADay',
      zone: 'yellow',
      rank: 1,
    });
    expect(part('Tidlige tegn').getByText('Jeg slutter å tøyse.')).toBeVisible();
  });

  it('say which they are in words, and what is ringed in red', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />);
    await press('Skriv i grønt, gult og rødt');
    const red = screen.getByRole('region', { name: /^3?Rødt: nå haster det$/ });
    expect(within(red).getByText(/Ring 113/)).toBeVisible();
    await userEvent.click(part('Ring, rødt').getByRole('button', { name: /Velg en fra planen/ }));
    await userEvent.keyboard('Jon');
    await userEvent.click(await screen.findByRole('option', { name: /Jon, kollega/ }));
    await store.settled();
    const step = onDisk().crisisSteps.find(({ person }) => person === people.jon);
    expect(step).toMatchObject({ section: 'call', zone: 'red', rank: 1 });
  });
});

describe('wishes for serious illness', () => {
  it('are out of sight until someone asks', async () => {
    const { onDisk, store } = showPage(<CrisisPlanPage />);
    expect(screen.queryByRole('heading', { name: 'Dette vil jeg' })).toBeNull();
    await press('Åpne kapitlet');
    await press('Legg til et ønske');
    await userEvent.keyboard('Være hjemme.');
    await store.settled();
    expect(onDisk().careWishes[0]).toMatchObject({ section: 'wish', text: 'Være hjemme.' });
  });
});
