/** Forsiden: what matters first; then what was due, who has promised what, and what waits for the owner. */
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import { Paper } from '../../parts/Paper';
import { agendaOf } from '../../plan/agenda';
import { usePlan } from '../../plan/usePlan';
import { ComingRows } from './ComingRows';
import styles from './Forside.module.css';
import { CommonSign, MattersFirst } from './MattersFirst';
import { PromisedRows } from './PromisedRows';
import { WaitingProposals } from './WaitingProposals';

export function Forside() {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const { plan, today } = usePlan();
  const agenda = agendaOf(plan, today);
  const matters = plan.matters.filter(({ text }) => text.trim() !== '');
  const isEmpty = matters.length === 0;
  const isLate = agenda.overdue.length > 0;
  const next = isEmpty ? t('front.begin') : isLate ? t('front.toFollowUps') : t('front.toPlan');

  return (
    <>
      <Paper>
        <h1 className="section">{names.printed('overview.matters')}</h1>
        {isEmpty ? (
          <p className={styles.gently}>{t('front.empty')}</p>
        ) : (
          <MattersFirst matters={matters} />
        )}
        <div className={styles.line}>
          <Button
            icon={<ArrowRightIcon aria-hidden="true" />}
            iconPosition="right"
            onClick={() => {
              go(!isEmpty && isLate ? 'oppfolging' : 'plan');
            }}
          >
            {next}
          </Button>
          {!isEmpty && <CommonSign matters={matters} />}
        </div>
      </Paper>
      <div className={styles.columns}>
        <ComingRows agenda={agenda} />
        <PromisedRows />
        <WaitingProposals />
      </div>
    </>
  );
}
