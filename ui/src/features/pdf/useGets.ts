/** What one who may see the plan gets of it and does not, in words: «Får mål 1 med tiltak. Får ikke helse.» */
import { useTranslation } from 'react-i18next';
import type { Sees, SharedRow, SharedTopic } from '../../api/bindings/reading';
import { listed } from '../../records/listed';
import { useNames } from '../../records/useNames';
import { useSeesWords } from '../../records/useSeesWords';
import { useSelected } from '../../records/useSelected';
import { topicName } from '../consents/topicName';

export interface Gets {
  /** In a line: «ikke helse og bekymringer». */
  brief: string;
  /** All of it. */
  whole: string;
}

interface Topic {
  topic: SharedTopic;
  sees: Sees;
}

export function useGets(): (row: SharedRow) => Gets {
  const { t } = useTranslation();
  const names = useNames();
  const wordsOf = useSeesWords();
  const { topics, unshared } = useSelected(({ reading }) => reading.sharing);
  const nameOf = topicName(names);
  const part = ({ topic, sees }: Topic) =>
    sees.sees === 'yes'
      ? nameOf(topic)
      : t('pdf.partOf', { topic: nameOf(topic), part: inside(wordsOf(sees)) });
  return ({ sees }) => {
    const all = topics.map((topic, at) => ({ topic, sees: sees[at] ?? nothing }));
    const some = all.filter((one) => one.sees.sees !== 'no');
    const gets = some.map(part);
    const [only] = some;
    const no = all.filter((one) => one.sees.sees === 'no').map(({ topic }) => nameOf(topic));
    const not = [...no, ...unshared.map(nameOf)];
    if (gets.length === 0) return { brief: t('pdf.ownTasks'), whole: t('pdf.getsTasks') };
    if (not.length === 0 && all.every((one) => one.sees.sees === 'yes')) {
      return { brief: t('consents.wholePlan'), whole: t('pdf.getsWhole') };
    }
    const brief =
      some.length === 1 && only?.sees.sees === 'only'
        ? wordsOf(only.sees)
        : not.length > 0 && not.length < gets.length
          ? t('pdf.allBut', { what: listed(not, names) })
          : t('consents.only', { what: listed(gets, names) });
    const whole = [
      t('pdf.gets', { what: listed(gets, names) }),
      ...(not.length > 0 ? [t('pdf.getsNot', { what: listed(not, names) })] : []),
    ];
    return { brief: inside(brief), whole: whole.join(' ') };
  };
}

/** «Bare mål 1» inside a sentence. What somebody wrote in it stays as it is. */
const inside = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const nothing: Sees = { sees: 'no' };
