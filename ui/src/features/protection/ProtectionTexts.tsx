/** How the plan is protected, and what is not: one sheet of everyday words, the same inside a plan and before one is opened. */
import { useTranslation } from 'react-i18next';
import { Paper } from '../../components/Paper';
import { longDay } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import styles from './protection.module.css';

/** A part as core's text has it. */
interface Part {
  title: string;
  paragraphs: readonly string[];
  list?: readonly string[];
}

export function ProtectionTexts() {
  const { t } = useTranslation('protection');
  const { t: own } = useTranslation();
  const language = useReader();
  const keys = { lock: own('keys.press.lock'), panic: own('keys.press.hide') };
  const parts = Object.entries<Part>(t('parts', { returnObjects: true, ...keys }));
  return (
    <>
      <p className="body">{t('intro')}</p>
      <Paper snug>
        {parts.map(([key, { title, paragraphs, list = [] }]) => (
          <section key={key} className={styles.part}>
            <h2 className="section">{title}</h2>
            {paragraphs.map((words) => (
              <p key={words} className="body">
                {words}
              </p>
            ))}
            {list.length > 0 && (
              <ul className={styles.list}>
                {list.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </Paper>
      <p className="quiet">{own('protection.written', { day: longDay(t('date'), language) })}</p>
    </>
  );
}
