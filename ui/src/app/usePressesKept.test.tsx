import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePressesKept } from './usePressesKept';

const press = vi.fn();

function Page() {
  usePressesKept();
  return (
    <>
      <p>Et felt</p>
      <button type="button" onClick={press}>
        <span>Gjort?</span>
      </button>
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  press.mockClear();
  render(<Page />);
});
afterEach(() => {
  vi.useRealTimers();
});

const stands = (top: number) => {
  const button = screen.getByRole('button');
  vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 100, 20));
};
const down = (x: number, button = 0) =>
  fireEvent.pointerDown(screen.getByText('Gjort?'), {
    clientX: x,
    clientY: 10,
    isPrimary: true,
    button,
  });
const up = (on: string, x: number) => {
  fireEvent.pointerUp(screen.getByText(on), { clientX: x, clientY: 10, isPrimary: true });
  act(() => {
    vi.runAllTimers();
  });
};

it('gives a press to what it began on, where that moved away under the hand', () => {
  stands(100);
  down(10);
  stands(40);
  up('Et felt', 12);
  expect(press, 'once, as it was meant').toHaveBeenCalledOnce();
});

it('leaves what only came to lie over it, as a menu does, to be what it is', () => {
  stands(100);
  down(10);
  up('Et felt', 10);
  expect(press).not.toHaveBeenCalled();
});

it('leaves a press that ends where it began to the web view', () => {
  stands(100);
  down(10);
  stands(95);
  up('Gjort?', 10);
  expect(press, 'the web view gives it itself').not.toHaveBeenCalled();
});

it('lets a hand that goes elsewhere change its mind', () => {
  stands(100);
  down(10);
  stands(40);
  up('Et felt', 90);
  expect(press).not.toHaveBeenCalled();
});

it('knows no press but that of the first button', () => {
  stands(100);
  down(10, 2);
  stands(40);
  up('Et felt', 10);
  expect(press).not.toHaveBeenCalled();
});
