/** The diary: the owner's alone. It is there for the owner's own pen and way in, and a calm page says so to any other. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnerId, useOwnersPen, useWriter } from '../../records/useField';
import { useIsOff } from '../../app/decided';
import { DecidedHere } from '../../components/DecidedHere';
import { Paper } from '../../components/Paper';
import { usePlanSession } from '../../store/usePlan';
import styles from './DiaryPage.module.css';
import { Entries } from './Entries';
import { ReadEntries } from './ReadEntries';

export const DiaryPage = memo(function DiaryPage() {
  const { t } = useTranslation();
  const name = useWriter(useOwnerId())?.name ?? '';
  const { readsDiary } = usePlanSession();
  const isOwn = useOwnersPen();
  const isOff = useIsOff('diary');
  const words = isOwn ? t('diary.know') : t('diary.others', { name });
  return (
    <div className={styles.page}>
      <Paper>
        <h1 className={styles.title}>{t('chapters.diary')}</h1>
        <p className={styles.know}>{readsDiary ? words : t('diary.closed', { name })}</p>
        {isOff && <DecidedHere>{t('decided.off')}</DecidedHere>}
        {isOwn && readsDiary && (isOff ? <ReadEntries /> : <Entries />)}
      </Paper>
    </div>
  );
});
