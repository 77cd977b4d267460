/** The whole plan for an archive, with how it came to be and the plan in it as a file: the owner makes it, and it is noted. */
import { useTranslation } from 'react-i18next';
import { PaperButton } from '../../export/PaperButton';
import { useOwnerId, useOwnersPen } from '../../records/useField';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import styles from './settings.module.css';

export function ArchiveCopy() {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const owner = useOwnerId();
  const isOwn = useOwnersPen();
  const pen = useSelected((state) => state.pen);
  if (!isOwn) return null;
  return (
    <section className={styles.group}>
      <h2 className="section">{t('files.archiveTitle')}</h2>
      <p className="body">{t('files.archiveKnow')}</p>
      <PaperButton
        wanted={{ paper: 'archive' }}
        settled={store.settled}
        to={{ person: owner, pen, reason: '' }}
        onNoted={store.noted}
      >
        {t('files.archive')}
      </PaperButton>
    </section>
  );
}
