/** From when to when in the day: reads as one phrase, changes as two times that are saved together. */
import { TextField } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../api/bindings/plan';
import { FailureStrip } from '../components/FailureStrip';
import { isWholeTime, readTime, typedTime, type Time } from '../i18n/time';
import { usePlanSession } from '../store/usePlan';
import { FieldInPlace } from './FieldInPlace';
import { hoursWords } from './hours';
import styles from './HoursFact.module.css';
import { useProblemAt } from './useField';
import { useNames } from './useNames';
import { useTries, type Tries } from './useTries';

export interface HoursFactProps {
  kind: Kind;
  id: string;
  /** The names of the two fields. */
  fields: readonly [from: string, to: string];
  from: Time | null;
  to: Time | null;
  label: string;
  begun?: boolean;
  onClose?: () => void;
}

const ends = [0, 1] as const;

export function HoursFact(props: HoursFactProps) {
  const { kind, id, fields, from, to, label, begun, onClose } = props;
  const { t } = useTranslation();
  const names = useNames();
  const [unanswered, setUnanswered] = useState(false);
  const words = hoursWords(from, to, names);
  return (
    <FieldInPlace
      place={{ kind, id, field: fields[0] }}
      also={{ kind, id, field: fields[1] }}
      label={label}
      words={words === '' ? t('plan.choose') : words}
      isEmpty={words === ''}
      typed
      unsaved={unanswered}
      {...(begun !== undefined && { begun })}
      onClose={() => {
        setUnanswered(false);
        onClose?.();
      }}
    >
      {() => <Hours {...props} onUnanswered={setUnanswered} />}
    </FieldInPlace>
  );
}

interface HoursProps extends HoursFactProps {
  /** Something stands in the fields that the plan has not answered. */
  onUnanswered: (unanswered: boolean) => void;
}

type Typed = readonly [string, string];

function Hours(props: HoursProps) {
  const { kind, id, fields, from, to, onUnanswered } = props;
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const place = { kind, id, field: fields[0] };
  const also = { kind, id, field: fields[1] };
  const inPlan: Typed = [shownTime(from), shownTime(to)];
  const [typed, setTyped] = useState<Typed>(
    () => (store.standingAt(place) as Typed | null) ?? inPlan,
  );
  // Nobody is corrected in the middle of a word.
  const [typing, setTyping] = useState<number | null>(null);
  const save = useSaving(props, {
    place,
    also,
    onUnanswered,
    giveUp: () => {
      setTyped(inPlan);
    },
  });
  const atEnd = useProblemAt(also);
  const problem = useProblemAt(place) ?? atEnd;
  const isUnread = (text: string) => text.trim() !== '' && readTime(text) === null;
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
    <div
      className={styles.hours}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) save(typed, true);
      }}
    >
      {ends.map((end) => (
        <TextField
          key={end}
          label={names.field(kind, fields[end])}
          {...(end === 0 && { description: t('meetings.timeHint') })}
          error={isUnread(typed[end]) && typing !== end ? t('meetings.timeUnread') : undefined}
          autoComplete="off"
          htmlSize={8}
          value={typed[end]}
          onChange={({ currentTarget: { value } }) => {
            const now: Typed = end === 0 ? [value, typed[1]] : [typed[0], value];
            setTyped(now);
            setTyping(end);
            save(now, false);
          }}
          onBlur={() => {
            setTyping(null);
          }}
          onKeyDown={({ key }) => {
            if (key !== 'Enter') return;
            setTyping(null);
            save(typed, true);
          }}
        />
      ))}
      {problem && <FailureStrip problem={problem} />}
    </div>
  );
}

const shownTime = (time: Time | null) => (time === null ? '' : typedTime(time));

/**
 * Saves both in one act. Before the person is done, only what reads as it is meant: «14» may become «14.30», what is
 * erased may be written anew, and a new beginning may lie after the old end.
 */
function useSaving({ kind, id, fields, from, to }: HoursFactProps, tries: Tries) {
  const { store } = usePlanSession();
  const attempt = useTries(tries);
  const inPlan = [from, to] as const;
  // What was sent last is on its way, and not in the plan yet.
  const sent = useRef<readonly (Time | null)[]>(inPlan);
  return (typed: Typed, isDone: boolean) => {
    const texts = typed.map((text) => text.trim());
    const value = texts.map(readTime);
    const [first = null, last = null] = value;
    const unread = texts.some((text) => text !== '' && readTime(text) === null);
    const waits = texts.some((text, at) =>
      text === '' ? inPlan[at] !== null : !isWholeTime(text),
    );
    const reversed = first !== null && last !== null && first > last;
    if (unread || (!isDone && (waits || reversed))) {
      attempt(null, typed);
      return;
    }
    const before = sent.current;
    sent.current = value;
    const edits = fields
      .map((field, at) => ({ edit: 'change' as const, kind, id, field, value: value[at] ?? null }))
      .filter((edit, at) => edit.value !== before[at] || edit.value !== inPlan[at]);
    attempt(edits.length === 0 ? Promise.resolve() : store.act(edits), typed);
  };
}
