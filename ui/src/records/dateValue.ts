/** Between the plan's days and what stands in a date field. */
import type { DateValue } from '../components/DateField';
import type { Day } from '../i18n/day';

/** What stands in a date's fields and is not in the plan; `times` is typed in the field for how many times, and no number (yet). */
export type StandingDate = DateValue & { times?: string };

export function valueOf(day: Day | null, rough = ''): DateValue {
  if (day !== null) return { kind: 'day', day };
  return rough === '' ? { kind: 'none' } : { kind: 'rough', words: rough };
}

/** The day a field's value stands for; undefined while what is typed is not a day. */
export function dayIn(value: DateValue): Day | null | undefined {
  switch (value.kind) {
    case 'day':
      return value.day;
    case 'none':
    case 'rough':
      return null;
    case 'unread':
      return undefined;
  }
}
