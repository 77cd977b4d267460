/** From when to when in the day: reads as one phrase, changes as two times that are saved together. */
import { TextField } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { FieldInPlace } from '../../records/FieldInPlace';
import { useProblemAt } from '../../records/useField';
import { useNames } from '../../records/useNames';
import { useTries, type Tries } from '../../records/useTries';
import { FailureStrip } from '../../components/FailureStrip';
import { usePlanSession } from '../../store/usePlan';
import { isWholeTime, readTime, typedTime, type Time } from '../../i18n/time';
import { timesOf } from './times';
import styles from './Week.module.css';

export interface TimesFactProps {
  event: WeeklyEvent;
  label: string;
}

const ends = ['from', 'to'] as const;

export function TimesFact({ event, label }: TimesFactProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { id } = event;
  const [unanswered, setUnanswered] = useState(false);
  const words = timesOf(event, language);
  return (
    <FieldInPlace
      place={{ kind: 'weeklyEvent', id, field: 'from' }}
      also={{ kind: 'weeklyEvent', id, field: 'to' }}
      label={label}
      words={words === '' ? t('plan.choose') : words}
      isEmpty={words === ''}
      typed
      unsaved={unanswered}
      onClose={() => {
        setUnanswered(false);
      }}
    >
      {() => <Times event={event} onUnanswered={setUnanswered} />}
    </FieldInPlace>
  );
}

interface TimesProps {
  event: WeeklyEvent;
  /** Something stands in the fields that the plan has not answered. */
  onUnanswered: (unanswered: boolean) => void;
}

type Typed = Record<(typeof ends)[number], string>;

function Times({ event, onUnanswered }: TimesProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const place = { kind: 'weeklyEvent', id: event.id, field: 'from' } as const;
  const inPlan = { from: shownTime(event.from), to: shownTime(event.to) };
  const [typed, setTyped] = useState<Typed>(
    () => (store.standingAt(place) as Typed | null) ?? inPlan,
  );
  const save = useSaving(event, {
    place,
    also: { kind: 'weeklyEvent', id: event.id, field: 'to' },
    onUnanswered,
    giveUp: () => {
      setTyped(inPlan);
    },
  });
  const atEnd = useProblemAt({ kind: 'weeklyEvent', id: event.id, field: 'to' });
  const problem = useProblemAt(place) ?? atEnd;
  const isUnread = (text: string) => text.trim() !== '' && readTime(text) === null;
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
    <div
      className={styles.times}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) save(typed, true);
      }}
    >
      {ends.map((end) => (
        <TextField
          key={end}
          label={names.field('weeklyEvent', end)}
          {...(end === 'from' && { description: t('meetings.timeHint') })}
          error={isUnread(typed[end]) ? t('meetings.timeUnread') : undefined}
          autoComplete="off"
          htmlSize={8}
          value={typed[end]}
          onChange={({ currentTarget: { value } }) => {
            const now = { ...typed, [end]: value };
            setTyped(now);
            save(now, false);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') save(typed, true);
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
function useSaving({ id, from, to }: WeeklyEvent, tries: Tries) {
  const { store } = usePlanSession();
  const attempt = useTries(tries);
  // What was sent last is on its way, and not in the plan yet.
  const sent = useRef({ from, to });
  return (typed: Typed, isDone: boolean) => {
    const inPlan = { from, to };
    const texts = ends.map((end) => typed[end].trim());
    const [first = null, last = null] = texts.map(readTime);
    const unread = texts.some((text) => text !== '' && readTime(text) === null);
    const waits = ends.some((end, at) => {
      const text = texts[at] ?? '';
      return text === '' ? inPlan[end] !== null : !isWholeTime(text);
    });
    const reversed = first !== null && last !== null && first > last;
    if (unread || (!isDone && (waits || reversed))) {
      attempt(null, typed);
      return;
    }
    const value = { from: first, to: last };
    const before = sent.current;
    sent.current = value;
    const edits = ends
      .filter((end) => value[end] !== before[end] || value[end] !== inPlan[end])
      .map((end) => ({
        ...({ edit: 'change', kind: 'weeklyEvent', id, field: end } as const),
        value: value[end],
      }));
    attempt(edits.length === 0 ? Promise.resolve() : store.act(edits), typed);
  };
}
