/**
 * How ratings have moved over time, drawn as a line in the owner's ink. The numbers stand in a list beside it, for
 * everyone: the drawing says nothing that the list does not.
 */
import { Fragment } from 'react';
import type { PenColour } from '../theme/pen';
import { calendarWords } from '../i18n/calendar';
import { readDay, type Day } from '../i18n/day';
import type { Language } from '../i18n/language';
import styles from './RatingLine.module.css';
import { roomFor, scaleOf, type Mark } from './ratingScale';

export interface RatingPoint {
  id: string;
  on: Day;
  /** 0–10. */
  rating: number;
}

export interface RatingLineProps {
  /** In time. */
  points: readonly RatingPoint[];
  pen: PenColour;
  language: Language;
  /** The day it is to be reached by: the ground ends where something is known. */
  until?: Day | null;
  /** How far it is to come, 0–10. */
  wanted?: number | null;
}

const levels = [0, 5, 10];

export function RatingLine(props: RatingLineProps) {
  const { points, pen, language, until = null, wanted = null } = props;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const end = until !== null && until > last.on ? until : last.on;
  const { placeOf, marks, spansYears } = scaleOf(first.on, end);
  const places = points.map(({ on }) => placeOf(on));
  const hasRoom = roomFor(places);
  const dots = points.map(({ id, rating }, at) => ({
    id,
    rating,
    x: places[at] ?? 0,
    y: 100 - rating * 10,
    hasNumber: hasRoom[at] ?? false,
    isLast: at === points.length - 1,
  }));
  const line = dots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <div className={styles.drawing} data-pen={pen} aria-hidden="true">
      <div className={styles.plot}>
        <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none">
          {levels.map((level) => (
            <path key={level} className={styles.level} d={`M0 ${100 - level * 10}H100`} />
          ))}
          {marks.map(({ day, at }) => (
            <path key={day} className={styles.tick} d={`M${at} 100v4`} />
          ))}
          {wanted !== null && <path className={styles.wanted} d={`M0 ${100 - wanted * 10}H100`} />}
          <path className={styles.line} d={line} />
          {dots.map(({ id, x, y, isLast }) => (
            <Fragment key={id}>
              <path className={styles.dot} data-last={isLast || undefined} d={dotAt(x, y)} />
              {!isLast && <path className={styles.hole} d={dotAt(x, y)} />}
            </Fragment>
          ))}
        </svg>
        {levels.map((level) => (
          <span key={level} className={styles.axis} style={{ bottom: `${level * 10}%` }}>
            {level}
          </span>
        ))}
        {dots.map(
          ({ id, x, rating, hasNumber, isLast }) =>
            hasNumber && (
              <span
                key={id}
                className={styles.number}
                data-last={isLast || undefined}
                style={{ insetInlineStart: `${x}%`, bottom: `${rating * 10}%` }}
              >
                {rating}
              </span>
            ),
        )}
      </div>
      <div className={styles.months}>
        {marks.map((mark) => (
          <span key={mark.day} style={{ insetInlineStart: `${mark.at}%` }}>
            {markWords(mark, spansYears, language)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** As short a line as can be: its round ends make the dot. */
const dotAt = (x: number, y: number) => `M${x} ${y}h.01`;

function markWords({ day, isYear }: Mark, spansYears: boolean, language: Language): string {
  const parts = readDay(day);
  if (parts === null) return '';
  if (isYear) return String(parts.year);
  const month = calendarWords[language].months[parts.month - 1] ?? '';
  return spansYears ? `${month}\n${parts.year}` : month;
}
