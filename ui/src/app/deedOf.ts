/** The program’s own keys. */
export type KeyDeed =
  'undo' | 'redo' | 'lock' | 'hide' | 'close' | 'pen' | 'help' | 'search' | 'print';

/** What a key means here; null when it is nothing of ours. */
export function deedOf(event: KeyboardEvent): KeyDeed | null {
  if (event.isComposing || event.altKey) return null;
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plain && event.key === 'F2') return 'pen';
  if (plain && event.key === 'F1') return 'help';
  if (plain && event.key === 'F9') return 'hide';
  if (!event.ctrlKey && !event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.shiftKey) return null;
  if (key === 'y') return 'redo';
  if (key === 'q') return 'close';
  if (key === 'f') return 'search';
  if (key === 'p') return 'print';
  return key === 'l' ? 'lock' : null;
}
