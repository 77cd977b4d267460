/** Planen: reads like the paper it becomes, and everything in it is written where it stands. */
import { memo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Desk } from '../../fields/Desk';
import { Reorder } from '../../fields/list/Reorder';
import { DeskContext } from '../../fields/useDesk';
import { useNames } from '../../fields/useNames';
import { useShownRecord } from '../../frame/useShownRecord';
import { Paper } from '../../parts/Paper';
import { useSlipsApart } from '../../parts/useSlipsApart';
import { createKeep } from '../../plan/keep';
import { usePlan, usePlanSession } from '../../plan/usePlan';
import { Details } from './Details';
import { Goals } from './Goals';
import { MakePdf } from './MakePdf';
import { Matters } from './Matters';
import { MissingList } from './MissingList';
import { createOutliner } from './outline';
import { People } from './People';
import styles from './PlanPage.module.css';
import { PlanTitle } from './PlanTitle';
import { Resources } from './Resources';
import { useRunningHead } from './useRunningHead';

/** The frame is drawn at every keystroke; the page is drawn where something changed. */
export const PlanPage = memo(function PlanPage() {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [desk] = useState(() => new Desk(store));
  const [missing, setMissing] = useState(false);
  const aside = useRef<HTMLDivElement>(null);
  return (
    <DeskContext value={desk}>
      <div className={styles.page}>
        <div className={styles.aside} ref={aside}>
          <MakePdf />
          <button
            type="button"
            className="plain-link"
            aria-expanded={missing}
            onClick={() => {
              setMissing(!missing);
            }}
          >
            {t('plan.missing')}
          </button>
        </div>
        {missing && <MissingList />}
        <Reorder>
          <PlanPaper aside={aside} />
        </Reorder>
      </div>
    </DeskContext>
  );
});

interface PlanPaperProps {
  /** What stands over the paper's margin. */
  aside: RefObject<HTMLElement | null>;
}

function PlanPaper({ aside }: PlanPaperProps) {
  const names = useNames();
  const { plan } = usePlan();
  const [outline] = useState(createOutliner);
  const [keep] = useState(createKeep);
  const head = useRunningHead();
  useShownRecord();
  const sheet = useRef<HTMLDivElement>(null);
  useSlipsApart(sheet, aside);
  return (
    <Paper withMargin head={head}>
      <PlanTitle details={plan.details} />
      <div className={styles.sections} ref={sheet}>
        <Matters matters={keep('matters', plan.matters)} />
        <section aria-labelledby="plan-goals">
          <h2 className="section" id="plan-goals">
            {names.printed('goals.title')}
          </h2>
          <Goals goals={outline(plan)} parent={null} />
        </section>
        <Resources resources={keep('resources', plan.resources)} />
        <People people={keep('people', plan.people)} />
        <Details details={plan.details} />
      </div>
    </Paper>
  );
}
