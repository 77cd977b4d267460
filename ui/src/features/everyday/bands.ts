/** Morning, day and evening: the bands of a week that is drawn with pictures. */
import { hoursOf, type WeekItem } from './week';

export const bands = ['morning', 'day', 'evening'] as const;
export type Band = (typeof bands)[number];

/** Where in the day something stands. What has no time stands in the day; what goes on from the night, in the morning. */
export function bandOf(item: WeekItem): Band {
  if (item.of === 'until') return 'morning';
  const [from] = hoursOf(item);
  if (from === null) return 'day';
  if (from < '10:00') return 'morning';
  return from < '17:00' ? 'day' : 'evening';
}
