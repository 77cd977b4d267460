/** When an action or a goal is looked at next. */
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../api/bindings/plan';
import { blank } from '../../api/registry';
import { DayFact } from '../../records/DayFact';
import { LookDetails } from '../../records/LookDetails';
import { useFirst } from '../../records/useFirst';
import { Fact } from '../../components/Facts';
import styles from './PlanPage.module.css';

export interface FollowUpFactProps {
  subject: { goal: string } | { action: string };
  /** In the order core tells them. */
  followUps: readonly FollowUp[];
  /** Opened just now, to set the first one. */
  begun: boolean;
  onClose: () => void;
}

export function FollowUpFact({ subject, followUps, begun, onClose }: FollowUpFactProps) {
  const { t } = useTranslation();
  const waiting = followUps.filter(({ state }) => state === 'waiting');
  const isSet = waiting.length > 0;
  const list = `follow-up of ${'goal' in subject ? subject.goal : subject.action}`;
  const first = useFirst({ kind: 'followUp', list, values: subject }, !isSet);
  const shown = first === null ? waiting : [{ ...blank.followUp, id: first }];
  return (
    <Fact name={t('plan.followUp')}>
      <ul className={styles.followUps}>
        {shown.map(({ id, due, rough, ...look }) => (
          <li key={id}>
            <DayFact
              kind="followUp"
              id={id}
              field="due"
              day={due}
              rough={{ field: 'rough', words: rough }}
              label={t('plan.followUp')}
              empty={isSet ? t('plan.noDate') : t('plan.choose')}
              offersAhead="workday"
              begun={begun}
              onClose={onClose}
            />
            <LookDetails look={{ id, due, ...look }} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
