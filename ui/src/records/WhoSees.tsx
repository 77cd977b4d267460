/** «Dette kan Berit se»: who sees what stands in a chapter, and so what is written there next. */
import { useTranslation } from 'react-i18next';
import type { Chapter } from '../api/bindings/plan';
import { usePlan } from '../store/usePlan';
import { listed } from './listed';
import { useNames } from './useNames';
import { useSeesWords } from './useSeesWords';

export interface WhoSeesProps {
  chapter: Chapter;
}

export function WhoSees({ chapter }: WhoSeesProps) {
  const { t } = useTranslation();
  const { reading, whole } = usePlan();
  const names = useNames();
  const words = useSeesWords();
  const { topics, rows } = reading.sharing;
  const at = topics.findIndex(({ of, name }) => of === 'chapter' && name === chapter);
  const seers = rows.flatMap(({ person, sees }) => {
    const seen = sees[at];
    const name = whole.people.find(({ id }) => id === person)?.name;
    if (name === undefined || seen === undefined || seen.sees === 'no') return [];
    return seen.sees === 'yes' ? [name] : [`${name} (${words(seen).toLowerCase()})`];
  });
  if (seers.length === 0) return null;
  return (
    <p className="quiet" dir="auto">
      {t('consents.whoSees', { names: listed(seers, names) })}
    </p>
  );
}
