/** A backup in words people know it again by: when it was, what had just happened or came next, and how much there was. */
import type { TFunction } from 'i18next';
import type { ActTold, BackupTold } from '../../api/bindings/kept';
import type { RecordRef } from '../../api/bindings/plan';
import type { Writer } from '../../theme/pen';
import { actWords, withCapital } from '../../i18n/act';
import { clock, nearDay, shortDay } from '../../i18n/dates';
import { dayOf, daysBetween, type Day } from '../../i18n/day';
import type { Language } from '../../i18n/language';
import type { InWords } from '../../records/askWords';

export interface Telling {
  t: TFunction;
  language: Language;
  today: Day;
  /** What the records are called that the backups are told by. */
  inWords: InWords;
  writers: ReadonlyMap<string, Writer>;
}

/** The records that backups are told by. */
export function toldBy(backups: readonly BackupTold[]): RecordRef[] {
  const acts = backups.flatMap(({ holds }) => [holds?.last, holds?.next]);
  return acts.flatMap((act) => (act ? [act.record] : []));
}

/** Whether a day is named by where it lies from today, so that its date may be told too. */
export function isNear(day: Day, today: Day): boolean {
  const away = daysBetween(today, day);
  return away !== null && Math.abs(away) <= 1;
}

/** «i går», or «5. april»: as it stands inside a sentence. */
export function dayWords({ madeAt }: BackupTold, { today, language }: Telling): string {
  return nearDay(dayOf(new Date(madeAt)), today, language);
}

/** «I går, 12. april kl. 15.10»; with seconds where another was made in the same minute. */
export function whenWords(
  told: BackupTold,
  others: readonly BackupTold[],
  telling: Telling,
): string {
  const { today, language } = telling;
  const at = new Date(told.madeAt);
  const day = dayOf(at);
  const date = isNear(day, today) ? `, ${shortDay(day, language)}` : '';
  return `${withCapital(dayWords(told, telling))}${date} ${timeWords(at, others, language)}`;
}

const minuteOf = (at: string) => at.slice(0, 16);

function timeWords(at: Date, others: readonly BackupTold[], language: Language): string {
  const minute = minuteOf(at.toISOString());
  const alike = others.filter(({ madeAt }) => minuteOf(new Date(madeAt).toISOString()) === minute);
  if (alike.length < 2) return clock(at, language);
  const seconds = String(at.getSeconds()).padStart(2, '0');
  return `${clock(at, language)}${language === 'en' ? ':' : '.'}${seconds}`;
}

/** At most two short lines; none where nothing is known. */
export function lines({ holds, ahead }: BackupTold, telling: Telling): string[] {
  if (holds === null) return [];
  const { t } = telling;
  const { goals, actions, matters } = holds.much;
  const happened = holds.next
    ? oneStop(t('back.before', { act: deedWords(holds.next, telling) }))
    : holds.last && oneStop(t('back.after', { act: deedWords(holds.last, telling) }));
  const much = [
    goals > 0 && t('back.goals', { count: goals }),
    actions > 0 && t('back.actions', { count: actions }),
    goals + actions === 0 && matters > 0 && t('back.matters', { count: matters }),
  ].filter((part) => typeof part === 'string');
  const howMuch = much.length > 0 ? `${withCapital(much.join(', '))}.` : null;
  return [happened, ahead ? t('back.ahead') : howMuch].filter((line) => line !== null);
}

/** What was cut ends in dots already. */
const oneStop = (sentence: string) => sentence.replace(/…\.$/u, '…');

const longest = 28;

/** Short enough for a line of the list, and without a full stop of its own. */
function shortened(name: string | null): string | null {
  if (name === null) return null;
  const line = name.replace(/[.…\s]+$/u, '');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

/** «Siv endret tiltak: Sårstell». */
function deedWords({ name, kind, pen, record }: ActTold, { t, inWords, writers }: Telling) {
  const deed = actWords(t, name, kind.is);
  const called = kind.is === 'begin' ? null : shortened(inWords.nameOf(record.id));
  const who = writers.get(pen.words)?.name ?? '';
  return `${who} ${deed}${called === null ? '' : `: ${called}`}`.trim();
}
