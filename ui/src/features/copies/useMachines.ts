/** What the machines are called that the plan is written on: «Sivs maskin», by whose it is. */
import { useTranslation } from 'react-i18next';
import type { CopyTold } from '../../api/bindings/kept';
import { usePlan } from '../../store/usePlan';

/** In bokmål a name that ends with a hiss takes an apostrophe instead of an s. */
const hisses = (name: string) => /[sxz]$/iu.test(name);

export interface Machines {
  /** By the name of whoever has it. */
  ofName: (name: string) => string;
  /** By whom the owner's yes names; «en annen maskin» before there is one. */
  of: (told: Pick<CopyTold, 'person'> | undefined) => string;
}

export function useMachines(): Machines {
  const { t } = useTranslation();
  const { writers } = usePlan();
  const ofName = (name: string) =>
    t(hisses(name) ? 'shared.machineOfHissing' : 'shared.machineOf', { name });
  return {
    ofName,
    of: (told) => {
      const name = told?.person && writers.get(told.person)?.name;
      return name ? ofName(name) : t('shared.anotherMachine');
    },
  };
}
