/** What is typed stays as it is typed: no field corrects a word or gives it a capital by itself. One place for all fields. */
import { useEffect } from 'react';

export function useTypedAsIs(): void {
  useEffect(() => {
    const come = ({ target }: FocusEvent) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (!isField) return;
      target.setAttribute('autocorrect', 'off');
      target.setAttribute('autocapitalize', 'off');
    };
    document.addEventListener('focusin', come);
    return () => {
      document.removeEventListener('focusin', come);
    };
  }, []);
}
