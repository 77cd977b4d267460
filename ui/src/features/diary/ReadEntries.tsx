/** The diary where it is not used any more: what was written is read, newest first. */
import { useTranslation } from 'react-i18next';
import { useSelected } from '../../records/useSelected';
import { longDay } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import styles from './DiaryPage.module.css';

export function ReadEntries() {
  const { t } = useTranslation();
  const language = useReader();
  const entries = useSelected(({ visible }) => visible.diaryEntries);
  return (
    <ul className={styles.entries} aria-label={t('chapters.diary')}>
      {[...entries].reverse().map(({ id, on, text }) => (
        <li key={id} className={styles.entry}>
          {on !== null && <p className="quiet">{longDay(on, language)}</p>}
          <p className={styles.read} dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}
