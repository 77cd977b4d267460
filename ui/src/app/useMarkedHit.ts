/** What was looked for is marked where it stands, and the caret is put before it, as soon as the page has drawn it. */
import { useEffect } from 'react';
import type { SearchHit } from '../api/bindings/reading';

/** The name of the marks in the style sheets. */
const name = 'found';

/** Somebody does something else: then nothing moves any more. */
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

export function useMarkedHit(hit: SearchHit | null): void {
  useEffect(() => {
    if (hit === null) return;
    const stop = () => {
      drawn.disconnect();
      for (const sign of signs) window.removeEventListener(sign, stop, true);
    };
    const drawn = new MutationObserver(() => {
      if (show(hit)) stop();
    });
    if (!show(hit)) {
      drawn.observe(document.body, { childList: true, subtree: true, characterData: true });
      for (const sign of signs) window.addEventListener(sign, stop, true);
    }
    return () => {
      stop();
      unmark();
    };
  }, [hit]);
}

/** Whether the text is there to be marked. */
function show({ record, text, marks, place }: SearchHit): boolean {
  const about = document.getElementById(`record-${record.id}`);
  const there = [about, document.querySelector('main')].flatMap((root) =>
    root === null ? [] : (textWith(root, text) ?? []),
  );
  const [node] = there;
  if (node === undefined) return false;
  const begins = node.data.indexOf(text);
  const around = node.parentElement;
  mark(
    marks.map(({ from, to }) => {
      const range = document.createRange();
      range.setStart(node, begins + from);
      range.setEnd(node, begins + to);
      return range;
    }),
    around,
  );
  around?.scrollIntoView({ block: 'center' });
  // Its mirror stands beside the field itself.
  const field = around?.parentElement?.querySelector('textarea');
  if (field?.value === node.data) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(place.from, place.from);
  }
  return true;
}

function textWith(root: Element, text: string): Text | null {
  const all = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = all.nextNode(); node !== null; node = all.nextNode()) {
    if (node instanceof Text && node.data.includes(text)) return node;
  }
  return null;
}

/** Not every web view can mark what it has not been given a mark for. */
const canMark = () => 'highlights' in CSS;

/** Marks take their colours from the root, whoever's ink the words are in. */
function mark(ranges: readonly Range[], around: Element | null): void {
  if (!canMark() || around === null) return;
  const ink = getComputedStyle(around);
  const root = document.documentElement.style;
  root.setProperty('--found', ink.getPropertyValue('--pen-300'));
  root.setProperty('--found-line', ink.getPropertyValue('--pen-600'));
  CSS.highlights.set(name, new Highlight(...ranges));
}

function unmark(): void {
  if (canMark()) CSS.highlights.delete(name);
}
