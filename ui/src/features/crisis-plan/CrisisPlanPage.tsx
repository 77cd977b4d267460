/** The crisis plan: what to do when it goes the wrong way, written on a good day. One page, and a card for the wallet. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrisisStep } from '../../api/bindings/plan';
import { useIsOff } from '../../app/decided';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { PageParts } from '../../records/PageParts';
import { PlanSheet } from '../../records/PlanSheet';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { createKeep } from '../../store/keep';
import { PlanPaper } from '../../export/PlanPaper';
import { withCapital } from '../../i18n/act';
import { useRunningHead } from '../plan/useRunningHead';
import { AlwaysAnswer } from './AlwaysAnswer';
import styles from './CrisisPlanPage.module.css';
import { crisisSections, crisisZones } from './lines';
import { PartLines } from './PartLines';
import { Wishes } from './Wishes';
import { Zone, ZonesOffer } from './Zones';

/** The frame is drawn at every keystroke; the page is drawn where something changed. */
export const CrisisPlanPage = memo(function CrisisPlanPage() {
  const { t } = useTranslation();
  const head = useRunningHead();
  return (
    <PlanSheet
      title={t('chapters.crisisPlan')}
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
  return (
    <div className={styles.papers}>
      <PlanPaper wanted={{ paper: 'crisis' }} variant="primary">
        {t('pdf.make')}
      </PlanPaper>
      <PlanPaper wanted={{ paper: 'card' }}>{t('crisis.card')}</PlanPaper>
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
  const noWishes = useIsOff('careWishes');
  const known = keep('steps', steps);
  const [begun, setBegun] = useState(false);
  const inZones = begun || known.some(({ zone }) => zone !== null);
  // The numbers that are the same in every zone stand below them; a list that nobody wrote in is not in the way there.
  const lists = crisisSections.filter(
    (part) =>
      known.some(({ section, zone }) => section === part && zone === null) ||
      part === 'call' ||
      (part !== 'withinADay' && !inZones),
  );
  return (
    <PageParts
      parts={[
        ...(inZones ? crisisZones : []).map((zone) => ({
          key: zone,
          name: t('crisis.zones.name', { zone: names.choice('crisisStep', 'zone', zone) }),
          content: <Zone zone={zone} lines={known} />,
        })),
        ...lists.map((part) => ({
          key: part,
          name: withCapital(names.choice('crisisStep', 'section', part)),
          content: (
            <PartLines kind="crisisStep" part={part} lines={known} level={2}>
              {part === 'call' && !inZones && <AlwaysAnswer lines={known} />}
            </PartLines>
          ),
        })),
        ...(inZones
          ? []
          : [
              {
                key: 'zones',
                name: t('crisis.zones.title'),
                content: (
                  <ZonesOffer
                    onBegin={() => {
                      setBegun(true);
                    }}
                  />
                ),
              },
            ]),
        ...(noWishes && wishes.length === 0
          ? []
          : [
              {
                key: 'wishes',
                name: t('crisis.wishes.title'),
                content: (
                  <Wishes wishes={keep('wishes', wishes)} begun={about?.kind === 'careWish'} />
                ),
              },
            ]),
      ]}
      partOf={({ kind, id }) =>
        kind === 'careWish' ? 'wishes' : placeOf(known.find((step) => step.id === id))
      }
    />
  );
}

/** The part that a line is shown in. */
function placeOf(step: CrisisStep | undefined): string | undefined {
  return step?.zone ?? step?.section;
}
