/** A time of day: reads as words, changes where it stands. */
import { TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanSession } from '../plan/usePlan';
import { readTime, timeOfDay, typedTime, type Time } from '../words/time';
import { InPlace } from './InPlace';
import type { FieldPlace } from './useField';
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
  const [unread, setUnread] = useState(false);
  return (
    <InPlace
      label={label}
      words={time === null ? empty : timeOfDay(time, language)}
      isEmpty={time === null}
      unsaved={unread}
    >
      {(close) => (
        <TimeInPlace
          {...props}
          unread={unread}
          onUnread={setUnread}
          onDone={() => {
            if (!unread) close();
          }}
        />
      )}
    </InPlace>
  );
}

interface TimeInPlaceProps extends TimeFactProps {
  unread: boolean;
  onUnread: (unread: boolean) => void;
  onDone: () => void;
}

function TimeInPlace(props: TimeInPlaceProps) {
  const { kind, id, field, time, label, unread, onUnread, onDone } = props;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [typed, setTyped] = useState(time === null ? '' : typedTime(time));
  const change = (text: string) => {
    setTyped(text);
    const read = readTime(text);
    const isNone = text.trim() === '';
    onUnread(read === null && !isNone);
    if (read === time || (read === null && !isNone)) return;
    void store.act([{ edit: 'change', kind, id, field, value: read }]);
  };
  return (
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
  );
}
