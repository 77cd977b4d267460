/**
 * On a busy machine a press may overtake the letters that were typed before it: the web view has a queue for keys and another
 * for the mouse, and gives a key only when the one before it is answered. A press that comes late, right after writing, is
 * therefore held for as long as letters may be on their way, and the field keeps the focus: they land where they were typed,
 * and what is pressed finds them in the plan. How late it is, the events say themselves; where the machine keeps up, nothing
 * is held.
 */
import { useEffect } from 'react';

/** In milliseconds. Somebody is writing when they wrote so lately. */
const lately = 2000;
/** So much time always goes from the hand to the page. */
const prompt = 24;
/** A clock that says more is wrong. */
const unbelievable = 10_000;
/** How long nothing may come before nothing more is waited for, at the least and the most. */
const [shortest, longest] = [30, 400];
/** However many letters come, what was pressed is not held for longer. */
const most = 2000;

interface Held {
  field: HTMLElement;
  press: MouseEvent;
  click: MouseEvent | null;
  /** When it is made, whatever comes. */
  atLast: number;
  lag: number;
  /** Whatever was pressed leaves the focus where it is. */
  keepsFocus: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function useLatePress(): void {
  useEffect(() => holdLatePresses(), []);
}

/** How long ago it was done. */
function lagOf({ timeStamp }: Event): number {
  const lag = performance.now() - timeStamp;
  return lag >= 0 && lag < unbelievable ? lag : 0;
}

function takesText(place: Element | null): place is HTMLElement {
  if (place instanceof HTMLInputElement) {
    return !['button', 'submit', 'checkbox', 'radio', 'file'].includes(place.type);
  }
  return place instanceof HTMLTextAreaElement;
}

/** What the focus goes to when it is pressed. */
const focusable = 'button, a[href], input, select, textarea, summary, [tabindex]';

/** Where it was pressed; what stood there may have been drawn anew since. */
function targetOf({ target, clientX, clientY }: MouseEvent): Element | null {
  if (target instanceof Element && target.isConnected) return target;
  return document.elementFromPoint(clientX, clientY);
}

function again(click: MouseEvent): MouseEvent {
  const { detail, clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey } = click;
  const where = { clientX, clientY, screenX, screenY };
  const keys = { ctrlKey, shiftKey, altKey, metaKey };
  const shared = { bubbles: true, cancelable: true, composed: true };
  return new MouseEvent('click', { ...shared, detail, ...where, ...keys });
}

/** Answers with what ends it. Only what a hand does is held: `isReal` tells it from what the program does. */
export function holdLatePresses(isReal = (event: Event) => event.isTrusted): () => void {
  let typedAt = -Infinity;
  let keyLag = 0;
  let held: Held | null = null;

  const letGo = () => {
    if (held === null) return;
    const { field, press, click, keepsFocus, timer } = held;
    clearTimeout(timer);
    held = null;
    const target = targetOf(press);
    const next = target?.closest<HTMLElement>(focusable) ?? null;
    if (!keepsFocus && next === null) field.blur();
    else if (!keepsFocus) next?.focus({ preventScroll: true });
    if (click === null) return;
    // What leaving the field does is done first, as when nothing is held.
    setTimeout(() => targetOf(click)?.dispatchEvent(again(click)));
  };
  const wait = () => {
    if (held?.click == null) return;
    clearTimeout(held.timer);
    const left = Math.max(0, held.atLast - performance.now());
    const quiet = Math.min(longest, Math.max(shortest, 2 * held.lag));
    held.timer = setTimeout(letGo, Math.min(left, quiet));
  };

  const down = (event: MouseEvent) => {
    // One press at a time: the one before is done first.
    letGo();
    const field = document.activeElement;
    const isOther = event.target instanceof Element && takesText(event.target);
    const writes = takesText(field) && performance.now() - typedAt < lately;
    if (!isReal(event) || event.button !== 0 || !writes || isOther) return;
    const lag = Math.max(lagOf(event), keyLag);
    if (lag < prompt) return;
    held = {
      ...{
        field,
        press: event,
        click: null,
        atLast: performance.now() + most,
        lag,
        timer: undefined,
      },
      keepsFocus: event.defaultPrevented,
    };
    event.preventDefault();
  };
  const up = () => {
    // Let go of elsewhere than it was pressed: then no click follows.
    setTimeout(() => {
      if (held?.click === null) letGo();
    });
  };
  const hear = (event: MouseEvent) => {
    // A click without a press is made by a key, or by the program.
    if (held === null || held.click !== null || event.detail === 0) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    held.click = event;
    wait();
  };
  const type = (event: Event) => {
    if (!isReal(event)) return;
    typedAt = performance.now();
    if (event.type === 'keydown') keyLag = lagOf(event);
    // Done after the press, it goes where the press led.
    const isAfter = held !== null && event.timeStamp > held.press.timeStamp;
    if (event.type === 'keydown' && isAfter) letGo();
    else wait();
  };
  // Before everything else that hears of it; but a press only when it is known whether the focus is to stay.
  const ways: [name: string, listener: (event: never) => void, capture: boolean][] = [
    ['mousedown', down, false],
    ['mouseup', up, true],
    ['click', hear, true],
    ['keydown', type, true],
    ['input', type, true],
  ];
  for (const [name, listener, capture] of ways) {
    window.addEventListener(name, listener as EventListener, capture);
  }
  return () => {
    clearTimeout(held?.timer);
    for (const [name, listener, capture] of ways) {
      window.removeEventListener(name, listener as EventListener, capture);
    }
  };
}
