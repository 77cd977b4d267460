/** What stands for something in the week: its picture, else letters. Its name stands beside it, or is said. */
import { WeekPicture } from '../../components/WeekPicture';
import styles from './Month.module.css';
import type { Mark } from './monthWords';

export function MonthMark({ mark: { letters, picture } }: { mark: Mark }) {
  return (
    <span className={styles.mark} data-drawn={picture !== null || undefined} aria-hidden="true">
      {picture === null ? letters : <WeekPicture picture={picture} />}
    </span>
  );
}
