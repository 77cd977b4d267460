/** The copies the plan was written on: whose they are, who wrote there, when last, and when it was met. The owner ends one here. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { CopyTold } from '../../api/bindings/kept';
import { Row, Rows } from '../../components/Rows';
import { withCapital } from '../../i18n/act';
import { listed } from '../../records/listed';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';
import { useDayWords } from '../../records/useDayWords';
import { useMachines } from './useMachines';
import { useMayAllow } from './useMayAllow';

export interface CopyRowsProps {
  copies: readonly CopyTold[];
  onEnd: (copy: string, machine: string) => void;
}

export function CopyRows({ copies, onEnd }: CopyRowsProps) {
  const { t } = useTranslation();
  return (
    <Rows heading={t('meet.copies')}>
      {copies.map((told) => (
        <CopyRow key={told.copy} told={told} onEnd={onEnd} />
      ))}
    </Rows>
  );
}

function CopyRow({ told, onEnd }: { told: CopyTold; onEnd: CopyRowsProps['onEnd'] }) {
  const { t } = useTranslation();
  const { copy, here, lastAt, metAt, writers, may } = told;
  const names = useNames();
  const dayWords = useDayWords();
  const machines = useMachines();
  const mayEnd = useMayAllow() && may !== null && !here;
  const { writers: known } = usePlan();
  const who = writers.flatMap((id) => known.get(id)?.name ?? []);
  const machine = machines.of(told);
  const under = [
    who.length > 0 && t('meet.writtenBy', { names: listed(who, names) }),
    lastAt === null ? t('meet.notWritten') : t('meet.lastWritten', { day: dayWords(lastAt) }),
    metAt !== null && t('meet.metAt', { day: dayWords(metAt) }),
  ].filter((part) => part !== false);
  return (
    <Row
      name={here ? t('meet.here') : withCapital(machine)}
      under={under.join(' ')}
      end={
        mayEnd && (
          <Button
            variant="tertiary"
            size="small"
            onClick={() => {
              onEnd(copy, machine);
            }}
          >
            {t('shared.end')}
            <span className="aksel-sr-only">: {machine}</span>
          </Button>
        )
      }
    />
  );
}
