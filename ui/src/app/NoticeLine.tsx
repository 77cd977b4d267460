/** What was just undone, done again or refused: one quiet line at the foot of the window. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { liftOver } from '../components/useOpenedInSight';
import type { Notice } from '../store/PlanStore';
import { usePlanSession, usePlanState } from '../store/usePlan';
import { actWords, standsWords, withCapital } from '../i18n/act';
import { problemWords } from '../i18n/problem';
import styles from './frame.module.css';

/** Milliseconds the line stands. What it says is in the history too. */
const standsFor = 12_000;

function useWords(): (notice: Notice) => string {
  const { t, i18n } = useTranslation();
  return (notice) => {
    switch (notice.kind) {
      case 'done':
        return withCapital(actWords(t, notice.name));
      case 'undone':
        return standsWords(t, notice.name, 'undone');
      case 'redone':
        return standsWords(t, notice.name, 'redone');
      case 'refused': {
        const { reason, wayForward } = problemWords(t, notice.problem, i18n.language);
        return `${reason} ${wayForward}`;
      }
    }
  };
}

/** Nobody writes under the line: what is written in is lifted over it. */
function useOverLine(notice: Notice | null) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // When the focus has come to where something was undone.
    const waiting = requestAnimationFrame(() => {
      const field = document.activeElement;
      if (line.current === null || !field?.matches('textarea, input')) return;
      liftOver(field, field, line.current.getBoundingClientRect().top);
    });
    return () => {
      cancelAnimationFrame(waiting);
    };
  }, [notice]);
  return line;
}

export function NoticeLine() {
  const { store } = usePlanSession();
  const { notice } = usePlanState();
  const { t } = useTranslation();
  const words = useWords();
  const line = useOverLine(notice);

  useEffect(() => {
    if (notice === null) return;
    const gone = setTimeout(store.hush, standsFor);
    return () => {
      clearTimeout(gone);
    };
  }, [notice, store]);

  return (
    <div className={styles.notices} role="status">
      {notice && (
        <p key={notice.number} ref={line} className={styles.notice}>
          <span>{words(notice)}</span>
          {notice.kind === 'done' && (
            <button type="button" className="plain-link" onClick={store.undo}>
              {t('record.undo')}
            </button>
          )}
          {notice.kind === 'refused' && notice.problem.code === 'written-since' && (
            <button type="button" className="plain-link" onClick={store.undoOver}>
              {t('meet.undoAnyway')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
