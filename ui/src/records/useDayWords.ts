/** «i går», or «12. april»: the day of a moment, as it stands inside a sentence. */
import { nearDay } from '../i18n/dates';
import { dayOf } from '../i18n/day';
import { useReader } from '../i18n/useReader';
import { usePlanSession } from '../store/usePlan';

export function useDayWords(): (at: string) => string {
  const { today } = usePlanSession();
  const language = useReader();
  return (at) => nearDay(dayOf(new Date(at)), today, language);
}
