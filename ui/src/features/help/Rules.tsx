/** The ten rules, as the card that lies on the table when people meet. */
import { useTranslation } from 'react-i18next';
import { Paper } from '../../components/Paper';
import { PaperButton } from '../../export/PaperButton';
import styles from './HelpPage.module.css';

export function Rules() {
  const { t } = useTranslation('rules');
  const { t: own } = useTranslation();
  return (
    <div className={styles.rules}>
      <Paper>
        <h2 className="heading">{t('title')}</h2>
        <p className="quiet">{t('intro')}</p>
        <ol className={styles.rule}>
          {t('rules', { returnObjects: true }).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </Paper>
      <PaperButton wanted={{ paper: 'rules' }}>{own('help.card')}</PaperButton>
    </div>
  );
}
