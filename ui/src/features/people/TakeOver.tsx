/** The day of a handover has come: one press, and the task is moved. Nothing of it happens by itself. */
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import type { Problem } from '../../api/bindings/problem';
import { FailureStrip } from '../../components/FailureStrip';
import { RecoveryCode } from '../../components/phrase/RecoveryCode';
import { usePlanSession } from '../../store/usePlan';
import { problemWords } from '../../i18n/problem';
import { CloseOldWay } from './CloseOldWay';
import type { Task } from '../../store/tasks';
import { takeOverEdits } from '../../deeds/handOver';
import { useOldWay } from './useOldWay';

export interface TakeOverProps {
  task: Task;
  people: readonly Person[];
  person: string;
  name: string;
}

export function TakeOver({ task, people, person, name }: TakeOverProps) {
  const { t, i18n } = useTranslation();
  const { store } = usePlanSession();
  const [closes, setCloses] = useState(true);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const oldWay = useOldWay(task.role);
  const given = task.holders.filter(({ id }) => id !== person);
  const closesOld = oldWay.offered && given.length > 0;

  // The way in first: with the task moved, this line is gone, and a code that has to be shown would be too.
  const takeOver = async () => {
    if (closesOld && closes) {
      const closed = await oldWay.close();
      setRefused(closed.problem);
      setCode(closed.code);
      if (closed.problem !== null || closed.code !== null) return;
    }
    await store.act(takeOverEdits(people, task, { person }));
  };
  if (code !== null) {
    return (
      <RecoveryCode
        code={code}
        done={t('recovery.done')}
        onDone={() => {
          void store.act(takeOverEdits(people, task, { person }));
        }}
      />
    );
  }
  return (
    <>
      {closesOld && (
        <CloseOldWay names={given.map((one) => one.name)} chosen={closes} onChosen={setCloses} />
      )}
      <Button
        variant="secondary"
        size="small"
        aria-label={t('people.task.takeOverBy', { name })}
        onClick={() => void takeOver()}
      >
        {t('people.task.takeOver')}
      </Button>
      {refused !== null && <FailureStrip problem={problemWords(t, refused, i18n.language)} />}
    </>
  );
}
