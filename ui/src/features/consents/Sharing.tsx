/** Who sees what, by person, in the owner's own words. */
import { Button } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Consent, Edit } from '../../api/bindings/plan';
import { RemovedLine } from '../../records/list/RemovedLine';
import { useRemoving } from '../../records/list/useRemoving';
import { PersonChooser } from '../../records/PersonChooser';
import { useOwnerId } from '../../records/useField';
import { placeOfRecord, useFocusBack, type FindPlace } from '../../records/useFocusBack';
import { useFocusInside } from '../../records/useFocusInside';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { usePlan } from '../../store/usePlan';
import { notSaid, sharedWith, stateIn } from './consents';
import { giveEdit } from '../../deeds/giveConsent';
import { AtAGlance } from './AtAGlance';
import rows from './consentRows.module.css';
import styles from './ConsentsPage.module.css';
import { SharedWith } from './SharedWith';
import { useWithdrawing } from './useWithdrawing';

export interface SharingProps {
  consents: readonly Consent[];
  /** Begins with all of it at a glance. */
  withGlance: boolean;
}

export function Sharing({ consents, withGlance }: SharingProps) {
  const { t } = useTranslation();
  const { act, plan, reading, today } = usePlan();
  const [choosing, setChoosing] = useState(false);
  const [newest, setNewest] = useState<string | null>(null);
  const removing = useRemoving('consent', consents);
  const shared = sharedWith(consents, today, stateIn(reading.consents));
  const withdrawing = useWithdrawing();
  const focusBack = useFocusBack();
  const shareButton = useRef<HTMLButtonElement>(null);
  const { contacts } = reading.sharing;
  const unsaid = notSaid(plan.people, shared).filter(({ id }) => !contacts.includes(id));

  const share = (fields: Partial<Consent>, added: readonly Edit[] = []) => {
    const id = newId();
    const [by] = reading.consenters;
    const given = giveEdit(id, consents, { sort: 'sharing', ...fields }, { on: today, by });
    setChoosing(false);
    setNewest(id);
    void act([...added, given]);
  };
  const shut = (goOn: FindPlace) => {
    focusBack(goOn);
    setChoosing(false);
  };
  return (
    <section aria-labelledby="consent-sharing">
      <h2 className="section" id="consent-sharing">
        {t('consents.sharing')}
      </h2>
      {withGlance && <AtAGlance />}
      {shared.length === 0 && <p className={rows.nothing}>{t('consents.sharingNone')}</p>}
      <ul className={rows.list}>
        {shared.map((one) => (
          <SharedWith
            key={one.person}
            shared={one}
            newest={newest}
            withdrawing={withdrawing}
            onAgain={share}
            onRemove={removing.remove}
          />
        ))}
        {removing.removed.map((removed) => (
          <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
        ))}
      </ul>
      <TakenOutLines kind="consent" holds={{ sort: 'sharing' }} />
      {unsaid.length > 0 && shared.length > 0 && (
        <p className={styles.unsaid} dir="auto">
          {t('consents.notSaid', { names: unsaid.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {choosing ? (
        <WithWhom
          onChosen={(person, added) => {
            const [known] = shared.find((one) => one.person === person)?.holding ?? [];
            if (known === undefined) share({ person }, added);
            else shut(() => placeOfRecord(known.id));
          }}
          onShut={() => {
            shut(() => shareButton.current);
          }}
        />
      ) : (
        <Button
          ref={shareButton}
          variant="secondary"
          size="small"
          onClick={() => {
            setChoosing(true);
          }}
        >
          {t('consents.share')}
        </Button>
      )}
    </section>
  );
}

interface WithWhomProps {
  onChosen: (person: string, added: readonly Edit[]) => void;
  onShut: () => void;
}

function WithWhom({ onChosen, onShut }: WithWhomProps) {
  const { t } = useTranslation();
  const owner = useOwnerId();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  return (
    <div ref={place}>
      <PersonChooser
        label={t('consents.withWhom')}
        person={null}
        // The owner sees all of it, and is the one who says yes.
        but={owner}
        onChosen={(person, added) => {
          if (person !== null) onChosen(person, added);
        }}
      />
      <button type="button" className="plain-link" onClick={onShut}>
        {t('consents.leave')}
      </button>
    </div>
  );
}
