/** The copies the plan was written on: who wrote there, when last, and when it was met. */
import { useTranslation } from 'react-i18next';
import type { CopyTold } from '../../api/bindings/kept';
import { Row, Rows } from '../../components/Rows';
import { listed } from '../../records/listed';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';
import { useDayWords } from '../../records/useDayWords';

export function CopyRows({ copies }: { copies: readonly CopyTold[] }) {
  const { t } = useTranslation();
  return (
    <Rows heading={t('meet.copies')}>
      {copies.map((told) => (
        <CopyRow key={told.copy} told={told} />
      ))}
    </Rows>
  );
}

function CopyRow({ told: { here, lastAt, metAt, writers } }: { told: CopyTold }) {
  const { t } = useTranslation();
  const names = useNames();
  const dayWords = useDayWords();
  const { writers: known } = usePlan();
  const who = writers.flatMap((id) => known.get(id)?.name ?? []);
  const under = [
    who.length > 0 && t('meet.writtenBy', { names: listed(who, names) }),
    lastAt === null ? t('meet.notWritten') : t('meet.lastWritten', { day: dayWords(lastAt) }),
    metAt !== null && t('meet.metAt', { day: dayWords(metAt) }),
  ].filter((part) => part !== false);
  return <Row name={t(here ? 'meet.here' : 'meet.elsewhere')} under={under.join(' ')} />;
}
