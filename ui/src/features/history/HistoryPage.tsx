/** Who wrote what, and when: newest first, with the way back at the top. Of the whole plan, or of one record. */
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { RecordRef } from '../../api/bindings/plan';
import { toChoose } from '../../records/disagreements';
import { GoTo } from '../../navigation/GoTo';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { FailureStrip } from '../../components/FailureStrip';
import { Paper } from '../../components/Paper';
import { usePlan } from '../../store/usePlan';
import { actWords, withCapital } from '../../i18n/act';
import { nearDay } from '../../i18n/dates';
import { problemWords } from '../../i18n/problem';
import { useReader } from '../../i18n/useReader';
import { useWays } from '../settings/useWays';
import { byDay, withSaid } from './entries';
import { Entry } from './Entry';
import styles from './HistoryPage.module.css';
import { OverviewEntry } from './OverviewEntry';
import { useHistory } from './useHistory';

export function HistoryPage() {
  const { t, i18n } = useTranslation();
  const { about } = useNavigation();
  const { today } = usePlan();
  const language = useReader();
  const { entries, inWords, older, problem } = useHistory(about);
  const { overviewSaid } = useWays();
  const name = about && inWords.nameOf(about.id);
  // What is said of the overview is of the whole plan.
  const said = about === null ? overviewSaid : [];

  return (
    <div className={styles.page}>
      <h1 className="heading" dir="auto" data-title-line>
        {name === null ? t('chapters.history') : t('history.of', { name })}
      </h1>
      {about === null ? <WayBack /> : <FromWhere record={about} />}
      {about === null && <Differs />}
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
      <Paper snug>
        {entries !== null && entries.length === 0 && <p className="body">{t('history.none')}</p>}
        {byDay(withSaid(entries ?? [], said, older === null)).map(([day, ofDay]) => (
          <section key={day} className={styles.day}>
            <h2 className="section">{withCapital(nearDay(day, today, language))}</h2>
            <ol className={styles.list}>
              {ofDay.map((line) =>
                'act' in line ? (
                  <Entry key={line.act} entry={line} inWords={inWords} />
                ) : (
                  <OverviewEntry key={line.at} told={line} />
                ),
              )}
            </ol>
          </section>
        ))}
        {older && (
          <Button variant="secondary" onClick={older}>
            {t('history.older')}
          </Button>
        )}
      </Paper>
    </div>
  );
}

/** That copies of the plan say different things is told here too; it is chosen where the words stand. */
function Differs() {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const count = toChoose(whole).length;
  if (count === 0) return null;
  return (
    <p className={styles.differs}>
      <span>{t('wordings.here', { count })}</span>
      <GoTo page="plan">{t('wordings.toPlan')}</GoTo>
    </p>
  );
}

function WayBack() {
  const { t } = useTranslation();
  const { reversible, undo, redo } = usePlan();
  const { go } = useNavigation();
  return (
    <div className={styles.back}>
      {reversible.undo ? (
        <Button
          variant="secondary"
          icon={<ArrowUndoIcon aria-hidden="true" />}
          onClick={undo}
          aria-keyshortcuts="Control+Z"
        >
          {t('history.undo', { act: actWords(t, reversible.undo) })}
        </Button>
      ) : (
        <p className="quiet">{t('history.nothingToUndo')}</p>
      )}
      {reversible.redo && (
        <Button
          variant="secondary"
          icon={<ArrowRedoIcon aria-hidden="true" />}
          onClick={redo}
          aria-keyshortcuts="Control+Shift+Z"
        >
          {t('history.redo', { act: actWords(t, reversible.redo) })}
        </Button>
      )}
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('restore');
        }}
      >
        {t('back.open')}
      </button>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('search');
        }}
      >
        {t('chapters.search')}
      </button>
    </div>
  );
}

function FromWhere({ record }: { record: RecordRef }) {
  const { t } = useTranslation();
  const { go } = useNavigation();

  return (
    <div className={styles.back}>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go(pageOf[record.kind], record);
        }}
      >
        {t('history.toPlan')}
      </button>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('history');
        }}
      >
        {t('history.whole')}
      </button>
    </div>
  );
}
