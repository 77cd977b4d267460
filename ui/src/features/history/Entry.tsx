/** One act in the history: what it is called, who wrote for whom and when, and what stood there before and after. */
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { ReadMore } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '../../api/bindings/journal';
import type { InWords } from '../../records/askWords';
import { QuoteMark } from '../../components/QuoteMark';
import { Sign, type SignProps } from '../../components/Sign';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { actWords, withCapital } from '../../i18n/act';
import { clock } from '../../i18n/dates';
import { said } from '../../i18n/said';
import { useReader } from '../../i18n/useReader';
import { changeWords } from './changeWords';
import { byRecord, type HistoryEntry } from './entries';
import styles from './HistoryPage.module.css';

export interface EntryProps {
  entry: HistoryEntry;
  inWords: InWords;
  /** It is told of another copy: nothing of it is in this plan yet, to be used again. */
  isElsewhere?: boolean;
}

/** Somebody that only another copy of the plan knows. */
const unknown: SignProps['by'] = { initials: '', pen: 'none' };

/** More than this is folded, as when a plan is begun or taken in. */
const shownRecords = 3;

export function Entry({ entry, inWords, isElsewhere = false }: EntryProps) {
  const { t } = useTranslation();
  const language = useReader();
  const { writers } = usePlan();
  const writer = writers.get(entry.pen.words);
  const { who, known } = inWords.actOf(entry);
  const deed = inWords.deedOf(entry);
  const heading = deed?.heading ?? withCapital(actWords(t, entry.name, entry.kind.is));
  const sentenceOf = (change: HistoryChange) =>
    deed?.sentences[entry.changes.indexOf(change)] ?? null;
  const told = { inWords, sentenceOf, said: heading, isElsewhere };
  const records = byRecord(entry.changes);
  const [shown, folded] = [records.slice(0, shownRecords), records.slice(shownRecords)];
  return (
    <li className={styles.entry}>
      <h3 className="row-name" dir="auto">
        {heading}
      </h3>
      {entry.undone && <p className={styles.undone}>{t('history.undone')}</p>}
      <Records records={shown} {...told} />
      {folded.length > 0 && (
        <ReadMore header={t('history.more', { count: folded.length })} size="small">
          <Records records={folded} {...told} />
        </ReadMore>
      )}
      {entry.steps.length > 1 && (
        <ReadMore header={t('history.steps', { count: entry.steps.length })} size="small">
          {entry.steps.map((step) => (
            <Changes
              key={step.act}
              changes={step.changes}
              inWords={inWords}
              isElsewhere={isElsewhere}
            />
          ))}
        </ReadMore>
      )}
      <p className={styles.sign}>
        <Sign by={writer ?? unknown}>
          {[who, clock(new Date(entry.at), language), ...known]
            .filter((part) => part !== '')
            .join(', ')}
        </Sign>
      </p>
    </li>
  );
}

interface Told {
  inWords: InWords;
  /** Core's sentence for a change. */
  sentenceOf?: (change: HistoryChange) => string | null;
  /** The sentence that stands over all of it already. */
  said?: string;
  isElsewhere: boolean;
}

interface RecordsProps extends Told {
  /** Each record's id and its changes. */
  records: readonly [string, readonly HistoryChange[]][];
}

function Records({ records, ...told }: RecordsProps) {
  return records.map(([id, changes]) => (
    <Changes key={id} changes={changes} heading={told.inWords.nameOf(id)} {...told} />
  ));
}

interface ChangesProps extends Told {
  changes: readonly HistoryChange[];
  /** What the record is called: it need not be said once more. */
  heading?: string | null;
}

/** A sentence for each change, and under it the words that were written and those that stood there before. */
function Changes(props: ChangesProps) {
  const { changes, inWords, heading, sentenceOf, said: over, isElsewhere } = props;
  const { t } = useTranslation();
  const { whole } = usePlan();
  const blank = said(t, 'words', 'values.blank') ?? '';
  const told = changeWords(t, whole, inWords, changes, sentenceOf).filter(
    ({ sentence, before, after }) => sentence !== null || before !== null || after !== heading,
  );
  const sentences = told.flatMap(({ sentence }) => sentence ?? []).map(withCapital);
  const listed = told.filter(({ sentence, isQuoted }) => sentence === null || isQuoted);
  const quote = (words: string | null, isQuoted: boolean) => {
    if (words === null) return blank;
    if (!isQuoted) return words;
    return (
      <>
        <QuoteMark side="open" />
        {words}
        <QuoteMark side="close" />
      </>
    );
  };
  return (
    <>
      {sentences
        .filter((sentence) => sentence !== over)
        .map((sentence) => (
          <p key={sentence} className={styles.name} dir="auto">
            {sentence}
          </p>
        ))}
      {listed.length > 0 && (
        <dl className={styles.changes}>
          {listed.map(({ field, before, after, isQuoted, again }, at) => (
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
                {again && !isElsewhere && <UseAgain {...again} field={field} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
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
