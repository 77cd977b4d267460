/** Everyone in the plan, those who were asked ticked already: who did not come is unticked, who came too is ticked. */
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleChooser } from '../../records/PeopleChooser';
import { useProblemAt } from '../../records/useField';
import { useFocusInside } from '../../records/useFocusInside';
import { FailureStrip } from '../../components/FailureStrip';
import { useHasBegun } from '../../records/useHasBegun';
import { usePlanSession } from '../../store/usePlan';
import type { MeetingPartProps } from './MeetingPage';
import styles from './MeetingsPage.module.css';

export interface WhoCameProps extends MeetingPartProps {
  onHeld: (people: readonly string[]) => void;
  /** It is not held after all. */
  onLeave: () => void;
}

export function WhoCame({ meeting, onHeld, onLeave }: WhoCameProps) {
  const { id, invited, came } = meeting;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const begun = useHasBegun(id);
  const place = useRef<HTMLElement>(null);
  useFocusInside(place, true);
  // The question stands where the button was, at the foot of a long page: it and those to tick come to the top.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const [people, setPeople] = useState<readonly string[]>(came.length > 0 ? came : invited);
  const problem = useProblemAt({ kind: 'meeting', id, field: 'came' });
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
          variant={begun ? 'primary' : 'secondary'}
          onClick={() => {
            onHeld(people);
          }}
        >
          {t('meetings.isHeld')}
        </Button>
        <Button variant="tertiary" onClick={onLeave}>
          {t('promises.later')}
        </Button>
      </div>
    </section>
  );
}
