/** What a part of the crisis plan is called: by itself, and in a zone. */
import { useTranslation } from 'react-i18next';
import type { CrisisSection, CrisisZone } from '../../api/bindings/plan';
import { withCapital } from '../../i18n/act';
import { useNames } from '../../records/useNames';
import type { Part } from './lines';

export interface PartName {
  /** What is seen. */
  shown: string;
  /** The zone it stands in, which is seen elsewhere; empty where it stands in none. */
  zone: string;
  /** Both, for who cannot see where it stands. */
  whole: string;
}

export function usePartName() {
  const { t } = useTranslation();
  const names = useNames();
  return (kind: 'crisisStep' | 'careWish', part: Part, zone: CrisisZone | null): PartName => {
    if (zone === null) {
      const shown = withCapital(names.choice(kind, 'section', part));
      return { shown, zone: '', whole: shown };
    }
    const shown = t(`crisis.zones.parts.${part as CrisisSection}`);
    const inZone = names.choice('crisisStep', 'zone', zone);
    return { shown, zone: inZone, whole: `${shown}, ${inZone}` };
  };
}
