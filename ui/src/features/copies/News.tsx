/** What is new in the other copy, as the history tells it, and what will wait when it is taken in. */
import { Button } from '@navikt/ds-react';
import { useEffect, useMemo, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyNews } from '../../api/bindings/kept';
import { Paper } from '../../components/Paper';
import { askOtherWords, noWords } from '../../records/askWords';
import { useOwnersPen } from '../../records/useField';
import { usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { nearDay } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import { byDay, entriesOf } from '../history/entries';
import { Entry } from '../history/Entry';
import { readable } from '../history/readable';
import { wordsOfActs } from '../history/wordsOfActs';
import styles from './CopiesPage.module.css';
import { useDayWords } from '../../records/useDayWords';

export interface NewsProps {
  news: CopyNews;
  heading: Ref<HTMLHeadingElement>;
  onTake: () => void;
  onLeave: () => void;
}

export function News({ news, heading, onTake, onLeave }: NewsProps) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { acts, ours, since } = news;
  const met = since === null ? t('meet.neverMet') : t('meet.metAt', { day: dayWords(since) });
  return (
    <div className={styles.news}>
      <h2 className="row-name" ref={heading} tabIndex={-1}>
        {acts === 0 ? t('meet.nothingNew') : t('meet.new', { count: acts })}
      </h2>
      <p className="quiet">{met}</p>
      {acts > 0 && <Told news={news} />}
      {acts > 0 && <Foretold news={news} />}
      {ours > 0 && <p className="body">{t('meet.ours', { count: ours })}</p>}
      <div className={styles.buttons}>
        {acts > 0 && <Button onClick={onTake}>{t('meet.take')}</Button>}
        <Button variant={acts > 0 ? 'tertiary' : 'secondary'} onClick={onLeave}>
          {t(acts > 0 ? 'meet.notNow' : 'meet.close')}
        </Button>
      </div>
    </div>
  );
}

/** Who wrote what, the newest first: called what it is called in the other copy. */
function Told({ news: { told, acts } }: { news: CopyNews }) {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const language = useReader();
  const isOwners = useOwnersPen();
  const [inWords, setInWords] = useState(noWords);
  const items = useMemo(() => told.toReversed(), [told]);
  useEffect(() => {
    let current = true;
    void wordsOfActs(items, language, null, askOtherWords).then((words) => {
      if (current) setInWords(words);
    });
    return () => {
      current = false;
    };
  }, [items, language]);
  const entries = entriesOf(readable(items, isOwners));
  return (
    <Paper snug>
      {byDay(entries).map(([day, ofDay]) => {
        const dayWords = withCapital(nearDay(day, today, language));
        return (
          <div key={day} className={styles.day}>
            <p className="section">{dayWords}</p>
            <ol className={styles.list} aria-label={dayWords}>
              {ofDay.map((entry) => (
                <Entry key={entry.act} entry={entry} inWords={inWords} isElsewhere />
              ))}
            </ol>
          </div>
        );
      })}
      {acts > told.length && <p className="quiet">{t('meet.newest', { count: told.length })}</p>}
    </Paper>
  );
}

/** What will wait for somebody, so that nobody is surprised by it afterwards. */
function Foretold({ news }: { news: CopyNews }) {
  const { t } = useTranslation();
  const { disagreements, misfits, takenOut, breaking, changedIds } = news;
  const lines = [
    disagreements > 0 && t('unsettled.differing', { count: disagreements }),
    misfits > 0 && t('unsettled.misfits', { count: misfits }),
    takenOut > 0 && t('unsettled.takenOut', { count: takenOut }),
    breaking > 0 && t('meet.breaking', { count: breaking }),
    changedIds > 0 && t('meet.changedIds', { count: changedIds }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.foretold}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
