/** The meeting is held, with those who came; or it is called off, and can be planned again. */
import { Button } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingState } from '../../api/bindings/MeetingState';
import { PeopleChooser } from '../../fields/PeopleChooser';
import { useProblemAt } from '../../fields/useField';
import { useFocusInside } from '../../fields/useFocusInside';
import { FailureStrip } from '../../parts/FailureStrip';
import { hasBegun } from '../../plan/meetings';
import { usePlanSession } from '../../plan/usePlan';
import type { MeetingPartProps } from './MeetingPage';
import styles from './Moter.module.css';

export function Holding({ meeting }: MeetingPartProps) {
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const [telling, setTelling] = useState(false);
  const put = (value: MeetingState) => {
    const { id } = meeting;
    void store.act([{ edit: 'change', kind: 'meeting', id, field: 'state', value }]);
  };
  if (meeting.state === 'cancelled') {
    return (
      <div className={styles.holding}>
        <Button
          variant="secondary"
          onClick={() => {
            put('planned');
          }}
        >
          {t('meetings.planAgain')}
        </Button>
      </div>
    );
  }
  if (telling) return <WhoCame meeting={meeting} />;
  return (
    <div className={styles.holding}>
      <Button
        variant={hasBegun(meeting, today) ? 'primary' : 'secondary'}
        onClick={() => {
          setTelling(true);
        }}
      >
        {t('meetings.isHeld')}
      </Button>
      <Button
        variant="tertiary"
        onClick={() => {
          put('cancelled');
        }}
      >
        {t('meetings.cancel')}
      </Button>
    </div>
  );
}

/** Those who were asked stand there already: who did not come is taken away, who came too is added. */
function WhoCame({ meeting }: MeetingPartProps) {
  const { id, invited, came } = meeting;
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const place = useRef<HTMLElement>(null);
  useFocusInside(place, true);
  const [people, setPeople] = useState<readonly string[]>(came.length > 0 ? came : invited);
  const problem = useProblemAt({ kind: 'meeting', id, field: 'came' });
  const change = (field: string, value: unknown) =>
    ({ edit: 'change', kind: 'meeting', id, field, value }) as const;
  return (
    <section ref={place} className={styles.came} aria-labelledby="meeting-came">
      <h2 className="section" id="meeting-came">
        {t('meetings.whoCame')}
      </h2>
      <PeopleChooser
        label={t('meetings.whoCame')}
        people={people}
        onPeople={(all, added) => {
          setPeople(all);
          if (added.length > 0) void store.act(added);
        }}
      />
      {problem && people.length === 0 && <FailureStrip problem={problem} />}
      <div className={styles.holding}>
        <Button
          variant={hasBegun(meeting, today) ? 'primary' : 'secondary'}
          onClick={() => {
            void store.act([change('came', people), change('state', 'held')]);
          }}
        >
          {t('meetings.isHeld')}
        </Button>
      </div>
    </section>
  );
}
