/**
 * The keys that work on every page of an open plan. No Ctrl+Alt: that is AltGr, which people write with.
 * Undo is the plan's also inside its text, since every keystroke there is saved.
 */
import { useEffect } from 'react';
import { usePlanSession } from '../plan/usePlan';
import { useNavigation } from './navigation';

export interface KeysHeard {
  onPen: () => void;
  onLock: () => void;
}

/** Fields that are not the plan's (pass phrases) keep the web view's own undo. */
const ownUndo = 'input[type="password"], [data-own-undo] *';

export type KeyDeed = 'undo' | 'redo' | 'lock' | 'pen' | 'help';

/** What a key means here; null when it is nothing of ours. */
export function deedOf(event: KeyboardEvent): KeyDeed | null {
  if (event.isComposing || event.altKey) return null;
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plain && event.key === 'F2') return 'pen';
  if (plain && event.key === 'F1') return 'help';
  if (!event.ctrlKey && !event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.shiftKey) return null;
  if (key === 'y') return 'redo';
  return key === 'l' ? 'lock' : null;
}

export function useKeys({ onPen, onLock }: KeysHeard): void {
  const { store } = usePlanSession();
  const { go } = useNavigation();
  useEffect(() => {
    const deeds: Record<KeyDeed, () => void> = {
      undo: store.undo,
      redo: store.redo,
      lock: onLock,
      pen: onPen,
      help: () => {
        go('innstillinger');
      },
    };
    const press = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      if (deed === null) return;
      const field = event.target instanceof Element && event.target.matches(ownUndo);
      if (field && (deed === 'undo' || deed === 'redo')) return;
      event.preventDefault();
      if (!event.repeat || deed === 'undo' || deed === 'redo') deeds[deed]();
    };
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
    };
  }, [store, go, onPen, onLock]);
}
