import { useEffect } from 'react';
import { deedOf } from './deedOf';

/** The help key where no plan is open. Null where leaving would lose what is being filled in. */
export function useHelpKey(onHelp: (() => void) | null): void {
  useEffect(() => {
    if (onHelp === null) return;
    const press = (event: KeyboardEvent) => {
      if (deedOf(event) !== 'help') return;
      event.preventDefault();
      onHelp();
    };
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
    };
  }, [onHelp]);
}
