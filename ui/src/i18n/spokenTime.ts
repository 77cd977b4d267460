/** A time of day as people say it: «halv tolv», «kvart over ti», «half past two». It is read when they are done. */

/** A number in words, in any of the languages; where they differ, both stand. */
const inWords: readonly string[][] = [
  ['ett', 'eitt', 'én', 'one'],
  ['to', 'two'],
  ['tre', 'three'],
  ['fire', 'four'],
  ['fem', 'five'],
  ['seks', 'six'],
  ['sju', 'syv', 'seven'],
  ['åtte', 'eight'],
  ['ni', 'nine'],
  ['ti', 'ten'],
  ['elleve', 'eleven'],
  ['tolv', 'twelve'],
];
const quarter = ['kvart', 'kvarter', 'quarter'];

const form =
  /^(?:(?<clock>kl\.?|klokka|klokken|at)\s+)?(?:(?:a\s+)?(?<away>[\p{L}\d]+)\s+(?<side>over|på|past|to)\s+)?(?:(?<half>halv|half)\s+)?(?<hour>[\p{L}\d]+)$/u;

function numberOf(word: string, most: number): number | null {
  const digits = /^\d{1,2}$/u.test(word) ? Number(word) : null;
  const number = digits ?? inWords.findIndex((words) => words.includes(word)) + 1;
  return number >= 1 && number <= most ? number : null;
}

/** Minutes before the whole or half hour, or after it. */
function minutesAway(away: string | undefined, side: string | undefined): number | null {
  if (away === undefined) return 0;
  const minutes = away === 'half' ? 30 : quarter.includes(away) ? 15 : numberOf(away, 29);
  if (minutes === null) return null;
  return side === 'over' || side === 'past' ? minutes : -minutes;
}

/** Minutes after midnight, or null when it is no such time. The hours of the day are meant, never those of the night. */
export function readSpoken(typed: string): number | null {
  const said = form.exec(typed.trim().toLowerCase())?.groups;
  if (said === undefined) return null;
  const { clock, away, side, half, hour: hourSaid = '' } = said;
  // A word by itself may be anything: «to», «ti».
  if (clock === undefined && away === undefined && half === undefined) return null;
  const hour = numberOf(hourSaid, half === undefined ? 23 : 12);
  const more = minutesAway(away, side);
  if (hour === null || more === null) return null;
  // «Halv tolv» is half an hour before; «half past eleven» is after.
  const halfHour = half === undefined ? 0 : half === 'halv' ? -30 : 30;
  const minutes = hour * 60 + halfHour + more;
  return hour <= 12 && minutes < 6 * 60 ? minutes + 12 * 60 : minutes;
}
