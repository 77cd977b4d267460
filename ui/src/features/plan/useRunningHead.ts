/** What runs along the top of the paper: whose plan it is, and the period it holds for. */
import { useTranslation } from 'react-i18next';
import { periodWords } from '../../records/PeriodFact';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { ownerOf } from '../../store/visible';

export function useRunningHead(): { start: string; end: string } {
  const { t } = useTranslation();
  const names = useNames();
  const name = useSelected(({ whole }) => ownerOf(whole).name);
  const from = useSelected(({ whole }) => whole.details.periodFrom);
  const to = useSelected(({ whole }) => whole.details.periodTo);
  return { start: t('plan.for', { name }), end: periodWords(from, to, names) };
}
