/** The goals a need is for: an optional link, chosen among the plan's goals. */
import { Chips } from '@navikt/ds-react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { called } from '../../records/called';
import { InPlace } from '../../records/InPlace';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import type { GoalName } from './outline';
import styles from './PlanPage.module.css';

/** The plan's goals by number, for those who choose among them. */
export const GoalNamesContext = createContext<readonly GoalName[]>([]);

export interface NeedGoalsProps {
  /** The need. */
  id: string;
  goals: readonly string[];
}

export function NeedGoals({ id, goals }: NeedGoalsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const all = useContext(GoalNamesContext);
  const chosen = all.filter((goal) => goals.includes(goal.id));
  const label = names.field('need', 'goals');
  /** «Til mål 1.2: Huden holder.», «Til mål 1, 1.2 og 2». */
  const forGoals = ([first, ...others]: readonly GoalName[]) => {
    if (first === undefined) return '';
    if (others.length === 0) return t('parts.needGoal', { ...first, title: called(first.title) });
    const last = others.at(-1)?.number ?? '';
    const before = [first, ...others.slice(0, -1)].map(({ number }) => number).join(', ');
    return t('parts.needGoals', { goals: names.printed('and', { first: before, last }) });
  };
  if (all.length === 0) return null;
  return (
    <div className={styles.area} data-chosen={chosen.length > 0 || undefined}>
      <InPlace
        label={label}
        words={chosen.length === 0 ? t('parts.needGoalsEmpty') : forGoals(chosen)}
        isEmpty={chosen.length === 0}
      >
        {() => <GoalChips id={id} goals={goals} label={label} />}
      </InPlace>
    </div>
  );
}

interface GoalChipsProps extends NeedGoalsProps {
  label: string;
}

function GoalChips({ id, goals, label }: GoalChipsProps) {
  const { store } = usePlanSession();
  const all = useContext(GoalNamesContext);
  const toggle = (goal: string) => {
    const has = goals.includes(goal);
    const value = has ? goals.filter((one) => one !== goal) : [...goals, goal];
    void store.act([{ edit: 'change', kind: 'need', id, field: 'goals', value }]);
  };
  return (
    <Chips aria-label={label}>
      {all.map((goal) => (
        <Chips.Toggle
          key={goal.id}
          selected={goals.includes(goal.id)}
          onClick={() => {
            toggle(goal.id);
          }}
        >
          {`${goal.number} ${called(goal.title)}`}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
