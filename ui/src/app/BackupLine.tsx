/** No backup could be made when the plan was opened; the plan itself is as it should be. */
import { useTranslation } from 'react-i18next';
import { ReadLine } from './ReadLine';

export function BackupLine() {
  const { t } = useTranslation();
  return <ReadLine words={t('backup.failed')} />;
}
