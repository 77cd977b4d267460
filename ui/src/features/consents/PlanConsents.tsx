/** The yes to the plan itself: by whom, how, and when. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Consent } from '../../api/bindings/plan';
import { useSelected } from '../../records/useSelected';
import { placeOfRecord, useFocusBack } from '../../records/useFocusBack';
import { useNames } from '../../records/useNames';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { usePlan } from '../../store/usePlan';
import { ConsentFacts } from './ConsentFacts';
import { stateIn, toThePlan } from './consents';
import { giveEdit } from '../../deeds/giveConsent';
import rows from './consentRows.module.css';
import styles from './ConsentsPage.module.css';
import { useWithdrawing } from './useWithdrawing';
import { Withdraw, WithdrawnLine } from './Withdraw';

export interface PlanConsentsProps {
  consents: readonly Consent[];
}

export function PlanConsents({ consents }: PlanConsentsProps) {
  const { t } = useTranslation();
  const { act, reading, today, writers } = usePlan();
  const names = useNames();
  const stateOf = stateIn(reading.consents);
  const shown = toThePlan(consents, today, stateOf);
  const withdrawing = useWithdrawing();
  const focusBack = useFocusBack();
  const [by] = reading.consenters;
  // Whose words it is says «I»; for anybody else it is told that they said so.
  const isOwn = useSelected(({ pen }) => pen.words === by);
  const name = writers.get(by ?? '')?.name;
  const yes = isOwn || name === undefined ? t('consents.give') : t('consents.giveFor', { name });
  const give = () => {
    const id = newId();
    focusBack(() => placeOfRecord(id));
    void act([giveEdit(id, consents, { sort: 'plan' }, { on: today, by })]);
  };
  return (
    <section aria-labelledby="consent-plan">
      <h2 className="section" id="consent-plan">
        {t('consents.plan')}
      </h2>
      {shown.length === 0 && <p className={rows.nothing}>{t('consents.planNone')}</p>}
      {shown.map((consent) =>
        consent.withdrawnOn === null ? (
          <div key={consent.id} id={`record-${consent.id}`} className={styles.consent}>
            <MisfitLines record={{ kind: 'consent', id: consent.id }} />
            <ConsentFacts
              consent={consent}
              facts={stateOf(consent) === 'ranOut' ? ['given', 'until'] : ['given']}
            />
            {stateOf(consent) === 'holds' && (
              <Withdraw
                what={names.kind('consent')}
                onWithdraw={() => {
                  withdrawing.withdraw(consent);
                }}
              />
            )}
          </div>
        ) : (
          <WithdrawnLine key={consent.id} consent={consent} onUndo={withdrawing.undo} />
        ),
      )}
      {!shown.some((consent) => stateOf(consent) === 'holds') && (
        <Button variant="secondary" size="small" onClick={give}>
          {shown.length === 0 ? yes : t('consents.again')}
        </Button>
      )}
    </section>
  );
}
