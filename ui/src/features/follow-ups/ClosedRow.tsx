/** Something that was closed just now: the row stays while the page is open, quiet, and can be taken back. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import type { Look } from '../../store/agenda';
import { withCapital } from '../../i18n/act';
import { longDay } from '../../i18n/dates';
import type { NextTime } from '../../deeds/closeFollowUp';
import styles from './FollowUpsPage.module.css';
import { useLookWords } from '../../records/useLookWords';
import { WhenWords } from './When';

export interface ClosedRowProps {
  look: Look;
  /** What became of it. */
  as: 'done' | 'notDone' | 'removed';
  next: NextTime;
  onUndo: () => void;
}

export function ClosedRow({ look, as, next, onUndo }: ClosedRowProps) {
  const { t } = useTranslation();
  const names = useNames();
  const row = useRef<HTMLLIElement>(null);
  // The field that had the focus is closed.
  useFocusInside(row, true);
  const { name } = useLookWords(look.subject);
  const when = next.day === null ? next.rough : longDay(next.day, names.language);
  const words = [
    as === 'removed'
      ? t('record.removed', { name })
      : withCapital(names.choice('followUp', 'state', as)),
    when === '' ? '' : t('followUps.nextSet', { when }),
  ];
  return (
    <li className={styles.look} ref={row}>
      <div className={styles.row} data-closed>
        <div className={styles.middle}>
          <h3 className="item" dir="auto">
            {name}
          </h3>
          <p className="quiet" id={`closed-${look.key}`}>
            {words.filter((word) => word !== '').join('. ')}
          </p>
        </div>
        <div className={styles.start}>
          <WhenWords look={look} />
        </div>
        <button
          type="button"
          className="plain-link"
          aria-describedby={`closed-${look.key}`}
          onClick={onUndo}
        >
          {t('record.undo')}
        </button>
      </div>
    </li>
  );
}
