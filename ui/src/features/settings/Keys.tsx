/** The keys that work on every page of an open plan. */
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../components/Facts';
import styles from './settings.module.css';

const keys = [
  'undo',
  'redo',
  'pen',
  'lock',
  'search',
  'print',
  'hide',
  'close',
  'done',
  'leave',
  'size',
  'help',
] as const;

export function Keys() {
  const { t } = useTranslation();
  return (
    <section className={styles.group}>
      <h2 className="section">{t('keys.title')}</h2>
      <Facts wide>
        {keys.map((key) => (
          <Fact key={key} name={<kbd className={styles.key}>{t(`keys.press.${key}`)}</kbd>}>
            {t(`keys.does.${key}`)}
          </Fact>
        ))}
      </Facts>
    </section>
  );
}
