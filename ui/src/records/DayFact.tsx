/** A day, or a rough date in words: reads as words, changes where it stands. */
import { Button } from '@navikt/ds-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit, Kind } from '../api/bindings/plan';
import { DateField, type DateValue, type DaysAhead } from '../components/DateField';
import { FailureStrip } from '../components/FailureStrip';
import { usePlanSession } from '../store/usePlan';
import { longDay, weekday } from '../i18n/dates';
import type { Day } from '../i18n/day';
import { dayIn, valueOf, type StandingDate } from './dateValue';
import styles from './DayFact.module.css';
import { FieldInPlace } from './FieldInPlace';
import { readTimes, TimesField, type Times } from './TimesField';
import { useDraftOf, useProblemAt } from './useField';
import { useNames } from './useNames';
import { useTries } from './useTries';

export interface DayFactProps {
  kind: Kind;
  id: string;
  field: string;
  day: Day | null;
  /** The field for a date in words, and what it holds. */
  rough?: { field: string; words: string };
  label: string;
  /** Offers the days most often chosen for looking again. */
  offersAhead?: DaysAhead;
  /** How the date reads, when that is not its words. */
  shown?: ReactNode;
  /** Shown while there is no date. */
  empty: string;
  begun?: boolean;
  /** What is said with a day that is chosen, in one act. */
  along?: readonly Edit[];
  onClose?: () => void;
  /** The day is the last of so many times, and can be said so too. */
  times?: Times;
  /** Something was written in it. */
  onWritten?: () => void;
}

export function DayFact(props: DayFactProps) {
  const { kind, id, field, day, rough, label, shown, empty, begun, onClose } = props;
  const { t } = useTranslation();
  const { language } = useNames();
  const [unanswered, setUnanswered] = useState(false);
  const inWords = { kind, id, field: rough?.field ?? field };
  const draft = useDraftOf(inWords);
  const words =
    day === null ? (rough?.words ?? '') : `${weekday(day, language)} ${longDay(day, language)}`;
  return (
    <FieldInPlace
      place={{ kind, id, field }}
      also={inWords}
      label={label}
      words={shown ?? (words === '' ? empty : words)}
      isEmpty={shown === undefined && words === ''}
      typed
      unsaved={unanswered || draft !== null}
      {...(begun !== undefined && { begun })}
      onClose={() => {
        setUnanswered(false);
        onClose?.();
      }}
    >
      {(_, finish) => (
        <>
          <DayInPlace {...props} inWords={draft ?? rough?.words} onUnanswered={setUnanswered} />
          <Button variant="tertiary" size="small" className={styles.finish} onClick={finish}>
            {t('date.finish')}
            <span className="aksel-sr-only">: {label}</span>
          </Button>
        </>
      )}
    </FieldInPlace>
  );
}

interface DayInPlaceProps extends DayFactProps {
  /** A date in words, as it was typed last. */
  inWords: string | undefined;
  /** Something stands in the field that the plan has not answered. */
  onUnanswered: (unanswered: boolean) => void;
}

function DayInPlace(props: DayInPlaceProps) {
  const { kind, id, field, day, rough, label, times, inWords, onUnanswered, onWritten } = props;
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const place = { kind, id, field };
  const [stands] = useState(() => store.standingAt(place) as StandingDate | null);
  const [value, setValue] = useState<DateValue>(() => stands ?? valueOf(day, inWords));
  const [number, setNumber] = useState<string | null>(stands?.times ?? null);
  const attempt = useTries({
    place,
    onUnanswered,
    giveUp: () => {
      setNumber(null);
      setValue(valueOf(day, inWords));
    },
  });
  // What was sent last is on its way, and not in the plan yet.
  const sent = useRef({ day, words: inWords ?? '' });
  const atDay = useProblemAt(place);
  const atWords = useProblemAt({ kind, id, field: rough?.field ?? field });
  const problem = atDay ?? atWords;
  const read = dayIn(value);
  // Nobody is corrected in the middle of a word.
  const [typing, setTyping] = useState(false);

  const change = (next: DateValue) => {
    setValue(next);
    setTyping(true);
    onWritten?.();
    const chosen = dayIn(next);
    if (chosen === undefined) {
      attempt(null, next);
      return;
    }
    const before = sent.current;
    const words = next.kind === 'rough' ? next.words : '';
    sent.current = { day: chosen, words };
    const isTold = chosen === day && chosen === before.day;
    const edit = { edit: 'change', kind, id, field, value: chosen } as const;
    const edits = [edit, ...(chosen === null ? [] : (props.along ?? []))];
    attempt(isTold ? Promise.resolve() : store.act(edits), next);
    if (rough && words !== before.words) store.type({ kind, id }, rough.field, words);
  };
  const changeNumber = (typed: string, { lastOf }: Times) => {
    setNumber(typed);
    setTyping(true);
    const number = readTimes(typed);
    if (typeof number === 'number') {
      change({ kind: 'day', day: lastOf(number) });
      return;
    }
    const isUnread = number === undefined || read === undefined;
    attempt(isUnread ? null : Promise.resolve(), { ...value, times: typed } satisfies StandingDate);
  };
  return (
    <>
      <DateField
        label={label}
        value={value}
        onDate={(next) => {
          // A day that is chosen is the answer, whatever number was being typed.
          setNumber(null);
          change(next);
        }}
        onDone={() => {
          setTyping(false);
        }}
        problem={read === undefined && !typing ? t('date.unread') : undefined}
        today={today}
        allowRough={rough !== undefined}
        {...(props.offersAhead && { offersAhead: props.offersAhead })}
      />
      {times && (
        <TimesField
          times={times}
          day={read ?? null}
          typed={number}
          typing={typing}
          onTyped={(typed) => {
            changeNumber(typed, times);
          }}
          onDone={(isUnread) => {
            setTyping(false);
            if (!isUnread) setNumber(null);
          }}
        />
      )}
      {problem && <FailureStrip problem={problem} />}
    </>
  );
}
