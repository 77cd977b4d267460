/** What the owner says of something promised: whether an answer came, and whether more is needed. Never a score. */
import { Chips } from '@navikt/ds-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YesNo } from '../../api/bindings/plan';
import { DayFact } from '../../records/DayFact';
import { OwnWords } from '../../records/OwnWords';
import { useOwnerId, useWriter } from '../../records/useField';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useStays } from '../../records/useStays';
import { checkEdits, type Check, type Checked } from '../../deeds/checkPromise';
import { usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { longDay } from '../../i18n/dates';
import styles from './CommitmentsPage.module.css';

export interface ChecksProps {
  checked: Checked;
  /** What it is called, for those who do not see where it stands. */
  name: string;
  /** Nothing is expected of it yet: the questions come when the owner asks for them. */
  waits?: boolean;
}

/** Whether what is written now is the owner's words. */
function useIsOwners(): boolean {
  const owner = useOwnerId();
  return useSelected(({ pen }) => pen.words === owner);
}

const answers = ['yes', 'no'] as const;

export function Checks({ waits = false, ...props }: ChecksProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { gotAnswer, needsMore } = props.checked.record;
  const owner = useOwnerId();
  const isOwners = useIsOwners();
  const name = useWriter(owner)?.name ?? '';
  const isTold = gotAnswer !== null || needsMore !== null;
  if (!isTold && !isOwners) {
    if (waits) return null;
    return <p className="quiet">{t('promises.notSaid', { name })}</p>;
  }
  if (!waits || asked || isTold) return <AskedBoth {...props} isOpened={asked} />;
  return (
    <button
      type="button"
      className="plain-link"
      aria-expanded={false}
      onClick={() => {
        setAsked(true);
      }}
    >
      {t('promises.ask')}
      <span className="aksel-sr-only">: {props.name}</span>
    </button>
  );
}

interface AskedBothProps extends Omit<ChecksProps, 'waits'> {
  /** The questions were asked for just now. */
  isOpened: boolean;
}

function AskedBoth({ checked, name, isOpened }: AskedBothProps) {
  const { t } = useTranslation();
  const names = useNames();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, isOpened);
  const { kind, record } = checked;
  const { id, gotAnswer, gotAnswerOn, needsMore, moreNote } = record;
  const question = { gotAnswer: t('promises.gotAnswer'), needsMore: t('promises.needsMore') };
  const more = { kind, id, field: 'moreNote' } as const;
  const tellsMore = useStays(more, needsMore === 'yes' || moreNote !== '');
  return (
    <div ref={place} className={styles.checks}>
      <Asked checked={checked} check="gotAnswer" name={name} question={question.gotAnswer}>
        {gotAnswer !== null && (
          <DayFact
            kind={kind}
            id={id}
            field="gotAnswerOn"
            day={gotAnswerOn}
            label={names.field(kind, 'gotAnswerOn')}
            shown={gotAnswerOn === null ? undefined : longDay(gotAnswerOn, names.language)}
            empty={t('plan.choose')}
          />
        )}
      </Asked>
      <Asked checked={checked} check="needsMore" name={name} question={question.needsMore} />
      {tellsMore && (
        <div className={styles.more}>
          <OwnWords
            {...more}
            label={`${t('promises.whatMore')} ${name}`}
            text={moreNote}
            empty={t('promises.whatMore')}
            under
          />
        </div>
      )}
    </div>
  );
}

interface AskedProps extends Omit<ChecksProps, 'waits'> {
  check: Check;
  question: string;
  children?: ReactNode;
}

/** Only the owner, or whoever writes the owner's words, answers; others read what is answered. */
function Asked({ checked, check, name, question, children }: AskedProps) {
  const names = useNames();
  const { store, today } = usePlanSession();
  const isOwners = useIsOwners();
  const { kind, record } = checked;
  const value = record[check];
  const word = (answer: YesNo) => withCapital(names.choice(kind, check, answer));
  if (value === null && !isOwners) return null;
  return (
    <div className={styles.asked}>
      <span className="quiet" aria-hidden={isOwners}>
        {question}
      </span>
      {isOwners ? (
        <Chips size="small" aria-label={`${question} ${name}`}>
          {answers.map((answer) => (
            <Chips.Toggle
              key={answer}
              selected={value === answer}
              checkmark={false}
              onClick={() => {
                const edits = checkEdits(checked, check, answer, today);
                if (edits.length > 0) void store.act(edits);
              }}
            >
              {word(answer)}
            </Chips.Toggle>
          ))}
        </Chips>
      ) : (
        value !== null && <span>{word(value)}</span>
      )}
      {children}
    </div>
  );
}
