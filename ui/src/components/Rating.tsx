/** How far the owner thinks it has come, 0–10: a row of numbers where the chosen one fills up in the owner's ink. */
import { useId, type ReactNode } from 'react';
import type { PenColour } from '../theme/pen';
import styles from './Rating.module.css';

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export interface RatingProps {
  /** The question; read aloud, not shown. */
  label: string;
  /** Null before the first rating. */
  value: number | null;
  /** What it was the last time, shown as long as there is no new one. */
  before?: number | null;
  onRate: (value: number) => void;
  pen: PenColour;
  /** What stands after the row: what the numbers mean, the disc and «på vei». */
  words?: ReactNode;
}

export function Rating({ label, value, before = null, onRate, pen, words }: RatingProps) {
  const name = useId();
  const wordsId = useId();
  const known = value ?? before;
  return (
    <fieldset
      className={styles.rating}
      data-pen={pen}
      aria-describedby={words === undefined ? undefined : wordsId}
    >
      <legend className="aksel-sr-only">{label}</legend>
      <div className={styles.row}>
        {steps.map((step) => (
          <label
            key={step}
            className={styles.step}
            data-reached={(known !== null && step < known) || undefined}
            data-before={(value === null && step === before) || undefined}
          >
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={step}
              checked={step === value}
              onChange={() => {
                onRate(step);
              }}
            />
            <span className={styles.number}>{step}</span>
          </label>
        ))}
      </div>
      {words !== undefined && (
        <div className={styles.words} id={wordsId}>
          {words}
        </div>
      )}
    </fieldset>
  );
}
