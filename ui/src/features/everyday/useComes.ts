/** How often something in the week comes, in words: «Annenhver tirsdag til 1. juni». */
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { nearDay, weekdayAndDay } from '../../i18n/dates';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';

export function useComes({ id, repeat, first, weekday }: WeeklyEvent): string {
  const { t } = useTranslation();
  const names = useNames();
  const { today } = usePlanSession();
  const lines = useSelected(({ reading }) => reading.weeks.lines);
  const days = lines.find(({ item }) => item.of === 'weekly' && item.event === id)?.days;
  const last = days?.last ?? null;
  if (repeat === 'once' && last !== null) {
    return t('week.comes.once', { day: weekdayAndDay(last, names.language) });
  }
  const often = repeat === null || repeat === 'once' ? 'everyWeek' : repeat;
  const near = (day: string) => nearDay(day, today, names.language);
  const begins = first !== null && days !== undefined && days.first > today ? days.first : null;
  return [
    t(`week.comes.${often}`, { day: names.choice('weeklyEvent', 'weekday', weekday) }),
    begins === null ? '' : t('week.comes.from', { day: near(begins) }),
    last === null ? '' : t('week.comes.until', { day: near(last) }),
  ]
    .filter((words) => words !== '')
    .join(' ');
}
