/** The day of a handover has come: one press, and the task is moved. Nothing of it happens by itself. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRole } from '../../api/bindings/AppointmentRole';
import { usePlanSession } from '../../plan/usePlan';
import { takeOverEdits, type Tasks } from './handover';

export interface TakeOverProps {
  role: AppointmentRole;
  person: string;
  name: string;
  tasks: Tasks;
}

export function TakeOver({ role, person, name, tasks }: TakeOverProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  return (
    <Button
      variant="secondary"
      size="small"
      aria-label={t('people.task.takeOverBy', { name })}
      onClick={() => {
        void store.act(takeOverEdits(tasks.people, { role, person }));
      }}
    >
      {t('people.task.takeOver')}
    </Button>
  );
}
