/** A time of day, written '14:30'; how it is read, typed and shown. */
import type { Language } from './language';
import { readSpoken } from './spokenTime';

export type Time = string;

const typedForm = /^(?:(?:kl\.?|klokka|klokken)\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/iu;

/** Reads a time typed as 14.30, 14:30, 1430 or 14, or as it is said: «halv tolv»; null when it is not one. */
export function readTime(typed: string): Time | null {
  const match = typedForm.exec(typed.trim());
  if (!match) return readInWords(typed);
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return written(hours, minutes);
}

function written(hours: number, minutes: number): Time {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(hours)}:${two(minutes)}`;
}

function readInWords(typed: string): Time | null {
  const minutes = readSpoken(typed);
  return minutes === null ? null : written(Math.floor(minutes / 60), minutes % 60);
}

/** Hours and minutes: nothing more is to come. */
export function isWholeTime(typed: string): boolean {
  return /\d[.:]?\d{2}$/u.test(typed.trim());
}

/** «kl. 14.30», held together. */
export function timeOfDay(time: Time, language: Language): string {
  return language === 'en' ? time : `kl.\u00a0${time.replace(':', '.')}`;
}

/** The time as it is typed: 14.30. */
export function typedTime(time: Time): string {
  return time.replace(':', '.');
}

/** What this laptop's clock shows. */
export function timeNow(): Time {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}
