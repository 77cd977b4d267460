/** Who says yes for the owner, by age: one quiet sentence, and none while the plan does not tell. */
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../store/usePlan';

export function WhoConsents() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const age = reading.guardianship;
  if (age === 'unknown') return null;
  const hasGuardian = plan.people.some(({ roles }) => roles.includes('guardian'));
  return (
    <p className="quiet">
      {t(`consents.age.${age}`)}
      {age === 'adult' && hasGuardian && ` ${t('consents.guardian')}`}
    </p>
  );
}
