/** Who asks to join, as far as is known: «En maskin der Siv har skrevet, vil være med». */
import { useTranslation } from 'react-i18next';
import type { AskingCopy } from '../../api/bindings/kept';
import { listed } from '../../records/listed';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';

export function useAskingWords(): (asking: AskingCopy) => string {
  const { t } = useTranslation();
  const names = useNames();
  const { writers } = usePlan();
  return (asking) => {
    const who = asking.writers.flatMap((id) => writers.get(id)?.name ?? []);
    return who.length === 0
      ? t('shared.asksUnknown')
      : t('shared.asks', { names: listed(who, names) });
  };
}
