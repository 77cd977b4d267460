/** The crisis plan: what to do when it goes the wrong way, written on a good day. One page, and a card for the wallet. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../frame/navigation';
import { useShownRecord } from '../../frame/useShownRecord';
import { PageParts } from '../../fields/PageParts';
import { PlanSheet } from '../../fields/PlanSheet';
import { useNames } from '../../fields/useNames';
import { useSelected } from '../../fields/useSelected';
import { createKeep } from '../../plan/keep';
import { usePlanSession } from '../../plan/usePlan';
import { PaperButton } from '../../saving/PaperButton';
import { withCapital } from '../../words/act';
import { useRunningHead } from '../plan/useRunningHead';
import styles from './Kriseplan.module.css';
import { crisisSections } from './lines';
import { PartLines } from './PartLines';
import { Wishes } from './Wishes';

/** The frame is drawn at every keystroke; the page is drawn where something changed. */
export const Kriseplan = memo(function Kriseplan() {
  const { t } = useTranslation();
  const head = useRunningHead();
  return (
    <PlanSheet
      title={t('chapters.kriseplan')}
      know={t('crisis.know')}
      head={head}
      aside={<Papers />}
    >
      <Steps />
    </PlanSheet>
  );
});

function Papers() {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  return (
    <div className={styles.papers}>
      <PaperButton wanted={{ paper: 'crisis' }} variant="primary" settled={store.settled}>
        {t('pdf.make')}
      </PaperButton>
      <PaperButton wanted={{ paper: 'card' }} settled={store.settled}>
        {t('crisis.card')}
      </PaperButton>
      <p className="quiet">{t('crisis.cardKnow')}</p>
    </div>
  );
}

function Steps() {
  const { t } = useTranslation();
  const names = useNames();
  const { about } = useNavigation();
  const [keep] = useState(createKeep);
  useShownRecord();
  const steps = useSelected(({ visible }) => visible.crisisSteps);
  const wishes = useSelected(({ visible }) => visible.careWishes);
  const known = keep('steps', steps);
  return (
    <PageParts
      parts={[
        ...crisisSections.map((part) => ({
          key: part,
          name: withCapital(names.choice('crisisStep', 'section', part)),
          content: (
            <PartLines kind="crisisStep" part={part} lines={known} level={2}>
              {part === 'call' && <p className={styles.danger}>{t('crisis.danger')}</p>}
            </PartLines>
          ),
        })),
        {
          key: 'wishes',
          name: t('crisis.wishes.title'),
          content: <Wishes wishes={keep('wishes', wishes)} begun={about?.kind === 'careWish'} />,
        },
      ]}
      partOf={({ kind, id }) =>
        kind === 'careWish' ? 'wishes' : known.find((step) => step.id === id)?.section
      }
    />
  );
}
