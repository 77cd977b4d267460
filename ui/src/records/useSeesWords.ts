/** How much of a topic somebody sees: «Ja», «Nei», «Bare mål 1», «Uten helse». */
import { useTranslation } from 'react-i18next';
import type { Sees } from '../api/bindings/reading';
import { usePlan } from '../store/usePlan';
import { listed } from './listed';
import { thingName } from './thingName';
import { useNames } from './useNames';

export function useSeesWords(): (sees: Sees) => string {
  const { t } = useTranslation();
  const { reading, whole } = usePlan();
  const names = useNames();
  const nameOf = (id: string) => {
    const number = reading.goals.find(({ goal }) => goal === id)?.number;
    return number === undefined
      ? (thingName(whole, id) ?? [])
      : names.printed('goals.main', { number }).toLowerCase();
  };
  return (sees) => {
    if (sees.sees === 'yes' || sees.sees === 'no') return t(`consents.${sees.sees}`);
    const areas = sees.areas.map((area) => names.choice('consent', 'areas', area));
    const what = listed([...areas, ...sees.records.flatMap(nameOf)], names);
    return t(`consents.${sees.sees}`, { what });
  };
}
