/** When an action or a goal is looked at next. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { FollowUp } from '../../api/bindings/FollowUp';
import { DayFact } from '../../fields/DayFact';
import { Fact } from '../../parts/Facts';
import { waitingFor } from '../../plan/agenda';
import { usePlanSession } from '../../plan/usePlan';
import styles from './PlanPage.module.css';

export interface FollowUpFactProps {
  subject: { goal: string } | { action: string };
  followUps: readonly FollowUp[];
  /** Opened just now, to set the first one. */
  begun: boolean;
  onClose: () => void;
}

export function FollowUpFact({ subject, followUps, begun, onClose }: FollowUpFactProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [firstId] = useState(() => newId());
  const waiting = waitingFor(followUps);
  const isSet = waiting.length > 0;
  const first = { id: firstId, due: null, rough: '' };
  const add = (values: Record<string, string>) => {
    const fields = { ...subject, ...values };
    void store.act([{ edit: 'add', kind: 'followUp', id: firstId, fields }]);
  };
  return (
    <Fact name={t('plan.followUp')}>
      <ul className={styles.followUps}>
        {(isSet ? waiting : [first]).map(({ id, due, rough }) => (
          <li key={id}>
            <DayFact
              kind="followUp"
              id={id}
              field="due"
              day={due}
              rough={{ field: 'rough', words: rough }}
              label={t('plan.followUp')}
              empty={isSet ? t('plan.noDate') : t('plan.choose')}
              begun={begun}
              onClose={onClose}
              onFirst={isSet ? undefined : add}
            />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
