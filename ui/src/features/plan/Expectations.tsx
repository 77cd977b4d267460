/** What the service can do and what it cannot, side by side: said early, so that nobody waits for what will not come. */
import type { Action } from '../../api/bindings/plan';
import { TextFact } from '../../records/TextFact';
import { Facts } from '../../components/Facts';
import type { ActionFact } from './actionFacts';
import styles from './PlanPage.module.css';
import type { FactsOpen } from './useFactsOpen';

const sides = ['canDo', 'cannotDo'] as const;

export interface ExpectationsProps {
  action: Action;
  facts: FactsOpen<ActionFact>;
}

export function Expectations({ action, facts }: ExpectationsProps) {
  const shown = sides.filter((side) => facts.shows(side));
  if (shown.length === 0) return null;
  return (
    <div className={styles.expectations}>
      <Facts>
        {shown.map((side) => (
          <TextFact
            key={side}
            kind="action"
            id={action.id}
            field={side}
            text={action[side]}
            begun={facts.begun === side}
            onClose={facts.close}
          />
        ))}
      </Facts>
    </div>
  );
}
