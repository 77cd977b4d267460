/** The owner's yes to the contact's overview, among the others they have given: taken back where it is seen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../../components/FailureStrip';
import { RecoveryCode } from '../../components/phrase/RecoveryCode';
import { problemWords } from '../../i18n/problem';
import { useNamesOfWays } from '../settings/useNamesOfWays';
import { useWays } from '../settings/useWays';
import { InOverview } from './InOverview';
import { Said } from './Said';

/** Nothing, while the contact has no way in to the plan and never had it in their overview. */
export function OverviewConsent() {
  const { t, i18n } = useTranslation();
  const { contact } = useNamesOfWays();
  const { ways, may, overview, overviewSaid, problem, look } = useWays();
  const [code, setCode] = useState<string | null>(null);
  const [done, setDone] = useState('');
  if (problem) return <FailureStrip problem={problemWords(t, problem, i18n.language)} />;
  const hasWay = ways.includes('contact');
  if (!may || (!hasWay && overviewSaid.length === 0)) return null;
  return (
    <section aria-labelledby="consent-overview" data-own-undo>
      <h2 className="section" id="consent-overview">
        {t('overview.whose', { name: contact })}
      </h2>
      {done && (
        <p className="quiet" role="status">
          {done}
        </p>
      )}
      {code === null && !hasWay && <Said name={contact} said={overviewSaid} />}
      {code === null && hasWay && (
        <InOverview
          name={contact}
          isIn={overview}
          said={overviewSaid}
          mayChoose={may.chooseOverview}
          onChanged={(words, { recoveryCode }) => {
            setDone(words);
            setCode(recoveryCode);
            void look();
          }}
        />
      )}
      {code !== null && (
        <RecoveryCode
          code={code}
          done={t('recovery.done')}
          onDone={() => {
            setCode(null);
          }}
        />
      )}
    </section>
  );
}
