import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useOnePress } from './useOnePress';

const skip = vi.fn();
const more = vi.fn();

/** A page that turns: where one went on from it, the next has a button that skips. */
function Pages() {
  const [isTurned, setTurned] = useState(false);
  useOnePress();
  return isTurned ? (
    <div>
      <button type="button" onClick={skip}>
        Hopp over
      </button>
      <button type="button" onClick={more}>
        Én ting til
      </button>
      <button type="button" onClick={more}>
        Neste
      </button>
    </div>
  ) : (
    <p>
      <button
        type="button"
        onClick={() => {
          setTurned(true);
        }}
      >
        Neste
      </button>
    </p>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  // Each of the buttons is where the hand is.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 800, 600));
  skip.mockClear();
  more.mockClear();
  render(<Pages />);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function press(name: string, x = 100) {
  const place = { clientX: x, clientY: 50, button: 0, isPrimary: true };
  const button = screen.getByRole('button', { name });
  fireEvent.pointerDown(button, place);
  fireEvent.click(button, { ...place, detail: 1 });
}

it('does nothing with a second press on what only came under the hand by the first', () => {
  press('Neste');
  vi.advanceTimersByTime(200);
  press('Hopp over', 103);
  expect(skip).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600);
  press('Hopp over', 103);
  expect(skip, 'a while after it is meant').toHaveBeenCalledOnce();
});

it('lets a hand press as fast as it likes on one thing, on another place, and with a key', () => {
  press('Neste');
  vi.advanceTimersByTime(200);
  press('Én ting til', 400);
  press('Én ting til', 400);
  expect(more).toHaveBeenCalledTimes(2);
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Hopp over' }), {
    clientX: 400,
    clientY: 50,
    button: 0,
    isPrimary: true,
  });
  fireEvent.click(screen.getByRole('button', { name: 'Hopp over' }), { detail: 0 });
  expect(skip).toHaveBeenCalledOnce();
});

it('goes on as fast as somebody presses what says the same on page after page', () => {
  press('Neste');
  vi.advanceTimersByTime(150);
  press('Neste');
  expect(more).toHaveBeenCalledOnce();
});
