/** Someone who had the task before: chosen here, and dated in the history. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { PersonChooser } from '../../records/PersonChooser';
import { useFocusInside } from '../../records/useFocusInside';
import { usePlanSession } from '../../store/usePlan';
import styles from './PeoplePage.module.css';
import { earlierEdit } from '../../deeds/handOver';
import type { HandOverProps } from './HandOver';

export function EarlierHolder({ task, onShut }: Omit<HandOverProps, 'people'>) {
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  return (
    <div ref={place} className={styles.form}>
      <PersonChooser
        label={t('people.task.whoEarlier')}
        person={null}
        onChosen={(person, added) => {
          if (person === null) return;
          void store.act([...added, earlierEdit(task, person, today, newId())]);
          onShut();
        }}
      />
      <div className={styles.buttons}>
        <button type="button" className="plain-link" onClick={onShut}>
          {t('people.task.leave')}
        </button>
      </div>
    </div>
  );
}
