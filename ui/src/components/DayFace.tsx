/** Five faces for how a day was, from best to worst, in the ink of whoever holds the pen. The word stands beside, always. */
import type { ReactNode } from 'react';
import type { DayFeeling } from '../api/bindings/plan';
import styles from './DayFace.module.css';

const eyes = (
  <>
    <circle className={styles.ink} cx="42" cy="51" r="6.5" />
    <circle className={styles.ink} cx="82" cy="51" r="6.5" />
  </>
);

const faces: Readonly<Record<DayFeeling, ReactNode>> = {
  veryGood: (
    <>
      <path className={styles.line} d="M32 52c3-9 17-9 20 0M72 52c3-9 17-9 20 0" />
      <path className={styles.ink} d="M32 71h60c0 19-12 32-30 32S32 90 32 71z" />
    </>
  ),
  good: (
    <>
      {eyes}
      <path className={styles.line} d="M35 78c12 17 42 17 54 0" />
    </>
  ),
  soSo: (
    <>
      {eyes}
      <path className={styles.line} d="M39 83h46" />
    </>
  ),
  bad: (
    <>
      {eyes}
      <path className={styles.line} d="M38 89c11-15 37-15 48 0" />
    </>
  ),
  veryBad: (
    <>
      <path className={styles.line} d="M29 48l20-9M95 48l-20-9" />
      <circle className={styles.ink} cx="43" cy="60" r="6.5" />
      <circle className={styles.ink} cx="81" cy="60" r="6.5" />
      <path className={styles.line} d="M39 95c10-14 36-14 46 0" />
      <path className={styles.ink} d="M97 70c4 6 7 9 7 13a7 7 0 0 1-14 0c0-4 3-7 7-13z" />
    </>
  ),
};

/** A drawing beside its word: nothing is said of it by itself. */
export function DayFace({ feeling, filled = false }: { feeling: DayFeeling; filled?: boolean }) {
  return (
    <svg
      className={styles.face}
      viewBox="0 0 124 124"
      aria-hidden="true"
      data-filled={filled || undefined}
    >
      <circle className={styles.round} cx="62" cy="62" r="59.5" />
      {faces[feeling]}
    </svg>
  );
}
