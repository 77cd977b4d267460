/** What the plan has for the meeting to talk about: chosen with ticks, put on the agenda in one act. */
import { Button, Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Meeting } from '../../api/bindings/plan';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { topicsFor, type Topic } from '../../store/meetings';
import { usePlan } from '../../store/usePlan';
import styles from './MeetingsPage.module.css';
import { takenUpEdits, topicText } from '../../deeds/takeUp';

export interface FromPlanProps {
  meeting: Meeting;
  /** What is on the agenda already. */
  items: readonly AgendaItem[];
}

export function FromPlan({ meeting, items }: FromPlanProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className={styles.fromPlan}>
      <Button
        ref={button}
        variant="secondary"
        size="small"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('meetings.fromPlan')}
      </Button>
      {open && (
        <Topics
          meeting={meeting}
          items={items}
          onDone={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface TopicsProps extends FromPlanProps {
  onDone: () => void;
}

const groups = ['followUp', 'concern', 'goal'] as const;

function Topics({ meeting, items, onDone }: TopicsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { plan, reading, act } = usePlan();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const texts = new Set(items.map(({ text }) => text));
  const topics = topicsFor(plan, reading.meetings, meeting.id).filter(
    (topic) => !texts.has(topicText(topic, names)),
  );
  const choose = (among: readonly Topic[], ids: readonly string[]) => {
    setChosen([...chosen.filter((id) => !among.some((topic) => topic.id === id)), ...ids]);
  };
  const add = async () => {
    const wanted = topics.filter(({ id }) => chosen.includes(id));
    const edits = takenUpEdits(wanted, meeting.id, items, names);
    if (edits.length > 0 && (await act(edits)) === null) return;
    onDone();
  };
  if (topics.length === 0) {
    return (
      <p className="quiet" role="status">
        {t('meetings.nothingToTake')}
      </p>
    );
  }
  return (
    <div ref={place} className={styles.topics}>
      {groups.map((of) => {
        const among = topics.filter((topic) => topic.of === of);
        if (among.length === 0) return null;
        const legend = {
          followUp: t('meetings.topics.followUp'),
          concern: t('meetings.topics.concern'),
          goal: t('meetings.topics.goal'),
        };
        return (
          <CheckboxGroup
            key={of}
            legend={legend[of]}
            value={[...chosen]}
            onChange={(ids: string[]) => {
              choose(
                among,
                ids.filter((id) => among.some((topic) => topic.id === id)),
              );
            }}
          >
            {among.map((topic) => (
              <Checkbox key={topic.id} value={topic.id}>
                <span dir="auto">{topicText(topic, names)}</span>
              </Checkbox>
            ))}
          </CheckboxGroup>
        );
      })}
      <Button variant="secondary" onClick={() => void add()}>
        {t('meetings.takeUp')}
      </Button>
    </div>
  );
}
