/** What became of a task that nobody is appointed to: it was offered, the owner said no, or nobody has asked. */
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { DayFact } from '../../records/DayFact';
import type { Removing } from '../../records/list/useRemoving';
import { useNames } from '../../records/useNames';
import { withCapital } from '../../i18n/act';
import { HeldFoot } from './HeldFoot';
import styles from './PeoplePage.module.css';

const states = fields.appointment.state.choices.filter((state) => state !== 'appointed');

export interface OffersProps {
  offers: readonly Appointment[];
  /** What the task is called. */
  role: string;
  removing: Removing;
}

export function Offers({ offers, role, removing }: OffersProps) {
  return offers.map((offer) => (
    <OfferRow key={offer.id} offer={offer} role={role} removing={removing} />
  ));
}

interface OfferRowProps extends Omit<OffersProps, 'offers'> {
  offer: Appointment;
}

function OfferRow({ offer: { id, state, from, note }, role, removing }: OfferRowProps) {
  const { t } = useTranslation();
  const names = useNames();
  const said = withCapital(names.choice('appointment', 'state', state));
  return (
    <li id={`record-${id}`} className={styles.held}>
      <div className={styles.who}>
        <ChoiceFact
          kind="appointment"
          id={id}
          field="state"
          label={names.field('appointment', 'state')}
          choices={states}
          chosen={state}
          shown={said}
        />
        <DayFact
          kind="appointment"
          id={id}
          field="from"
          day={from}
          label={t('people.task.offeredOn', { role })}
          empty={t('people.task.noDates')}
        />
      </div>
      <HeldFoot
        id={id}
        name={`${role}: ${said}`}
        note={note}
        empty={names.field('appointment', 'note')}
        removing={removing}
      />
    </li>
  );
}
