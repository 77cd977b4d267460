/** The diary: the owner's alone. It is there for the owner's own pen, and a calm page says so to any other. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Desk } from '../../fields/Desk';
import { DeskContext } from '../../fields/useDesk';
import { useOwnerId, useOwnersPen, useWriter } from '../../fields/useField';
import { Paper } from '../../parts/Paper';
import { usePlanSession } from '../../plan/usePlan';
import styles from './Dagbok.module.css';
import { Entries } from './Entries';

export const Dagbok = memo(function Dagbok() {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [desk] = useState(() => new Desk(store));
  const name = useWriter(useOwnerId())?.name ?? '';
  const isOwn = useOwnersPen();
  return (
    <DeskContext value={desk}>
      <div className={styles.page}>
        <Paper>
          <h1 className={styles.title}>{t('chapters.dagbok')}</h1>
          <p className={styles.know}>{isOwn ? t('diary.know') : t('diary.others', { name })}</p>
          {isOwn && <Entries />}
        </Paper>
      </div>
    </DeskContext>
  );
});
