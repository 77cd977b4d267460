/** What each way in is called: its person, or the code. */
import { useTranslation } from 'react-i18next';
import type { WayIn } from '../../api/bindings/plan';
import { usePlan } from '../../store/usePlan';

export function useNamesOfWays(): Record<WayIn, string> {
  const { t } = useTranslation();
  const { plan, owner } = usePlan();
  const contact = plan.people.find((person) => person.roles.includes('primaryContact'));
  return {
    owner: owner.name,
    contact: contact?.name ?? t('ways.contact'),
    recovery: t('recovery.code'),
  };
}
