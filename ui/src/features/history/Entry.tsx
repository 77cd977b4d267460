/** One act in the history: what it is called, who wrote for whom and when, and what stood there before and after. */
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { ReadMore } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '../../api/bindings/journal';
import type { InWords } from '../../records/askWords';
import { Sign } from '../../components/Sign';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { actWords, withCapital } from '../../i18n/act';
import { clock } from '../../i18n/dates';
import { quoted } from '../../i18n/quoted';
import { said } from '../../i18n/said';
import { useReader } from '../../i18n/useReader';
import { changeWords } from './changeWords';
import { byRecord, type HistoryEntry } from './entries';
import styles from './HistoryPage.module.css';

export interface EntryProps {
  entry: HistoryEntry;
  inWords: InWords;
}

/** More than this is folded, as when a plan is begun or taken in. */
const shownRecords = 3;

export function Entry({ entry, inWords }: EntryProps) {
  const { t } = useTranslation();
  const language = useReader();
  const { writers } = usePlan();
  const writer = writers.get(entry.pen.words);
  const { who, known } = inWords.actOf(entry);
  const records = byRecord(entry.changes);
  const [shown, folded] = [records.slice(0, shownRecords), records.slice(shownRecords)];
  return (
    <li className={styles.entry}>
      <h3 className="row-name">{withCapital(actWords(t, entry.name, entry.kind.is))}</h3>
      {entry.undone && <p className={styles.undone}>{t('history.undone')}</p>}
      <Records records={shown} inWords={inWords} />
      {folded.length > 0 && (
        <ReadMore header={t('history.more', { count: folded.length })} size="small">
          <Records records={folded} inWords={inWords} />
        </ReadMore>
      )}
      {entry.steps.length > 1 && (
        <ReadMore header={t('history.steps', { count: entry.steps.length })} size="small">
          {entry.steps.map((step) => (
            <Changes key={step.act} changes={step.changes} inWords={inWords} />
          ))}
        </ReadMore>
      )}
      <p className={styles.sign}>
        {writer && (
          <Sign by={writer}>{[who, clock(new Date(entry.at), language), ...known].join(', ')}</Sign>
        )}
      </p>
    </li>
  );
}

interface RecordsProps {
  /** Each record's id and its changes. */
  records: readonly [string, readonly HistoryChange[]][];
  inWords: InWords;
}

function Records({ records, inWords }: RecordsProps) {
  return records.map(([id, changes]) => {
    const name = inWords.nameOf(id);
    return (
      <div key={id}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <Changes changes={changes} inWords={inWords} heading={name} />
      </div>
    );
  });
}

interface ChangesProps {
  changes: readonly HistoryChange[];
  inWords: InWords;
  /** What stands over them, and need not be said once more. */
  heading?: string | null;
}

function Changes({ changes, inWords, heading }: ChangesProps) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const blank = said(t, 'words', 'values.blank') ?? '';
  const told = changeWords(t, whole, inWords, changes).filter(
    ({ before, after }) => before !== null || after !== heading,
  );
  const quote = (words: string | null, isQuoted: boolean) => {
    if (words === null) return blank;
    return isQuoted ? quoted(t, words) : words;
  };
  return (
    <dl className={styles.changes}>
      {told.map(({ field, before, after, isQuoted, again }, at) => (
        <div key={`${field} ${at}`} className={styles.change}>
          <dt>{field}</dt>
          <dd dir="auto">
            {before !== null && (
              <>
                <span className={styles.before}>{quote(before, isQuoted)}</span>{' '}
                <span aria-hidden="true">→</span>
                <span className="aksel-sr-only">{t('history.became')}</span>{' '}
              </>
            )}
            {quote(after, isQuoted)}
            {again && <UseAgain {...again} field={field} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface UseAgainProps {
  /** The change the words came with. */
  change: string;
  isBefore: boolean;
  field: string;
}

/** Puts a wording back as it was, signed and dated as then; a proposal where the words are another's to change. */
function UseAgain({ change, isBefore, field }: UseAgainProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  return (
    <span className={styles.again}>
      <button type="button" className="quiet-link" onClick={() => void store.bringBack({ change })}>
        <ArrowUndoIcon aria-hidden="true" />
        {t(isBefore ? 'history.useBefore' : 'history.useAgain')}
        <span className="aksel-sr-only">: {field}</span>
      </button>
    </span>
  );
}
