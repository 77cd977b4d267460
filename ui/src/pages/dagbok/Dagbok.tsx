/** The diary: the owner's alone. It is there for the owner's own pen, and a calm page says so to any other. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnerId, useOwnersPen, useWriter } from '../../fields/useField';
import { Paper } from '../../parts/Paper';
import styles from './Dagbok.module.css';
import { Entries } from './Entries';

export const Dagbok = memo(function Dagbok() {
  const { t } = useTranslation();
  const name = useWriter(useOwnerId())?.name ?? '';
  const isOwn = useOwnersPen();
  return (
    <div className={styles.page}>
      <Paper>
        <h1 className={styles.title}>{t('chapters.dagbok')}</h1>
        <p className={styles.know}>{isOwn ? t('diary.know') : t('diary.others', { name })}</p>
        {isOwn && <Entries />}
      </Paper>
    </div>
  );
});
