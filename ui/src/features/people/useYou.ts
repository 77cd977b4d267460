import { useTranslation } from 'react-i18next';
import { usePlan } from '../../store/usePlan';

/** What the owner is called to the one who writes now: «deg», or the name when somebody else holds the pen. */
export function useYou(): string {
  const { t } = useTranslation();
  const { pen, owner, writers } = usePlan();
  if (pen.writer === owner.id) return t('people.you');
  return writers.get(owner.id)?.name ?? owner.name;
}
