/** What the owner wants otherwise leads to something: a place on the next meeting's agenda, or an action under a goal. */
import { Button } from '@navikt/ds-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { RecordRef } from '../../api/bindings/plan';
import { quoted } from '../../i18n/quoted';
import { Chooser } from '../../records/Chooser';
import { useFocusInside } from '../../records/useFocusInside';
import { useNavigation } from '../../navigation/navigation';
import { meetingsAfter } from '../../store/meetings';
import { usePlan } from '../../store/usePlan';
import type { MeetingPartProps } from './MeetingPage';
import styles from './MeetingsPage.module.css';
import { useMeetingWords } from './useMeetingWords';
import { changeEdits } from '../../deeds/wishForNextTime';

export function MakeChange({ meeting }: MeetingPartProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<RecordRef | null>(null);
  const line = useRef<HTMLDivElement>(null);
  // The field it was chosen in is gone.
  useFocusInside(line, made !== null);
  if (made !== null) {
    return (
      <div ref={line} className={styles.made} role="status">
        <div>
          {made.kind === 'agendaItem' ? t('meetings.change.item') : t('meetings.change.action')}
        </div>
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go(made.kind === 'agendaItem' ? 'meetings' : 'plan', made);
          }}
        >
          {t('meetings.change.show')}
        </button>
      </div>
    );
  }
  if (open) return <WhatItBecomes meeting={meeting} onMade={setMade} />;
  return (
    <div>
      <Button
        variant="secondary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('meetings.change.make')}
      </Button>
    </div>
  );
}

interface WhatItBecomesProps extends MeetingPartProps {
  onMade: (made: RecordRef) => void;
}

function WhatItBecomes({ meeting, onMade }: WhatItBecomesProps) {
  const { t } = useTranslation();
  const { plan, reading, act } = usePlan();
  const words = useMeetingWords();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const { meetings, goals } = plan;
  const read = reading.meetings;
  const places = useMemo(
    () =>
      new Map<string, { to: RecordRef; label: string }>([
        ...meetingsAfter(meetings, read, meeting.id).map(
          (next): [string, { to: RecordRef; label: string }] => [
            next.id,
            {
              to: { kind: 'meeting', id: next.id },
              label: t('meetings.change.toMeeting', { meeting: words.inSentence(next) }),
            },
          ],
        ),
        ...goals.map(({ id, title }): [string, { to: RecordRef; label: string }] => [
          id,
          {
            to: { kind: 'goal', id },
            label: t('meetings.becomes.action', { goal: quoted(t, title) }),
          },
        ]),
      ]),
    [meetings, read, meeting.id, goals, words, t],
  );
  const choose = async (value: string) => {
    const chosen = places.get(value);
    if (chosen === undefined) return;
    const id = newId();
    const changed = await act(changeEdits(meeting.wishedChange, chosen.to, id, plan));
    if (changed === null) return;
    onMade({ kind: chosen.to.kind === 'meeting' ? 'agendaItem' : 'action', id });
  };
  return (
    <div ref={place}>
      <Chooser
        label={t('meetings.becomes.label')}
        choices={[...places].map(([value, { label }]) => ({ value, label }))}
        onChosen={(value) => void choose(value)}
      />
    </div>
  );
}
