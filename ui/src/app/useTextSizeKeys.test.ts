import { fireEvent, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useTextSizeKeys } from './useTextSizeKeys';

const heard = (size: number) => {
  const onSize = vi.fn<(size: number) => void>();
  renderHook(() => {
    useTextSizeKeys(size, onSize);
  });
  return onSize;
};

/** Whether the web view was kept from doing something of its own with it. */
const press = (key: string, held: object = { ctrlKey: true }) =>
  !fireEvent.keyDown(window, { key, ...held });

it.each([
  ['+', 120, 130],
  ['=', 120, 130],
  ['-', 120, 110],
  ['0', 120, 100],
])('Ctrl and %s changes the size', (key, before, after) => {
  const onSize = heard(before);
  expect(press(key), 'the web view does not zoom as well').toBe(true);
  expect(onSize).toHaveBeenCalledExactlyOnceWith(after);
});

it('stops at the smallest and the largest', () => {
  const least = heard(100);
  press('-');
  expect(least).not.toHaveBeenCalled();
  const most = heard(200);
  press('+');
  expect(most).not.toHaveBeenCalled();
});

it('leaves what is written alone', () => {
  const onSize = heard(120);
  for (const held of [{}, { ctrlKey: true, altKey: true }, { ctrlKey: true, isComposing: true }]) {
    expect(press('+', held), 'it is a letter').toBe(false);
  }
  expect(press('a')).toBe(false);
  expect(onSize).not.toHaveBeenCalled();
});

it('takes a notch of the wheel for a step, and many small turns for one', () => {
  const onSize = heard(120);
  fireEvent.wheel(window, { deltaY: -100 });
  expect(onSize, 'the page is scrolled').not.toHaveBeenCalled();
  fireEvent.wheel(window, { deltaY: -100, ctrlKey: true });
  expect(onSize).toHaveBeenLastCalledWith(130);
  onSize.mockClear();
  for (let turn = 0; turn < 10; turn += 1) fireEvent.wheel(window, { deltaY: 10, ctrlKey: true });
  expect(onSize).toHaveBeenCalledExactlyOnceWith(110);
});
