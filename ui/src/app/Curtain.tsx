/** Stands in the place of a plan that is on its way to be locked: nothing of the plan is on the screen any longer. */
import { useTranslation } from 'react-i18next';
import type { LockReason } from '../api/bindings/program';
import { Outside } from './Outside';

/** Whoever comes in when it was hidden sees the program's name, and no more. */
export function Curtain({ why }: { why: LockReason }) {
  const { t } = useTranslation();
  return (
    <Outside title={t('program')}>
      {why !== 'hidden' && <p className="body">{t('leaving.saving')}</p>}
    </Outside>
  );
}
