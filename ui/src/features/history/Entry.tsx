/** One act in the history: what it is called, who wrote for whom and when, and what stood there before and after. */
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { ReadMore } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '../../api/bindings/journal';
import type { Pen } from '../../api/bindings/plan';
import { recordName } from '../../records/recordName';
import { Sign } from '../../components/Sign';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { actWords, withCapital } from '../../i18n/act';
import { clock } from '../../i18n/dates';
import { said } from '../../i18n/said';
import { useReader } from '../../i18n/useReader';
import { changeWords } from './changeWords';
import { circumstances } from './circumstances';
import { byRecord, type HistoryEntry } from './entries';
import styles from './HistoryPage.module.css';

export interface EntryProps {
  entry: HistoryEntry;
}

/** «Siv Lunde skrev for Arne». */
function useWho(): (pen: Pen) => string {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const name = (id: string) => whole.people.find((person) => person.id === id)?.name ?? '';
  return ({ writer, words }) =>
    (writer === words
      ? said(t, 'words', 'pen.own', { writer: name(writer) })
      : said(t, 'words', 'pen.for', { writer: name(writer), words: name(words) })) ?? '';
}

/** More than this is folded, as when a plan is begun or taken in. */
const shownRecords = 3;

export function Entry({ entry }: EntryProps) {
  const { t } = useTranslation();
  const language = useReader();
  const { whole, reading, writers } = usePlan();
  const who = useWho();
  const writer = writers.get(entry.pen.words);
  const known = circumstances(t, whole, reading.onlyContact, entry);
  const records = byRecord(entry.changes);
  const [shown, folded] = [records.slice(0, shownRecords), records.slice(shownRecords)];
  return (
    <li className={styles.entry}>
      <h3 className="row-name">{withCapital(actWords(t, entry.name, entry.kind.is))}</h3>
      {entry.undone && <p className={styles.undone}>{t('history.undone')}</p>}
      <Records records={shown} />
      {folded.length > 0 && (
        <ReadMore header={t('history.more', { count: folded.length })} size="small">
          <Records records={folded} />
        </ReadMore>
      )}
      {entry.steps.length > 1 && (
        <ReadMore header={t('history.steps', { count: entry.steps.length })} size="small">
          {entry.steps.map((step) => (
            <Changes key={step.act} changes={step.changes} />
          ))}
        </ReadMore>
      )}
      <p className={styles.sign}>
        {writer && (
          <Sign by={writer}>
            {[who(entry.pen), clock(new Date(entry.at), language), ...known].join(', ')}
          </Sign>
        )}
      </p>
    </li>
  );
}

interface RecordsProps {
  /** Each record's id and its changes. */
  records: readonly [string, readonly HistoryChange[]][];
}

function Records({ records }: RecordsProps) {
  const { whole } = usePlan();
  const language = useReader();
  return records.map(([id, changes]) => {
    const name = recordName(whole, id, language);
    return (
      <div key={id}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <Changes changes={changes} heading={name} />
      </div>
    );
  });
}

interface ChangesProps {
  changes: readonly HistoryChange[];
  /** What stands over them, and need not be said once more. */
  heading?: string | null;
}

function Changes({ changes, heading }: ChangesProps) {
  const { t } = useTranslation();
  const language = useReader();
  const { whole } = usePlan();
  const blank = said(t, 'words', 'values.blank') ?? '';
  const told = changeWords(t, whole, changes, language).filter(
    ({ before, after }) => before !== null || after !== heading,
  );
  const quote = (words: string | null, quoted: boolean) => {
    if (words === null) return blank;
    return quoted ? `${t('quote.open')}${words}${t('quote.close')}` : words;
  };
  return (
    <dl className={styles.changes}>
      {told.map(({ field, before, after, quoted, again }, at) => (
        <div key={`${field} ${at}`} className={styles.change}>
          <dt>{field}</dt>
          <dd dir="auto">
            {before !== null && (
              <>
                <span className={styles.before}>{quote(before, quoted)}</span>{' '}
                <span aria-hidden="true">→</span>
                <span className="aksel-sr-only">{t('history.became')}</span>{' '}
              </>
            )}
            {quote(after, quoted)}
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
