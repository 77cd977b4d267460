/** The sheet of what one person does, with room to write back: theirs to get, whatever the consents say; and it is noted. */
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { PaperButton } from '../../export/PaperButton';
import { useSelected } from '../../records/useSelected';
import { isOpen } from '../../store/promises';
import { usePlanSession } from '../../store/usePlan';

export interface TasksPaperProps {
  person: Person;
}

export function TasksPaper({ person: { id, name } }: TasksPaperProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const pen = useSelected((state) => state.pen);
  const hasSome = useSelected(({ reading }) =>
    reading.commitments.some(
      ({ responsible, state }) => responsible === id && isOpen({ standing: state }),
    ),
  );
  if (!hasSome) return null;
  return (
    <PaperButton
      wanted={{ paper: 'tasks' }}
      settled={store.settled}
      to={{ person: id, pen, reason: '' }}
      onNoted={store.noted}
      asks={<p className="quiet">{t('people.tasksKnow', { name })}</p>}
    >
      {t('people.tasksPaper', { name })}
    </PaperButton>
  );
}
