/** How the owner has said their days were, and the words for it. */
import { useMemo } from 'react';
import type { DayFeeling } from '../../api/bindings/plan';
import { withCapital } from '../../i18n/act';
import type { Day } from '../../i18n/day';
import { useOwnersPen } from '../../records/useField';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { feltByDay, type FeltEntry } from './dayFeelings';

/** How the day was is the owner's own, as the diary is: another pen is not asked, and neither is the contact's way in. */
export function useAsksDay(): boolean {
  const { readsDiary } = usePlanSession();
  return useOwnersPen() && readsDiary;
}

export interface Felt {
  felt: ReadonlyMap<Day, FeltEntry>;
  /** «Sånn passe». */
  word: (feeling: DayFeeling) => string;
}

export function useFelt(): Felt {
  const names = useNames();
  const entries = useSelected(({ visible }) => visible.diaryEntries);
  const felt = useMemo(() => feltByDay(entries), [entries]);
  const word = (feeling: DayFeeling) => withCapital(names.choice('diaryEntry', 'feeling', feeling));
  return { felt, word };
}
