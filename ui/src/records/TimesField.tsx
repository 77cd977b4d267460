/** How many times something comes: another way of saying on which day it is over. */
import { TextField } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../i18n/day';

export interface Times {
  label: string;
  /** The day it is over when it comes so many times. */
  lastOf: (number: number) => Day;
  /** How many times it comes until a day. */
  numberUntil: (day: Day) => number;
}

export interface TimesFieldProps {
  times: Times;
  /** The day it is over, as it stands in the field beside. */
  day: Day | null;
  /** What is being typed stands as it is, since the plan answers a moment later; null when nothing is. */
  typed: string | null;
  /** Nobody is corrected in the middle of a word. */
  typing: boolean;
  /** At every keystroke. */
  onTyped: (typed: string) => void;
  /** The person is done with what they typed: Enter, or going elsewhere. */
  onDone: (isUnread: boolean) => void;
}

/** As many as are ever agreed: ten years of weeks. */
const most = 520;

/** Null where nothing stands, undefined where what stands is no such number. */
export function readTimes(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

export function TimesField({ times, day, typed, typing, onTyped, onDone }: TimesFieldProps) {
  const { t } = useTranslation();
  const inPlan = day === null ? 0 : times.numberUntil(day);
  const shown = typed ?? (inPlan > 0 ? String(inPlan) : '');
  // What the plan says may be more than anybody types.
  const isUnread = typed !== null && readTimes(typed) === undefined;
  const done = () => {
    onDone(isUnread);
  };
  return (
    <TextField
      label={times.label}
      error={isUnread && !typing ? t('date.numberUnread') : undefined}
      autoComplete="off"
      inputMode="numeric"
      htmlSize={4}
      value={shown}
      onChange={({ currentTarget: { value } }) => {
        onTyped(value);
      }}
      onBlur={done}
      onKeyDown={({ key }) => {
        if (key === 'Enter') done();
      }}
    />
  );
}
