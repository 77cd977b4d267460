/** How many times something comes: another way of saying on which day it is over. */
import { TextField } from '@navikt/ds-react';
import { useState } from 'react';
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
  day: Day | null;
  onDay: (day: Day) => void;
}

/** As many as are ever agreed: ten years of weeks. */
const most = 520;

/** Null where it is no such number. */
function readNumber(typed: string): number | null {
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : null;
}

export function TimesField({ times: { label, lastOf, numberUntil }, day, onDay }: TimesFieldProps) {
  const { t } = useTranslation();
  // What is being typed stands as it is: the plan answers a moment later.
  const [typed, setTyped] = useState<string | null>(null);
  const inPlan = day === null ? 0 : numberUntil(day);
  const shown = typed ?? (inPlan > 0 ? String(inPlan) : '');
  const isUnread = shown.trim() !== '' && readNumber(shown) === null;
  return (
    <TextField
      label={label}
      error={isUnread ? t('date.numberUnread') : undefined}
      autoComplete="off"
      inputMode="numeric"
      htmlSize={4}
      value={shown}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const number = readNumber(value);
        if (number !== null) onDay(lastOf(number));
      }}
      onBlur={() => {
        if (!isUnread) setTyped(null);
      }}
    />
  );
}
