/** Samtykke og deling: what the owner has said yes to, and who sees what. */
import { useTranslation } from 'react-i18next';
import { NoticeLines } from '../../records/NoticeLines';
import { PageParts } from '../../records/PageParts';
import { PlanSheet } from '../../records/PlanSheet';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { usePlan } from '../../store/usePlan';
import { useSettings } from '../../app/settings';
import { OverviewConsent } from '../overview/OverviewConsent';
import { AtAGlance } from './AtAGlance';
import { PlanConsents } from './PlanConsents';
import styles from './ConsentsPage.module.css';
import { JournalSlip } from './JournalSlip';
import { OnMachines } from './OnMachines';
import { ReaderPage } from './ReaderPage';
import { Sharing } from './Sharing';
import { WhoConsents } from './WhoConsents';

export function ConsentsPage() {
  const { about } = useNavigation();
  if (about?.kind === 'person') return <ReaderPage key={about.id} person={about.id} />;
  return <AllConsents />;
}

function AllConsents() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const names = useNames();
  const { simple } = useSettings().settings;
  useShownRecord();
  const notices = reading.notices.filter(
    ({ notice }) => notice === 'turnsSixteen' || notice === 'turnsEighteen',
  );
  return (
    <PlanSheet
      title={t('chapters.consents')}
      {...(!simple && { know: t('consents.lead'), over: <AtAGlance /> })}
    >
      <PageParts
        parts={[
          {
            key: 'plan',
            name: t('consents.plan'),
            content: (
              <div className={styles.section}>
                <WhoConsents />
                <NoticeLines notices={notices} />
                <PlanConsents consents={plan.consents} />
                <OverviewConsent />
                <OnMachines consents={plan.consents} />
              </div>
            ),
          },
          {
            key: 'sharing',
            name: t('consents.sharing'),
            content: <Sharing consents={plan.consents} withGlance={simple} />,
          },
          { key: 'journal', name: names.printed('papers.journal.title'), content: <JournalSlip /> },
        ]}
        partOf={({ id }) => {
          const sort = plan.consents.find((consent) => consent.id === id)?.sort;
          // The whole plan is what they have.
          return sort === 'copy' ? 'plan' : sort;
        }}
      />
    </PlanSheet>
  );
}
