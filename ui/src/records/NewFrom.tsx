/** What came in with another copy of the plan, marked where it stands: a bar in the ink of whoever wrote it, and a word. */
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldKey } from '../store/field';
import { usePlanSession } from '../store/usePlan';
import { watchOf } from '../store/unsettledWatch';
import styles from './NewFrom.module.css';
import { useWriter, type FieldPlace } from './useField';

export interface NewFromProps {
  place: FieldPlace;
  /** It is told in another way. */
  isTold?: boolean;
  /** The field. It stays where it is when the mark goes. */
  children: ReactNode;
}

export function NewFrom({ place: { kind, id, field }, isTold = false, children }: NewFromProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const watch = watchOf(store);
  const key = fieldKey({ kind, id }, field);
  const from = useSyncExternalStore(watch.subscribe, () => watch.newFrom(key));
  const by = useWriter(isTold ? null : from);
  return (
    <>
      {by && <span className={styles.bar} data-pen={by.pen} aria-hidden="true" />}
      {children}
      {by && <span className={styles.words}>{t('arrived.mark', { name: by.name })}</span>}
    </>
  );
}
