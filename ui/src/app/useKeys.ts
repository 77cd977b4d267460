/**
 * The keys that work on every page of an open plan. No Ctrl+Alt: that is AltGr, which people write with.
 * Undo is the plan's also inside its text, since every keystroke there is saved.
 */
import { useEffect } from 'react';
import { usePlanSession } from '../store/usePlan';
import { deedOf, type KeyDeed } from './deedOf';
import { useNavigation } from '../navigation/navigation';
import { focusSearch } from '../navigation/search';

export interface KeysHeard {
  onPen: () => void;
  onLock: () => void;
  /** Somebody comes in. */
  onHide: () => void;
  /** The program is to end. */
  onClose: () => void;
}

/** Fields that are not the plan's (pass phrases) keep the web view's own undo. */
const ownUndo = 'input[type="password"], [data-own-undo] *';

export function useKeys({ onPen, onLock, onHide, onClose }: KeysHeard): void {
  const { store } = usePlanSession();
  const { go } = useNavigation();
  useEffect(() => {
    const deeds: Record<KeyDeed, () => void> = {
      undo: store.undo,
      redo: store.redo,
      lock: onLock,
      hide: onHide,
      close: onClose,
      pen: onPen,
      help: () => {
        go('help');
      },
      search: () => {
        go('search');
        focusSearch();
      },
      // The plan on paper is the PDF, never a picture of the window.
      print: () => {
        go('pdf');
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
  }, [store, go, onPen, onLock, onHide, onClose]);
}
