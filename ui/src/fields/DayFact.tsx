/** A day, or a rough date in words: reads as words, changes where it stands. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../api/bindings/Kind';
import { DateField, type DateValue } from '../parts/DateField';
import { FailureStrip } from '../parts/FailureStrip';
import { usePlanSession } from '../plan/usePlan';
import { longDay, weekday } from '../words/dates';
import type { Day } from '../words/day';
import { dayIn, valueOf } from './dateValue';
import { InPlace } from './InPlace';
import { useProblemAt } from './useField';
import { useNames } from './useNames';

export interface DayFactProps {
  kind: Kind;
  id: string;
  field: string;
  day: Day | null;
  /** The field for a date in words, and what it holds. */
  rough?: { field: string; words: string };
  label: string;
  /** How the date reads, when that is not its words. */
  shown?: ReactNode;
  /** Shown while there is no date. */
  empty: string;
  begun?: boolean;
  onClose?: () => void;
  /** Something was written in it. */
  onWritten?: () => void;
  /** The record is not in the plan yet: adds it with its first date. */
  onFirst?: ((values: Record<string, string>) => void) | undefined;
}

export function DayFact(props: DayFactProps) {
  const { day, rough, label, shown, empty, begun, onClose } = props;
  const { language } = useNames();
  const [unread, setUnread] = useState(false);
  const words =
    day === null ? (rough?.words ?? '') : `${weekday(day, language)} ${longDay(day, language)}`;
  return (
    <InPlace
      label={label}
      words={shown ?? (words === '' ? empty : words)}
      isEmpty={shown === undefined && words === ''}
      unsaved={unread}
      {...(begun !== undefined && { begun })}
      {...(onClose && { onClose })}
    >
      {() => <DayInPlace {...props} unread={unread} onUnread={setUnread} />}
    </InPlace>
  );
}

interface DayInPlaceProps extends DayFactProps {
  unread: boolean;
  onUnread: (unread: boolean) => void;
}

function DayInPlace(props: DayInPlaceProps) {
  const { kind, id, field, day, rough, label, unread, onUnread, onFirst, onWritten } = props;
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const [value, setValue] = useState<DateValue>(valueOf(day, rough?.words));
  const [added, setAdded] = useState(onFirst === undefined);
  const problem = useProblemAt({ kind, id, field });

  const change = (next: DateValue) => {
    setValue(next);
    onWritten?.();
    const read = dayIn(next);
    onUnread(read === undefined);
    if (read === undefined) return;
    const words = next.kind === 'rough' ? next.words : '';
    if (!added && onFirst) {
      if (read === null && words === '') return;
      setAdded(true);
      onFirst(rough && words !== '' ? { [rough.field]: words } : { [field]: read ?? '' });
      return;
    }
    if (read !== day) void store.act([{ edit: 'change', kind, id, field, value: read }]);
    if (rough && words !== rough.words) store.type({ kind, id }, rough.field, words);
  };
  return (
    <>
      <DateField
        label={label}
        value={value}
        onDate={change}
        today={today}
        allowRough={rough !== undefined}
      />
      {unread && <p className="quiet">{t('date.unread')}</p>}
      {problem && <FailureStrip problem={problem} />}
    </>
  );
}
