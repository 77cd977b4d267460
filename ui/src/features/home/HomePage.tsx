/**
 * Forsiden: what matters first, in the simple view after how the day was; then what waits for the owner and since copies
 * met, what was due, and who has promised what.
 */
import { useTranslation } from 'react-i18next';
import { PictureField } from '../../records/picture/PictureField';
import { useNames } from '../../records/useNames';
import { Paper } from '../../components/Paper';
import { agendaOf } from '../../store/agenda';
import { usePlan } from '../../store/usePlan';
import { useSettings } from '../../app/settings';
import { ComingMeeting } from './ComingMeeting';
import { ComingRows } from './ComingRows';
import { DayAtFront } from './DayAtFront';
import { HalfSaid } from './HalfSaid';
import styles from './HomePage.module.css';
import { CommonSign, MattersFirst } from './MattersFirst';
import { NextStepButton } from './NextStepButton';
import { OpenConcerns } from './OpenConcerns';
import { PromisedRows } from './PromisedRows';
import { WaitingProposals } from './WaitingProposals';
import { Unsettled } from './Unsettled';
import { useHalfSaid } from './useHalfSaid';
import { WhoSeesWhat } from './WhoSeesWhat';

/** In the simple view there is less of everything, and what is promised stands on its own page only. */
const full = { matters: 5, looks: 4, concerns: 3 };
const fewer = { matters: 2, looks: 2, concerns: 1 };

export function HomePage() {
  const { t } = useTranslation();
  const names = useNames();
  const { plan, reading } = usePlan();
  const { simple } = useSettings().settings;
  const agenda = agendaOf(plan, reading.agenda);
  const half = useHalfSaid();
  const written = plan.matters.filter(({ text }) => text.trim() !== '');
  const matters = written.filter(({ id }) => id !== half?.id);
  const isEmpty = written.length === 0;
  const most = simple ? fewer : full;

  return (
    <>
      {simple && <DayAtFront />}
      <Paper>
        <h1 className="section">{names.printed('overview.matters')}</h1>
        {isEmpty && <p className={styles.gently}>{t('front.empty')}</p>}
        <MattersFirst matters={matters} most={most.matters} />
        {half && <HalfSaid />}
        <div className={styles.line}>
          <NextStepButton isEmpty={isEmpty} isLate={agenda.overdue.length > 0} />
          <CommonSign matters={matters} most={most.matters} />
        </div>
        <div className={styles.picture}>
          <PictureField subject={null} about={t('picture.ofPlan')} />
        </div>
      </Paper>
      <div className={styles.columns}>
        <WaitingProposals />
        <Unsettled />
        <ComingRows agenda={agenda} most={most.looks} />
        {!simple && <PromisedRows />}
        <OpenConcerns most={most.concerns} />
        <ComingMeeting />
        <WhoSeesWhat />
      </div>
    </>
  );
}
