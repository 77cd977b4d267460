/** What is typed in a fact and then read, as a day or a time is: when it is judged, and that it is never lost from sight. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { id } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { arnes, showPage } from '../../test-shell/showPage';
import { usePlan } from '../store/usePlan';
import { DayFact } from './DayFact';
import { TimeFact } from './TimeFact';

afterEach(() => {
  uninstall();
  vi.restoreAllMocks();
});

function Pages() {
  const { plan } = usePlan();
  const [isHere, setHere] = useState(true);
  const look = plan.followUps.find((one) => one.id === id('f-hours'));
  if (look === undefined) return null;
  const place = { kind: 'followUp', id: look.id } as const;
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setHere(!isHere);
        }}
      >
        {isHere ? 'Til en annen side' : 'Tilbake hit'}
      </button>
      {isHere && (
        <>
          <TimeFact {...place} field="time" time={look.time} label="Klokka" empty="+ Klokka" />
          <DayFact {...place} field="due" day={look.due} label="Dato" empty="Velg" />
        </>
      )}
    </>
  );
}

describe('what is typed and then read', () => {
  const open = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
  const field = (name: string) => screen.getByRole('textbox', { name });
  const leave = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Til en annen side' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tilbake hit' }));
  };

  it('is judged when one is done with it, never in the middle of a word', async () => {
    const { store, onDisk } = showPage(<Pages />, arnes);
    await open(/^Klokka:/u);
    await userEvent.type(field('Klokka'), 'hal');
    expect(field('Klokka'), 'it is not finished').toBeValid();
    await userEvent.keyboard('{Enter}');
    expect(field('Klokka')).toBeInvalid();
    await userEvent.type(field('Klokka'), 'v tolv');
    expect(field('Klokka')).toBeValid();
    await userEvent.keyboard('{Enter}');
    await store.settled();
    expect(onDisk().followUps.find((one) => one.id === id('f-hours'))?.time).toBe('11:30');

    await open(/^Dato:/u);
    await userEvent.clear(field('Dato'));
    await userEvent.type(field('Dato'), 'når vi ses');
    expect(field('Dato')).toBeValid();
    await userEvent.keyboard('{Enter}');
    expect(field('Dato')).toHaveAccessibleDescription(/Datoen er ikke lagret ennå/u);
  });

  it('stands with its error when one comes back to the page, until it is taken back', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { store } = showPage(<Pages />, arnes);
    await open(/^Klokka:/u);
    await userEvent.type(field('Klokka'), 'etter maten');
    await leave();
    expect(field('Klokka')).toHaveValue('etter maten');
    expect(field('Klokka')).toHaveAccessibleDescription(/ikke lagret ennå/u);
    await userEvent.click(field('Klokka'));
    await userEvent.tab();
    // What closes when the focus goes elsewhere waits for nothing but its turn.
    await new Promise((done) => setTimeout(done, 20));
    expect(field('Klokka'), 'it is not hidden by going on').toHaveValue('etter maten');
    act(() => {
      store.undo();
    });
    await waitFor(() => {
      expect(screen.queryByRole('textbox', { name: 'Klokka' })).toBeNull();
    });
    expect(store.isSaved()).toBe(true);
  });

  it('stands with the reason when the plan refused it', async () => {
    const { store } = showPage(<Pages />, arnes);
    await open(/^Dato:/u);
    await userEvent.clear(field('Dato'));
    await userEvent.type(field('Dato'), '01.05.2927');
    await store.settled();
    await leave();
    expect(field('Dato')).toHaveValue('01.05.2927');
    expect(screen.getByRole('alert')).toHaveTextContent(/1900 og 2200/u);
  });
});
