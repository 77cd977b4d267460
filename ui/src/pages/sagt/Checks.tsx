/** What the owner says of something promised: whether an answer came, and whether more is needed. Never a score. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { YesNo } from '../../api/bindings/YesNo';
import { DayFact } from '../../fields/DayFact';
import { OwnWords } from '../../fields/OwnWords';
import { useOwnerId } from '../../fields/useField';
import { useNames } from '../../fields/useNames';
import { checkEdits, type Check, type Checked } from '../../plan/checks';
import { usePlan } from '../../plan/usePlan';
import { longDay } from '../../words/dates';
import styles from './Sagt.module.css';

export interface ChecksProps {
  checked: Checked;
  /** What it is called, for those who do not see where it stands. */
  name: string;
}

const answers = ['yes', 'no'] as const;

export function Checks({ checked, name }: ChecksProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { kind, record } = checked;
  const { id, gotAnswer, gotAnswerOn, needsMore, moreNote } = record;
  const question = { gotAnswer: t('promises.gotAnswer'), needsMore: t('promises.needsMore') };
  const needs = needsMore === 'yes';
  return (
    <div className={styles.checks}>
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
      {(needs || moreNote !== '') && (
        <div className={styles.more}>
          <OwnWords
            kind={kind}
            id={id}
            field="moreNote"
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

interface AskedProps extends ChecksProps {
  check: Check;
  question: string;
  children?: React.ReactNode;
}

/** Only the owner, or whoever writes the owner's words, answers; others read the answer. */
function Asked({ checked, check, name, question, children }: AskedProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { act, today, pen, writers } = usePlan();
  const owner = useOwnerId();
  const { kind, record } = checked;
  const value = record[check];
  const word = (answer: YesNo) => names.choice(kind, check, answer);
  const nobody = t('promises.notSaid', { name: writers.get(owner)?.name ?? '' });
  return (
    <div className={styles.asked}>
      <span className="quiet" aria-hidden={pen.words === owner}>
        {question}
      </span>
      {pen.words === owner ? (
        <Chips size="small" aria-label={`${question} ${name}`}>
          {answers.map((answer) => (
            <Chips.Toggle
              key={answer}
              selected={value === answer}
              onClick={() => {
                const edits = checkEdits(checked, check, answer, today);
                if (edits.length > 0) void act(edits);
              }}
            >
              {word(answer)}
            </Chips.Toggle>
          ))}
        </Chips>
      ) : (
        <span>{value === null ? nobody : word(value)}</span>
      )}
      {children}
    </div>
  );
}
