/** From when to when: reads as one phrase, changes as two dates that are saved together. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../api/bindings/plan';
import { DateField, type DateValue } from '../components/DateField';
import { FailureStrip } from '../components/FailureStrip';
import { usePlanSession } from '../store/usePlan';
import { dayRange, longDay } from '../i18n/dates';
import type { Day } from '../i18n/day';
import { dayIn, valueOf } from './dateValue';
import { FieldInPlace } from './FieldInPlace';
import { useProblemAt } from './useField';
import { useNames, type Names } from './useNames';
import { useTries } from './useTries';

export interface PeriodFactProps {
  kind: Kind;
  id: string;
  /** The names of the two fields. */
  fields: readonly [from: string, to: string];
  from: Day | null;
  to: Day | null;
  label: string;
  /** Shown while there is no period. */
  empty: string;
  begun?: boolean;
  onClose?: () => void;
}

/** «1. april – 30. juni 2027», «fra 1. april 2027», «til 30. juni 2027»; nothing without a day. */
export function periodWords(from: Day | null, to: Day | null, names: Names): string {
  const { language, printed } = names;
  if (from !== null && to !== null) return dayRange(from, to, language);
  if (from !== null) return printed('dates.from', { date: longDay(from, language) });
  return to === null ? '' : printed('dates.to', { date: longDay(to, language) });
}

export function PeriodFact(props: PeriodFactProps) {
  const { kind, id, fields, from, to, label, empty, begun, onClose } = props;
  const names = useNames();
  const [unanswered, setUnanswered] = useState(false);
  const isDeadline = kind === 'action' && from === null && to !== null;
  const words = isDeadline
    ? names.printed('goals.deadline', { date: longDay(to, names.language) })
    : periodWords(from, to, names);
  return (
    <FieldInPlace
      key={id}
      place={{ kind, id, field: fields[0] }}
      also={{ kind, id, field: fields[1] }}
      label={label}
      words={words === '' ? empty : words}
      isEmpty={words === ''}
      typed
      unsaved={unanswered}
      {...(begun !== undefined && { begun })}
      onClose={() => {
        setUnanswered(false);
        onClose?.();
      }}
    >
      {() => <Period {...props} onUnanswered={setUnanswered} />}
    </FieldInPlace>
  );
}

type Ends = readonly [DateValue, DateValue];

interface PeriodProps extends PeriodFactProps {
  /** Something stands in the fields that the plan has not answered. */
  onUnanswered: (unanswered: boolean) => void;
}

function Period({ kind, id, fields, from, to, onUnanswered }: PeriodProps) {
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const names = useNames();
  const place = { kind, id, field: fields[0] };
  const [[first, last], setValues] = useState<Ends>(
    () => (store.standingAt(place) as Ends | null) ?? [valueOf(from), valueOf(to)],
  );
  const attempt = useTries({
    place,
    also: { kind, id, field: fields[1] },
    onUnanswered,
    giveUp: () => {
      setValues([valueOf(from), valueOf(to)]);
    },
  });
  // What was sent last is on its way, and not in the plan yet.
  const sent = useRef<readonly (Day | null | undefined)[]>([from, to]);
  const atEnd = useProblemAt({ kind, id, field: fields[1] });
  const problem = useProblemAt(place) ?? atEnd;

  const change = (values: Ends) => {
    setValues(values);
    const days = values.map(dayIn);
    if (days.includes(undefined)) {
      attempt(null, values);
      return;
    }
    const before = sent.current;
    sent.current = days;
    const edits = fields
      .map((field, at) => ({ edit: 'change' as const, kind, id, field, value: days[at] ?? null }))
      .filter(({ value }, at) => value !== before[at] || value !== [from, to][at]);
    attempt(edits.length === 0 ? Promise.resolve() : store.act(edits), values);
  };
  // Nobody is corrected in the middle of a word.
  const [typing, setTyping] = useState<number | null>(null);
  const ends = [first, last] as const;
  return (
    <>
      {ends.map((end, at) => (
        <DateField
          key={at}
          label={names.field(kind, fields[at === 0 ? 0 : 1])}
          value={end}
          today={today}
          onDate={(value) => {
            setTyping(at);
            change(at === 0 ? [value, last] : [first, value]);
          }}
          onDone={() => {
            setTyping(null);
          }}
          problem={dayIn(end) === undefined && typing !== at ? t('date.unread') : undefined}
        />
      ))}
      {problem && <FailureStrip problem={problem} />}
    </>
  );
}
