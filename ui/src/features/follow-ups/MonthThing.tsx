/** Something that stands on a day of the month: what, when and with whom, and a way to where it is changed. */
import { Button } from '@navikt/ds-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { hoursWords } from '../../records/hours';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useNavigation } from '../../navigation/navigation';
import { Late } from '../../components/Late';
import { OpensThing } from '../../components/Rows';
import { usePlanSession } from '../../store/usePlan';
import { longSince } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { datedWords, useDated } from '../everyday/dated';
import { ThisDay } from '../everyday/ThisDay';
import { useComes } from '../everyday/useComes';
import { hoursOf, type Dated } from '../everyday/week';
import styles from './Month.module.css';

export interface DatedThingProps {
  item: Dated;
  onOpen: (item: Dated) => void;
}

export function DatedThing({ item, onOpen }: DatedThingProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { what, under } = useDated(item);
  const { today } = usePlanSession();
  const hours = hoursWords(...hoursOf(item), names);
  const due = item.of === 'look' && item.look.late ? item.look.due : null;
  const when = `${datedWords(t, item)} ${hours}`.trim();
  const quiet = [when, under].filter((words) => words.trim() !== '').join(', ');
  const open = () => {
    onOpen(item);
  };
  return (
    <li>
      <h3 className="row-name">
        <OpensThing onOpen={open}>{what}</OpensThing>
      </h3>
      <p className="quiet" dir="auto">
        {quiet}
      </p>
      {due !== null && (
        <div className={styles.tell}>
          <Late>{t('front.overdue', { when: longSince(due, today, names.language) })}</Late>
          <Button onClick={open}>
            {t('followUps.ask')}
            <span className="aksel-sr-only"> {what}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

export interface WeeklyThingProps {
  event: WeeklyEvent;
  day: Day;
  /** Taken back just now: what had the focus is gone. */
  isNew: boolean;
  onGone: () => void;
}

export function WeeklyThing({ event, day, isNew, onGone }: WeeklyThingProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const who = useSelected(({ whole }) => whole.people.find(({ id }) => id === event.person)?.name);
  const comes = useComes(event);
  const row = useRef<HTMLLIElement>(null);
  useFocusInside(row, isNew);
  const hours = hoursWords(event.from, event.to, names);
  const rest = [
    `${comes} ${hours}`.trim(),
    who === undefined ? '' : t('week.with', { who }),
    event.place.trim(),
  ];
  return (
    <li ref={row}>
      <h3 className="row-name">
        <OpensThing
          onOpen={() => {
            go('everyday', { kind: 'weeklyEvent', id: event.id });
          }}
        >
          {event.what}
        </OpensThing>
      </h3>
      <p className="quiet" dir="auto">
        {rest.filter((words) => words !== '').join(', ')}
      </p>
      <ThisDay event={event} day={day} onGone={onGone} />
    </li>
  );
}
