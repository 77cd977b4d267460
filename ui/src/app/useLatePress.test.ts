import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdLatePresses } from './useLatePress';

let field: HTMLTextAreaElement;
let button: HTMLButtonElement;
let saved: string[];
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<textarea></textarea><button>Neste</button><input type="text">';
  const [area, press] = [document.querySelector('textarea'), document.querySelector('button')];
  if (area === null || press === null) throw new Error('nothing to write in');
  [field, button, saved] = [area, press, []];
  button.addEventListener('click', () => saved.push(field.value));
  end = holdLatePresses(() => true);
  field.focus();
});
afterEach(() => {
  end();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

/** Happens now, and was done so many milliseconds ago. */
function happen(target: Element, event: Event, ago: number): Event {
  Object.defineProperty(event, 'timeStamp', { value: performance.now() - ago });
  target.dispatchEvent(event);
  return event;
}

const shared = { bubbles: true, cancelable: true };

/** A letter goes where the focus is, as in a window. */
function letter(key: string, ago: number): void {
  happen(
    document.activeElement ?? document.body,
    new KeyboardEvent('keydown', { ...shared, key }),
    ago,
  );
  const place = document.activeElement;
  if (!(place instanceof HTMLTextAreaElement || place instanceof HTMLInputElement)) return;
  place.value += key;
  happen(place, new InputEvent('input', shared), ago);
}

/** Whether the focus would have gone by it. */
function press(target: Element, ago: number): boolean {
  const down = happen(target, new MouseEvent('mousedown', shared), ago);
  if (!down.defaultPrevented && target instanceof HTMLElement) target.focus();
  happen(target, new MouseEvent('mouseup', shared), ago);
  happen(target, new MouseEvent('click', { ...shared, detail: 1 }), ago);
  return !down.defaultPrevented;
}

describe('a press that comes late after writing', () => {
  it('finds the letters that it overtook, and they stand where they were typed', () => {
    letter('k', 150);
    expect(press(button, 100), 'the field keeps the focus').toBe(false);
    letter('a', 140);
    vi.advanceTimersByTime(60);
    letter('t', 190);
    expect(saved, 'letters are on their way still').toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(saved).toEqual(['kat']);
    expect(document.activeElement, 'as when nothing is held').toBe(button);
  });

  it('is made once, and is not held for ever however much comes', () => {
    letter('k', 150);
    press(button, 100);
    for (let time = 0; time < 3000; time += 50) {
      letter('a', 200 + time);
      vi.advanceTimersByTime(50);
    }
    expect(saved).toHaveLength(1);
  });

  it('is made at once when a key is pressed after it, which goes where the press led', () => {
    letter('k', 150);
    press(button, 100);
    letter('a', 20);
    vi.advanceTimersByTime(0);
    expect(saved).toEqual(['k']);
    expect(field.value).toBe('k');
  });

  it('leaves the focus where whatever is pressed keeps it', () => {
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    letter('k', 150);
    press(button, 100);
    vi.advanceTimersByTime(1000);
    expect(saved).toEqual(['k']);
    expect(document.activeElement).toBe(field);
  });

  it('leaves the field also when it is let go of elsewhere', () => {
    letter('k', 150);
    happen(button, new MouseEvent('mousedown', shared), 100);
    happen(document.body, new MouseEvent('mouseup', shared), 100);
    vi.advanceTimersByTime(0);
    expect(document.activeElement).toBe(button);
    expect(saved).toEqual([]);
  });
});

describe('nothing is held', () => {
  it('where the machine keeps up', () => {
    letter('k', 2);
    expect(press(button, 3)).toBe(true);
    expect(saved, 'without waiting').toEqual(['k']);
  });

  it('when nobody has written lately', () => {
    letter('k', 150);
    vi.advanceTimersByTime(3000);
    expect(press(button, 100)).toBe(true);
    expect(saved).toEqual(['k']);
  });

  it('when it leads to another field: there one writes on', () => {
    const other = document.querySelector('input');
    letter('k', 150);
    if (other !== null) expect(press(other, 100)).toBe(true);
    expect(document.activeElement).toBe(other);
  });
});
