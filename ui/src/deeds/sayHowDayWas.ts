/** How the day was, said in one word: in the diary, once a day; and taken away again. */
import type { DayFeeling, DiaryEntry, Edit } from '../api/bindings/plan';
import type { Day } from '../i18n/day';

/** What is done: `said` is the entry in which it was said before, `id` what a new one is called. */
export function howDayWas(
  said: DiaryEntry | undefined,
  feeling: DayFeeling,
  today: Day,
  id: string,
): Edit[] {
  const kind = 'diaryEntry';
  if (said === undefined) return [{ edit: 'add', kind, id, fields: { on: today, feeling } }];
  if (said.feeling !== feeling) {
    return [{ edit: 'change', kind, id: said.id, field: 'feeling', value: feeling }];
  }
  // Pressed again: it is no longer said. Where nothing else was written, nothing is left.
  return said.text.trim() === ''
    ? [{ edit: 'remove', kind, id: said.id }]
    : [{ edit: 'change', kind, id: said.id, field: 'feeling', value: null }];
}
