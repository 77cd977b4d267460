/** Who has the plan on a machine of their own, as the owner has said yes to: ended where it is seen, since that gives the plan new keys. */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../api/bindings/plan';
import { longDay } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import { usePlan } from '../../store/usePlan';
import { Ending } from '../copies/Ending';
import { useMachines } from '../copies/useMachines';
import { useMayAllow } from '../copies/useMayAllow';
import rows from './consentRows.module.css';

export interface OnMachinesProps {
  consents: readonly Consent[];
}

/** Nothing, while nobody was ever said yes to. */
export function OnMachines({ consents }: OnMachinesProps) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const machines = useMachines();
  const given = consents.filter(({ sort }) => sort === 'copy');
  if (given.length === 0) return null;
  const ofPerson = (consent: Consent) =>
    whole.people.find(({ id }) => id === consent.person)?.name ?? t('plan.noLongerHere');
  return (
    <section aria-labelledby="consent-copies" data-own-undo>
      <h2 className="section" id="consent-copies">
        {t('shared.copies')}
      </h2>
      <Ending>
        {(onEnd) => (
          <ul className={rows.list}>
            {given.map((consent) => (
              <OnMachine
                key={consent.id}
                consent={consent}
                name={ofPerson(consent)}
                onEnd={() => {
                  onEnd(consent.copy, machines.of(consent));
                }}
              />
            ))}
          </ul>
        )}
      </Ending>
    </section>
  );
}

interface OnMachineProps {
  consent: Consent;
  name: string;
  onEnd: () => void;
}

function OnMachine({ consent, name, onEnd }: OnMachineProps) {
  const { t } = useTranslation();
  const language = useReader();
  const mayEnd = useMayAllow();
  const { id, givenOn, withdrawnOn } = consent;
  const day = (date: string) => longDay(date, language);
  if (withdrawnOn !== null) {
    return (
      <li className={rows.row} id={`record-${id}`}>
        <p className="quiet" dir="auto">
          {t('shared.endedOn', { name, date: day(withdrawnOn) })}
        </p>
      </li>
    );
  }
  return (
    <li className={rows.row} id={`record-${id}`}>
      <p className="body" dir="auto">
        {t('shared.hasIt', { name })}
      </p>
      {givenOn !== null && <p className="quiet">{t('shared.since', { date: day(givenOn) })}</p>}
      {mayEnd && (
        <Button variant="tertiary" size="small" onClick={onEnd}>
          {t('shared.end')}
          <span className="aksel-sr-only">: {name}</span>
        </Button>
      )}
    </li>
  );
}
