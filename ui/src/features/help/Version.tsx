/** Which version this is, what is new in it, and where whoever looks after the laptop finds a newer one. */
import { useTranslation } from 'react-i18next';
import { longDay } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import styles from './HelpPage.module.css';

interface ThisVersion {
  number: string;
  /** The day it came out, when it has. */
  released?: string;
  news: readonly string[];
}

export function Version() {
  const { t } = useTranslation();
  const { t: told } = useTranslation('help');
  const language = useReader();
  const { number, released, news } = told('version', { returnObjects: true }) as ThisVersion;
  return (
    <section className={styles.more}>
      <h2 className="section">{t('help.version', { number })}</h2>
      <p className="quiet">
        {released === undefined
          ? t('help.unreleased')
          : t('help.released', { day: longDay(released, language) })}
      </p>
      <h3 className="row-name">{t('help.news')}</h3>
      <ul className={styles.items}>
        {news.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="body">{t('help.newer')}</p>
    </section>
  );
}
