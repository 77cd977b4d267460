/** «Hvordan var dagen?» on the front page of the simple view, for the owner: answered there, with one press. */
import { useTranslation } from 'react-i18next';
import { DayFaces } from '../everyday/DayFaces';
import { useAsksDay } from '../everyday/useFelt';
import styles from './HomePage.module.css';

export function DayAtFront() {
  const { t } = useTranslation();
  if (!useAsksDay()) return null;
  return (
    <section className={styles.howDay} aria-labelledby="how-day" data-pen="owner">
      <h2 className="section" id="how-day">
        {t('day.question')}
      </h2>
      <DayFaces small />
    </section>
  );
}
