/** Whoever holds the pen is spoken to as who they are: the owner is «du» to themselves, and has a name to everybody else. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOwner } from '../i18n/texts';
import { usePlan } from '../store/usePlan';

export function useOwnersName(): void {
  const { i18n } = useTranslation();
  const { pen, owner, writers } = usePlan();
  const name = writers.get(owner.id)?.name ?? owner.name;
  const called = pen.writer === owner.id || name.trim() === '' ? null : name;
  useEffect(() => {
    void nameOwner(i18n, called);
  }, [i18n, called]);
  useEffect(
    () => () => {
      void nameOwner(i18n, null);
    },
    [i18n],
  );
}
