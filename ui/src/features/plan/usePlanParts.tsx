/** The parts of the plan, in the order of the paper; each is drawn again only when something in it changed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { WhoSees } from '../../records/WhoSees';
import type { PagePart } from '../../components/OneAtATime';
import { createKeep } from '../../store/keep';
import { usePlan } from '../../store/usePlan';
import { Concerns } from './Concerns';
import { Cooperations } from './Cooperations';
import { Details } from './Details';
import { Goals } from './Goals';
import { Matters } from './Matters';
import { GoalNamesContext } from './NeedGoals';
import { Needs } from './Needs';
import { OtherPlans } from './OtherPlans';
import { createOutliner, goalNames } from './outline';
import { Participations } from './Participations';
import { People } from './People';
import { Resources } from './Resources';

/** Who only stands on the network map is drawn there and nowhere else. */
const isInPlan = ({ onlyOnMap }: Person) => !onlyOnMap;

/** The key of a part is the kind of record it holds. */
export function usePlanParts(): PagePart[] {
  const { t } = useTranslation();
  const names = useNames();
  const { plan, reading } = usePlan();
  const [outline] = useState(createOutliner);
  const [keep] = useState(createKeep);
  const goals = outline(plan);
  const isChild = reading.guardianship === 'under16' || reading.guardianship === 'from16';
  const called = goalNames(goals).map((goal) => keep(`name ${goal.id}`, goal));
  return [
    {
      key: 'matter',
      heading: 'plan-matters',
      name: names.printed('overview.matters'),
      content: <Matters matters={keep('matters', plan.matters)} />,
    },
    {
      key: 'goal',
      heading: 'plan-goals',
      name: names.printed('goals.title'),
      content: (
        <section aria-labelledby="plan-goals">
          <h2 className="section" id="plan-goals">
            {names.printed('goals.title')}
          </h2>
          <WhoSees chapter="goals" />
          <Goals goals={goals} parent={null} />
        </section>
      ),
    },
    {
      key: 'need',
      heading: 'plan-needs',
      name: t('parts.needs'),
      content: (
        <GoalNamesContext value={keep('names', called)}>
          <Needs needs={keep('needs', plan.needs)} />
        </GoalNamesContext>
      ),
    },
    {
      key: 'resource',
      heading: 'plan-resources',
      name: t('plan.resources'),
      content: <Resources resources={keep('resources', plan.resources)} />,
    },
    {
      key: 'person',
      heading: 'plan-people',
      name: names.printed('people.title'),
      content: <People people={keep('people', plan.people.filter(isInPlan))} />,
    },
    {
      key: 'concern',
      heading: 'plan-concerns',
      name: t('parts.concerns'),
      content: <Concerns concerns={keep('concerns', plan.concerns)} />,
    },
    {
      key: 'cooperation',
      heading: 'plan-wanted',
      name: t('parts.wanted'),
      content: <Cooperations cooperation={keep('cooperation', plan.cooperation)} />,
    },
    {
      key: 'otherPlan',
      heading: 'plan-other-plans',
      name: t('parts.otherPlans'),
      content: <OtherPlans otherPlans={keep('otherPlans', plan.otherPlans)} />,
    },
    // What was told of it once does not go out of sight on a birthday.
    ...(isChild || plan.participation.length > 0
      ? [
          {
            key: 'participation',
            heading: 'plan-participation',
            name: names.printed('participation.title'),
            content: <Participations participation={keep('participation', plan.participation)} />,
          },
        ]
      : []),
    {
      key: 'details',
      heading: 'plan-details',
      name: t('plan.about'),
      content: <Details details={plan.details} />,
    },
  ];
}
