/** What the plan is called. */
import { memo } from 'react';
import type { PlanDetails } from '../../api/bindings/plan';
import { PlanText } from '../../records/PlanText';
import { useNames } from '../../records/useNames';
import styles from './PlanPage.module.css';

export interface PlanTitleProps {
  details: PlanDetails;
}

export const PlanTitle = memo(function PlanTitle({ details }: PlanTitleProps) {
  const names = useNames();
  return (
    <div className={styles.title}>
      <h1 className="aksel-sr-only">{details.title}</h1>
      <PlanText
        kind="details"
        id={details.id}
        field="title"
        label={names.field('details', 'title')}
        text={details.title}
      />
    </div>
  );
});
