/** A time of day: reads as words, changes where it stands. */
import { TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../parts/FailureStrip';
import { usePlanSession } from '../plan/usePlan';
import { readTime, timeOfDay, typedTime, type Time } from '../words/time';
import { InPlace } from './InPlace';
import { useProblemAt, type FieldPlace } from './useField';
import { useNames } from './useNames';

export interface TimeFactProps extends FieldPlace {
  time: Time | null;
  label: string;
  /** Shown while there is no time. */
  empty: string;
}

export function TimeFact(props: TimeFactProps) {
  const { time, label, empty } = props;
  const { language } = useNames();
  const [unsaved, setUnsaved] = useState(false);
  return (
    <InPlace
      label={label}
      words={time === null ? empty : timeOfDay(time, language)}
      isEmpty={time === null}
      unsaved={unsaved}
    >
      {(close) => (
        <TimeInPlace
          {...props}
          unsaved={unsaved}
          onUnsaved={setUnsaved}
          onDone={() => {
            if (!unsaved) close();
          }}
        />
      )}
    </InPlace>
  );
}

interface TimeInPlaceProps extends TimeFactProps {
  /** What stands in the field is not in the plan. */
  unsaved: boolean;
  onUnsaved: (unsaved: boolean) => void;
  onDone: () => void;
}

function TimeInPlace(props: TimeInPlaceProps) {
  const { kind, id, field, time, label, unsaved, onUnsaved, onDone } = props;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [typed, setTyped] = useState(time === null ? '' : typedTime(time));
  const problem = useProblemAt({ kind, id, field });
  const isRead = (text: string) => text.trim() === '' || readTime(text) !== null;
  const change = (text: string) => {
    setTyped(text);
    const value = readTime(text);
    onUnsaved(!isRead(text));
    if (value === time || !isRead(text)) return;
    void store.act([{ edit: 'change', kind, id, field, value }]).then((answer) => {
      onUnsaved(answer === null);
    });
  };
  const unread = !isRead(typed);
  return (
    <>
      <TextField
        label={label}
        description={t('meetings.timeHint')}
        error={unread ? t('meetings.timeUnread') : undefined}
        autoComplete="off"
        htmlSize={8}
        value={typed}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone();
        }}
      />
      {unsaved && !unread && problem && <FailureStrip problem={problem} />}
    </>
  );
}
