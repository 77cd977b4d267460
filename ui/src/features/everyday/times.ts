/** When in the day something happens, in words. */
import type { WeeklyEvent } from '../../api/bindings/plan';
import type { Language } from '../../i18n/language';
import { timeOfDay } from '../../i18n/time';

/** «kl. 8.00–8.30»; nothing when nobody has said when it begins. */
export function timesOf(
  { from, to }: Pick<WeeklyEvent, 'from' | 'to'>,
  language: Language,
): string {
  if (from === null) return '';
  const start = timeOfDay(from, language);
  return to === null ? start : `${start}–${timeOfDay(to, language).replace(/^kl\.\s/u, '')}`;
}
