/** What became of a task that nobody is appointed to: it was offered, the owner said no, or nobody has asked. */
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { DayFact } from '../../records/DayFact';
import { RecordMenu } from '../../records/list/RecordMenu';
import type { Removing } from '../../records/list/useRemoving';
import { PlanText } from '../../records/PlanText';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { withCapital } from '../../i18n/act';
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
  const { go } = useNavigation();
  const said = withCapital(names.choice('appointment', 'state', state));
  const name = `${role}: ${said}`;
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
      <div className={styles.note}>
        <PlanText
          kind="appointment"
          id={id}
          field="note"
          label={names.field('appointment', 'note')}
          text={note}
          empty={names.field('appointment', 'note')}
        />
      </div>
      <div className={styles.heldMenu}>
        <RecordMenu
          name={name}
          onHistory={() => {
            go('history', { kind: 'appointment', id });
          }}
          onRemove={() => {
            removing.remove(id, name);
          }}
        />
      </div>
    </li>
  );
}
