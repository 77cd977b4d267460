/** «Nytt siden Aase fikk planen 1. mars»: what whoever gets the plan does not know yet, and a sheet of it to print. */
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewsInWords, Recipient } from '../../api/bindings/document';
import { failed, newSince } from '../../api/shell';
import { PaperButton } from '../../export/PaperButton';
import { useReader } from '../../i18n/useReader';
import { usePlan, usePlanSession } from '../../store/usePlan';
import styles from './NewSince.module.css';

/** So many things are told here; the rest is on the sheet. */
const most = 5;

/** Null before the first answer, and of somebody who never got a copy. Asked for again when the plan is another. */
function useNewSince(person: string | null): NewsInWords | null {
  const language = useReader();
  const { store } = usePlanSession();
  const { whole, today } = usePlan();
  const [told, setTold] = useState<{ of: string; news: NewsInWords | null } | null>(null);
  useEffect(() => {
    if (person === null) return;
    let current = true;
    void store
      .settled()
      .then(() => newSince(person, language))
      .then((answer) => {
        if (current) setTold({ of: person, news: failed(answer) ? null : answer.value });
      });
    return () => {
      current = false;
    };
  }, [person, language, whole, today, store]);
  return told?.of === person ? told.news : null;
}

export interface NewSinceProps {
  /** Who gets the plan; null is the owner, to whom nothing is new. */
  to: Recipient | null;
}

export function NewSince({ to }: NewSinceProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const heading = useId();
  const news = useNewSince(to?.person ?? null);
  if (news === null) return null;
  const { title, lines } = news;
  const rest = lines.length - most;
  return (
    <section className={styles.news} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('pdf.newsNone')}</p>
      ) : (
        <>
          <ul>
            {lines.slice(0, most).map((line, at) => (
              // Two things can be said in the same words, and none of them moves.
              <li key={at}>{line}</li>
            ))}
          </ul>
          {rest > 0 && <p className="quiet">{t('pdf.newsRest', { count: rest })}</p>}
          <PaperButton
            wanted={{ paper: 'news' }}
            settled={store.settled}
            to={to}
            onNoted={store.noted}
          >
            {t('pdf.newsPaper')}
          </PaperButton>
        </>
      )}
    </section>
  );
}
