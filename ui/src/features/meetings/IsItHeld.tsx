/** Asked where somebody says that a meeting is held whose time has not come: it may be the wrong meeting, or the wrong day. */
import { Button } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusInside } from '../../records/useFocusInside';
import type { MeetingPartProps } from './MeetingPage';
import styles from './MeetingsPage.module.css';
import { useMeetingWords } from './useMeetingWords';

export interface IsItHeldProps extends MeetingPartProps {
  onYes: () => void;
  onNo: () => void;
}

export function IsItHeld({ meeting, onYes, onNo }: IsItHeldProps) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  const place = useRef<HTMLElement>(null);
  useFocusInside(place, true);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={place} className={styles.came} aria-labelledby="meeting-held-already">
      <div>
        <h2 className="section" id="meeting-held-already">
          {t('meetings.heldAlready')}
        </h2>
        <p className="quiet" id="meeting-planned-for">
          {t('meetings.plannedFor', { when: words.when(meeting) })}
        </p>
      </div>
      <div className={styles.holding}>
        <Button variant="secondary" aria-describedby="meeting-planned-for" onClick={onYes}>
          {t('meetings.heldYes')}
        </Button>
        <Button variant="tertiary" onClick={onNo}>
          {t('meetings.heldNo')}
        </Button>
      </div>
    </section>
  );
}
