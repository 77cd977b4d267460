/** What stands for something in the week: its picture, else letters. Its name stands beside it, or is said. */
import { WeekPicture } from '../../components/WeekPicture';
import styles from './MonthMark.module.css';
import type { Mark } from './monthWords';

export interface MonthMarkProps {
  mark: Mark;
  /** Its name, where there is room for more than letters: as much of it as can be seen. */
  word?: string;
}

export function MonthMark({ mark: { letters, picture }, word = letters }: MonthMarkProps) {
  return (
    <span className={styles.mark} data-drawn={picture !== null || undefined} aria-hidden="true">
      {picture === null ? (
        <span className={styles.letters}>{word}</span>
      ) : (
        <WeekPicture picture={picture} />
      )}
    </span>
  );
}
