/** Planen: reads like the paper it becomes, and everything in it is written where it stands. */
import { memo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRef } from '../../api/bindings/plan';
import { Reorder } from '../../records/list/Reorder';
import { PageParts } from '../../records/PageParts';
import { useShownRecord } from '../../navigation/useShownRecord';
import { Paper } from '../../components/Paper';
import { useSlipsApart } from '../../components/useSlipsApart';
import { usePlan } from '../../store/usePlan';
import { useSettings } from '../../app/settings';
import { useArrived } from '../../records/useArrived';
import { ArrivedList } from './ArrivedList';
import { DifferingList } from './DifferingList';
import { MakePdf } from './MakePdf';
import { JumpMenu } from './JumpMenu';
import { MissingList } from './MissingList';
import styles from './PlanPage.module.css';
import { PlanTitle } from './PlanTitle';
import { usePlanParts } from './usePlanParts';
import { useRunningHead } from './useRunningHead';

/** The frame is drawn at every keystroke; the page is drawn where something changed. */
export const PlanPage = memo(function PlanPage() {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  const aside = useRef<HTMLDivElement>(null);
  const { simple } = useSettings().settings;
  const came = useArrived();
  const arrived = simple ? null : came;
  return (
    <div className={styles.page}>
      <Reorder>
        <PlanPaper
          aside={aside}
          more={
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
          }
        >
          <div className={styles.aside} ref={aside}>
            <div className={styles.reachRoom} />
            {arrived && <ArrivedList arrived={arrived} />}
          </div>
          {/* What came in tells it too. */}
          {arrived === null && <DifferingList />}
          {missing && <MissingList />}
        </PlanPaper>
      </Reorder>
    </div>
  );
});

/** The part of the page that holds a kind of record; what belongs to a goal stands under it. */
const partOf = ({ kind }: RecordRef) =>
  kind === 'action' || kind === 'followUp' || kind === 'evaluation' ? 'goal' : kind;

interface PlanPaperProps {
  /** What stands over the paper's margin. */
  aside: RefObject<HTMLElement | null>;
  /** Stays in sight too, under the ways from here. */
  more: ReactNode;
  /** What stands before the paper. */
  children: ReactNode;
}

function PlanPaper({ aside, more, children }: PlanPaperProps) {
  const { plan } = usePlan();
  const head = useRunningHead();
  useShownRecord();
  const parts = usePlanParts();
  const sheet = useRef<HTMLDivElement>(null);
  const { simple } = useSettings().settings;
  useSlipsApart(sheet, aside);
  return (
    <>
      <div className={styles.reach}>
        <div className={styles.reachTo}>
          <div className={styles.ways}>
            {!simple && <JumpMenu parts={parts} />}
            <MakePdf />
          </div>
          {more}
        </div>
      </div>
      {children}
      <Paper withMargin head={head}>
        <PlanTitle details={plan.details} />
        <div className={styles.sections} ref={sheet}>
          <PageParts parts={parts} partOf={partOf} />
        </div>
      </Paper>
    </>
  );
}
