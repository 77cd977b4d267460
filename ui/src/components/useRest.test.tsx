/** Only rows far from what is seen rest, on a long page, and nothing that hangs out of a row is cut off. */
import { act, render } from '@testing-library/react';
import { useRef, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { manyRows, useRest } from './useRest';
import { slipsClass } from './useSlipsApart';

/** What the browser would tell of the rows that are watched. */
class Watching {
  static told: IntersectionObserverCallback;
  static watched = new Set<Element>();

  constructor(told: IntersectionObserverCallback) {
    Watching.told = told;
  }

  observe(row: Element): void {
    Watching.watched.add(row);
  }

  unobserve(row: Element): void {
    Watching.watched.delete(row);
  }
}

function tell(row: Element, isIntersecting: boolean): void {
  const entry = { target: row, isIntersecting } as unknown as IntersectionObserverEntry;
  Watching.told([entry], undefined as unknown as IntersectionObserver);
}

function Row({ id, children }: { id: string; children?: ReactNode }) {
  const row = useRef<HTMLLIElement>(null);
  useRest(row);
  return (
    <li ref={row} id={id}>
      {children}
    </li>
  );
}

const others = (count: number) =>
  Array.from({ length: count }, (_, at) => <Row key={at} id={`other-${at}`} />);

function found(id: string): HTMLElement {
  const row = document.getElementById(id);
  if (row === null) throw new Error(`no row ${id}`);
  return row;
}

const rest = (id: string) => found(id).dataset.rest;

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Watching);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a row rests while it is far, and no longer', () => {
  render(<ul>{others(manyRows)}</ul>);
  expect(rest('other-7'), 'before anything is told of it').toBe('near');
  tell(found('other-7'), false);
  expect(rest('other-7')).toBe('far');
  tell(found('other-7'), true);
  expect(rest('other-7')).toBe('near');
});

test('on a short page no row rests', () => {
  render(<ul>{others(manyRows - 1)}</ul>);
  tell(found('other-7'), false);
  expect(rest('other-7')).toBe('near');
});

test('a row with a slip in the margin, or with rows of its own, does not rest', () => {
  render(
    <ul>
      {others(manyRows)}
      <Row id="proposed">
        <div className={slipsClass} />
      </Row>
      <Row id="goal">
        <ul>
          <Row id="action" />
        </ul>
      </Row>
    </ul>,
  );
  for (const id of ['proposed', 'goal', 'action']) tell(found(id), false);
  expect(rest('proposed'), 'the slip would be cut off').toBe('near');
  expect(rest('goal'), 'its rows rest, each with its own height').toBe('near');
  expect(rest('action')).toBe('far');
});

test('in a window of another size every row is laid out once more', () => {
  render(<ul>{others(manyRows)}</ul>);
  tell(found('other-7'), false);
  act(() => {
    window.dispatchEvent(new Event('resize'));
  });
  expect(rest('other-7')).toBe('near');
  expect(Watching.watched).toContain(found('other-7'));
});

test('rows that are gone are watched no longer', () => {
  const { unmount } = render(<ul>{others(manyRows)}</ul>);
  expect(Watching.watched.size).toBe(manyRows);
  unmount();
  expect(Watching.watched.size).toBe(0);
});
