/** What happens every week on one day, open to be written: what, when, with whom and where. */
import { Button } from '@navikt/ds-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit, WeeklyEvent } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { ChoiceFact } from '../../records/ChoiceFact';
import { HoursFact } from '../../records/HoursFact';
import { PersonFact } from '../../records/PersonFact';
import { PictureField } from '../../records/picture/PictureField';
import { PlanText } from '../../records/PlanText';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { DayOff } from '../../components/DayOff';
import { Fact, Facts } from '../../components/Facts';
import { PictureFact } from './PictureFact';
import { ActionFact } from './ActionFact';
import { AlsoOnFact } from './AlsoOnFact';
import { HowOften } from './HowOften';
import { OnDaysToo } from './OnDaysToo';
import { RepeatFacts } from './RepeatFacts';
import { TakeAway } from './TakeAway';
import { ThisDay } from './ThisDay';
import { useComes } from './useComes';
import { weekdays } from './week';
import type { Day } from '../../i18n/day';
import styles from './Week.module.css';

export interface EventEditorProps {
  event: WeeklyEvent;
  /** Begun just now: it is in the plan from its first letter. */
  isNew: boolean;
  /** It was begun when this was opened. */
  isBegunHere: boolean;
  /** The day of it that is seen, and whether it happens there. */
  day: Day;
  happens: boolean;
  /** How often it comes was chosen. */
  onOften: (edits: readonly Edit[]) => void;
  onDone: () => void;
  onRemove: (name: string) => void;
}

export function EventEditor(props: EventEditorProps) {
  const { event, isBegunHere, day, happens, onOften, onDone } = props;
  const { t } = useTranslation();
  const names = useNames();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const { id, what } = event;
  const of = { kind: 'weeklyEvent' as const, id };
  const label = (field: string) => names.field('weeklyEvent', field);
  const inPlan = what !== '';
  const comes = useComes(event);
  const press = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented) onDone();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
    <div className={styles.editor} onKeyDown={press}>
      {inPlan && (
        <ChoiceFact
          {...of}
          field="weekday"
          label={label('weekday')}
          choices={weekdays}
          chosen={event.weekday}
          shown={comes}
        />
      )}
      <div ref={place} className="item">
        <PlanText
          {...of}
          field="what"
          label={label('what')}
          text={what}
          empty={t('week.whatEmpty')}
        />
      </div>
      {inPlan && <MisfitLines record={of} onPutRight={null} />}
      {isBegunHere && <HowOften event={event} day={day} onChosen={onOften} />}
      {inPlan && (
        <Facts>
          <Fact name={t('week.when')}>
            <HoursFact
              {...of}
              fields={['from', 'to']}
              from={event.from}
              to={event.to}
              label={t('week.when')}
            />
          </Fact>
          <Fact name={t('week.also')} isPressed={isBegunHere}>
            {isBegunHere ? (
              <OnDaysToo event={event} label={t('week.also')} />
            ) : (
              <AlsoOnFact event={event} label={t('week.also')} />
            )}
          </Fact>
          <RepeatFacts event={event} day={day} />
          <Fact name={label('person')}>
            <PersonFact {...of} field="person" label={label('person')} person={event.person} />
          </Fact>
          <Fact name={label('place')}>
            <PlanText
              {...of}
              field="place"
              label={label('place')}
              text={event.place}
              empty={t('plan.write')}
            />
          </Fact>
          <Fact name={label('picture')}>
            <PictureFact id={id} picture={event.picture} label={label('picture')} />
          </Fact>
          <Fact name={t('picture.own')} isPressed>
            <PictureField subject={of} about={what} />
          </Fact>
          <Fact name={label('action')}>
            <ActionFact id={id} action={event.action} label={label('action')} />
          </Fact>
        </Facts>
      )}
      {happens && <DayOff day={day} />}
      {happens && !isBegunHere && <ThisDay event={event} day={day} />}
      <Finish {...props} />
    </div>
  );
}

/** It is done, or taken away: of what comes again, this one time or all of them. */
function Finish(props: EventEditorProps) {
  const { event, isNew, isBegunHere, day, happens, onDone, onRemove } = props;
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const removeAll = () => {
    onRemove(called(event.what));
  };
  // What was made just now was never on another day.
  const asks = happens && !isBegunHere && event.repeat !== 'once';
  return (
    <div className={styles.finish}>
      <Button variant="secondary" size="small" onClick={onDone}>
        {t('week.done')}
      </Button>
      {!isNew && (
        <Button
          ref={button}
          variant="tertiary"
          size="small"
          {...(asks && { 'aria-expanded': asked })}
          onClick={() => {
            if (asks) setAsked(!asked);
            else removeAll();
          }}
        >
          {t('record.remove')}
        </Button>
      )}
      {asked && (
        <TakeAway
          event={event}
          day={day}
          onLeftOut={onDone}
          onAll={removeAll}
          onKeep={() => {
            setAsked(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
