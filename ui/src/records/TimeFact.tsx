/** A time of day: reads as words, changes where it stands. */
import { TextField } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../components/FailureStrip';
import { usePlanSession } from '../store/usePlan';
import { isWholeTime, readTime, timeOfDay, typedTime, type Time } from '../i18n/time';
import { FieldInPlace } from './FieldInPlace';
import { useProblemAt, type FieldPlace } from './useField';
import { useNames } from './useNames';
import { useTries } from './useTries';

export interface TimeFactProps extends FieldPlace {
  time: Time | null;
  label: string;
  /** Shown while there is no time. */
  empty: string;
}

export function TimeFact(props: TimeFactProps) {
  const { kind, id, field, time, label, empty } = props;
  const { language } = useNames();
  const [unanswered, setUnanswered] = useState(false);
  return (
    <FieldInPlace
      place={{ kind, id, field }}
      label={label}
      words={time === null ? empty : timeOfDay(time, language)}
      isEmpty={time === null}
      typed
      unsaved={unanswered}
      onClose={() => {
        setUnanswered(false);
      }}
    >
      {() => <TimeInPlace {...props} onUnanswered={setUnanswered} />}
    </FieldInPlace>
  );
}

interface TimeInPlaceProps extends TimeFactProps {
  /** Something stands in the field that the plan has not answered. */
  onUnanswered: (unanswered: boolean) => void;
}

function TimeInPlace({ kind, id, field, time, label, onUnanswered }: TimeInPlaceProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const place = { kind, id, field };
  const inPlan = time === null ? '' : typedTime(time);
  const [typed, setTyped] = useState(() => (store.standingAt(place) as string | null) ?? inPlan);
  const attempt = useTries({
    place,
    onUnanswered,
    giveUp: () => {
      setTyped(inPlan);
    },
  });
  const problem = useProblemAt(place);
  // Nobody is corrected in the middle of a word.
  const [typing, setTyping] = useState(false);
  // What was sent last is on its way, and not in the plan yet.
  const sent = useRef(time);
  const isUnread = typed.trim() !== '' && readTime(typed) === null;
  const save = (text: string) => {
    const value = readTime(text);
    if (value === null && text.trim() !== '') {
      attempt(null, text);
      return;
    }
    const isTold = value === time && value === sent.current;
    sent.current = value;
    const edit = { edit: 'change', kind, id, field, value } as const;
    attempt(isTold ? Promise.resolve() : store.act([edit]), text);
  };
  const change = (text: string) => {
    setTyped(text);
    setTyping(true);
    // «14» may become «14.30»: it is a time first when the person is done.
    if (text.trim() === '' || isWholeTime(text)) save(text);
    else attempt(null, text);
  };
  const done = () => {
    setTyping(false);
    if (isUnread) return;
    const value = readTime(typed);
    // Written out, so that one sees which time «halv tolv» became.
    if (value !== null) setTyped(typedTime(value));
    save(typed);
  };
  return (
    <>
      <TextField
        label={label}
        description={t('meetings.timeHint')}
        error={isUnread && !typing ? t('meetings.timeUnread') : undefined}
        autoComplete="off"
        htmlSize={8}
        value={typed}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
        }}
      />
      {!isUnread && problem && <FailureStrip problem={problem} />}
    </>
  );
}
