/** A new follow-up: of an action, a goal or the whole plan. It is in the plan once it is said of what. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { Chooser } from '../../records/Chooser';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import type { Subject } from '../../store/agenda';
import { usePlanSession } from '../../store/usePlan';
import type { Day } from '../../i18n/day';
import { subjectFields } from '../../deeds/closeFollowUp';
import styles from './FollowUpsPage.module.css';
import { subjectName } from '../../records/useLookWords';

export interface AddFollowUpProps {
  /** The day it is looked at; without one, that is the next thing to write. */
  day?: Day;
  onAdded?: (id: string) => void;
}

export function AddFollowUp({ day, onAdded }: AddFollowUpProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [choosing, setChoosing] = useState(false);
  const add = (subject: Subject) => {
    const id = newId();
    setChoosing(false);
    const fields = { ...subjectFields(subject), ...(day !== undefined && { due: day }) };
    void store.act([{ edit: 'add', kind: 'followUp', id, fields }]);
    onAdded?.(id);
  };
  return (
    <div className={styles.adding} data-on-day={day !== undefined || undefined}>
      <Button
        variant={day === undefined ? 'secondary' : 'tertiary'}
        size="small"
        icon={<PlusIcon aria-hidden="true" />}
        aria-expanded={choosing}
        onClick={() => {
          setChoosing(!choosing);
        }}
      >
        {day === undefined ? t('followUps.add') : t('followUps.month.add')}
      </Button>
      {choosing && <SubjectChoice onChosen={add} />}
    </div>
  );
}

interface SubjectChoiceProps {
  onChosen: (subject: Subject) => void;
}

function SubjectChoice({ onChosen }: SubjectChoiceProps) {
  const { t } = useTranslation();
  const names = useNames();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const actions = useSelected(({ visible }) => visible.actions);
  const goals = useSelected(({ visible }) => visible.goals);
  const subjects = useMemo(() => {
    const all: [string, Subject][] = [
      ...actions.map((action): [string, Subject] => [action.id, { of: 'action', action }]),
      ...goals.map((goal): [string, Subject] => [goal.id, { of: 'goal', goal }]),
      ['wholePlan', { of: 'wholePlan' }],
    ];
    return new Map(all);
  }, [actions, goals]);
  const choices = useMemo(
    () => [...subjects].map(([value, subject]) => ({ value, label: subjectName(subject, names) })),
    [subjects, names],
  );
  return (
    <div ref={place} className={styles.subject}>
      <Chooser
        label={t('followUps.what')}
        choices={choices}
        onChosen={(value) => {
          const subject = subjects.get(value);
          if (subject) onChosen(subject);
        }}
      />
    </div>
  );
}
