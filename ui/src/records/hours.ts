/** When in the day something happens, in words. */
import { timeOfDay, type Time } from '../i18n/time';
import type { Names } from './useNames';

/** «kl. 8.00–8.30», «kl. 8.00», «til kl. 8.30»; nothing when nobody has said. */
export function hoursWords(
  from: Time | null,
  to: Time | null,
  { language, printed }: Names,
): string {
  if (from === null) {
    return to === null ? '' : printed('dates.until', { to: timeOfDay(to, language) });
  }
  const start = timeOfDay(from, language);
  return to === null ? start : `${start}–${timeOfDay(to, language).replace(/^kl\.\s/u, '')}`;
}
