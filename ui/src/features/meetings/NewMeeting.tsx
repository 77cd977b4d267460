/** A new meeting: it is in the plan once its day is known, and opens to be filled in. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { newMeeting } from '../../deeds/newMeeting';
import { dayIn } from '../../records/dateValue';
import { useFocusInside } from '../../records/useFocusInside';
import { useNavigation } from '../../navigation/navigation';
import { DateField, type DateValue } from '../../components/DateField';
import { usePlanSession } from '../../store/usePlan';
import styles from './MeetingsPage.module.css';

export function NewMeeting() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.adding}>
      <Button
        size="small"
        icon={<PlusIcon aria-hidden="true" />}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('meetings.add')}
      </Button>
      {open && <WhenIsIt />}
    </div>
  );
}

function WhenIsIt() {
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const { go } = useNavigation();
  const place = useRef<HTMLFormElement>(null);
  useFocusInside(place, true);
  const [on, setOn] = useState<DateValue>({ kind: 'none' });
  const [asked, setAsked] = useState(false);
  const day = dayIn(on);
  const add = async () => {
    setAsked(true);
    if (typeof day !== 'string') return;
    const id = newId();
    const changed = await store.act([newMeeting(store.state().reading.meetings, id, day)]);
    if (changed !== null) go('meetings', { kind: 'meeting', id });
  };
  const missing = day === null ? t('meetings.dayMissing') : t('date.unread');
  return (
    <form
      ref={place}
      className={styles.newMeeting}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <DateField
        label={t('meetings.when')}
        value={on}
        onDate={setOn}
        today={today}
        offersAhead="workday"
        problem={asked && typeof day !== 'string' ? missing : undefined}
      />
      <Button type="submit" variant="secondary">
        {t('meetings.make')}
      </Button>
    </form>
  );
}
