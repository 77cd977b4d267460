/** The diary: the owner's alone. It is there for the owner's own pen and way in, and a calm page says so to any other. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnerId, useOwnersPen, useWriter } from '../../fields/useField';
import { Paper } from '../../parts/Paper';
import { usePlanSession } from '../../plan/usePlan';
import styles from './Dagbok.module.css';
import { Entries } from './Entries';

export const Dagbok = memo(function Dagbok() {
  const { t } = useTranslation();
  const name = useWriter(useOwnerId())?.name ?? '';
  const { readsDiary } = usePlanSession();
  const isOwn = useOwnersPen();
  const words = isOwn ? t('diary.know') : t('diary.others', { name });
  return (
    <div className={styles.page}>
      <Paper>
        <h1 className={styles.title}>{t('chapters.dagbok')}</h1>
        <p className={styles.know}>{readsDiary ? words : t('diary.closed', { name })}</p>
        {isOwn && readsDiary && <Entries />}
      </Paper>
    </div>
  );
});
