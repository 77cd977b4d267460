/** A day that is typed (14.05.2027) or chosen, or, when the day is not known yet, a rough date in plain words. */
import { Chips, DatePicker, TextField } from '@navikt/ds-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, dayOf, readTyped, typedDay, type Day } from '../i18n/day';
import { count, narrowWeekdayAndDay } from '../i18n/dates';
import { readLoosely } from '../i18n/looseDay';
import { addMonths } from '../i18n/month';
import { useReader } from '../i18n/useReader';
import { addDays } from '../i18n/week';
import { workdayFrom } from '../i18n/workday';
import styles from './DateField.module.css';
import { DayOff } from './DayOff';
import { useCalendarInSight } from './useCalendarInSight';

/** What stands in the field. `unread` is typed text that is not a day (yet). */
export type DateValue =
  | { kind: 'none' }
  | { kind: 'day'; day: Day }
  | { kind: 'rough'; words: string }
  | { kind: 'unread'; typed: string };

/** Which days «om 1 uke» may be: where people are to do something that day, the first one on which they are at work. */
export type DaysAhead = 'any' | 'workday';

export interface DateFieldProps {
  label: string;
  value: DateValue;
  /** Called at every keystroke and every choice. */
  onDate: (value: DateValue) => void;
  /** Called when the person is done with what they typed: Enter, or going elsewhere. */
  onDone?: () => void;
  /** Today, for the calendar to open on. */
  today: Day;
  /** Offers «I don't know the day yet» and free words. */
  allowRough?: boolean;
  /** Offers «om 1 uke», «om 2 uker» and «om 1 måned». */
  offersAhead?: DaysAhead;
  /** What is wrong and how to go on; shown at the field. */
  problem?: ReactNode;
}

export function DateField(props: DateFieldProps) {
  const { value, onDate, today, allowRough = false, offersAhead } = props;
  const { t } = useTranslation();
  const [rough, setRough] = useState(value.kind === 'rough');
  const shownRough = allowRough && (rough || value.kind === 'rough');

  const swap = () => {
    setRough(!shownRough);
    onDate({ kind: 'none' });
  };

  return (
    <div className={styles.field}>
      {shownRough ? <RoughDate {...props} /> : <ExactDate {...props} />}
      {!shownRough && (
        <DayOff day={value.kind === 'day' ? value.day : null} forWork={offersAhead === 'workday'} />
      )}
      {offersAhead && !shownRough && (
        <Ahead value={value} today={today} onDate={onDate} offersAhead={offersAhead} />
      )}
      {allowRough && (
        <button type="button" className="plain-link" onClick={swap}>
          {shownRough ? t('date.exact') : t('date.rough')}
        </button>
      )}
    </div>
  );
}

type AheadProps = Pick<DateFieldProps, 'value' | 'today' | 'onDate'> & { offersAhead: DaysAhead };

/** The days most often chosen for looking again, reckoned from today. One that is moved to a workday says which it is. */
function Ahead({ value, today, onDate, offersAhead }: AheadProps) {
  const { t } = useTranslation();
  const language = useReader();
  const days = [
    { time: count(1, 'week', language), exact: addDays(today, 7) },
    { time: count(2, 'week', language), exact: addDays(today, 14) },
    { time: count(1, 'month', language), exact: addMonths(today, 1) },
  ];
  return (
    <Chips className={styles.ahead}>
      {days.map(({ time, exact }) => {
        const day = offersAhead === 'workday' ? workdayFrom(exact) : exact;
        const words = t('date.ahead', { time });
        return (
          <Chips.Toggle
            key={time}
            // Enter in the field of a form presses the first button that has no type.
            type="button"
            checkmark={false}
            selected={value.kind === 'day' && value.day === day}
            onClick={() => {
              onDate({ kind: 'day', day });
            }}
          >
            {day === exact ? words : `${words} (${narrowWeekdayAndDay(day, language)})`}
          </Chips.Toggle>
        );
      })}
    </Chips>
  );
}

function RoughDate({ label, value, onDate, problem }: DateFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={label}
      description={t('date.roughHint')}
      error={problem}
      autoComplete="off"
      dir="auto"
      value={value.kind === 'rough' ? value.words : ''}
      onChange={(event) => {
        const words = event.currentTarget.value;
        onDate(words === '' ? { kind: 'none' } : { kind: 'rough', words });
      }}
    />
  );
}

function typedValue(value: DateValue): string {
  if (value.kind === 'day') return typedDay(value.day);
  return value.kind === 'unread' ? value.typed : '';
}

function readValue(typed: string): DateValue {
  if (typed.trim() === '') return { kind: 'none' };
  const day = readTyped(typed);
  return day === null ? { kind: 'unread', typed } : { kind: 'day', day };
}

function ExactDate({ label, value, onDate, onDone, today, problem }: DateFieldProps) {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // The focus was in the calendar, and the calendar goes: it comes back to the field.
  const shut = () => {
    const calendar = document.activeElement?.closest('[role="dialog"]');
    setOpen(false);
    if (
      calendar?.id !== undefined &&
      calendar.id === input.current?.getAttribute('aria-controls')
    ) {
      input.current.focus();
    }
  };
  useCalendarInSight(input, open);
  // Whoever is done with «4.12» means a day: it is written out, so that they see which.
  const done = () => {
    const day = value.kind === 'unread' ? readLoosely(value.typed, today) : null;
    if (day !== null) {
      setTyped(typedDay(day));
      onDate({ kind: 'day', day });
    }
    onDone?.();
  };
  // The person's own way of writing the day («1.5.2027») stands until the day is another.
  const [typed, setTyped] = useState(typedValue(value));
  const stored = value.kind === 'day' ? value.day : null;
  const shown = readTyped(typed) === stored && value.kind === 'day' ? typed : typedValue(value);
  const selected = stored === null ? undefined : dateOf(stored);

  return (
    <DatePicker
      mode="single"
      // As high in every month: nothing under the pointer moves.
      fixedWeeks
      open={open}
      onOpenToggle={() => {
        setOpen(!open);
      }}
      onClose={shut}
      today={dateOf(today) ?? new Date()}
      defaultMonth={selected ?? dateOf(today) ?? new Date()}
      {...(selected && { selected })}
      onSelect={(date?: Date) => {
        const day = date ? dayOf(date) : null;
        setTyped(day === null ? '' : typedDay(day));
        onDate(day === null ? { kind: 'none' } : { kind: 'day', day });
        shut();
      }}
    >
      <DatePicker.Input
        ref={input}
        label={label}
        error={problem}
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onDate(readValue(event.currentTarget.value));
        }}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
        }}
      />
    </DatePicker>
  );
}
