/**
 * The week: what happens when and with whom, seven days side by side, in the simple view with a picture for each
 * thing; under each other where there is no room.
 */
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemovedLine } from '../../records/list/RemovedLine';
import { useRemoving } from '../../records/list/useRemoving';
import { useSelected } from '../../records/useSelected';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { usePlanSession } from '../../store/usePlan';
import { useSettings } from '../../app/settings';
import { useNavigation } from '../../navigation/navigation';
import { PlanPaper } from '../../export/PlanPaper';
import { dayRange } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import { addDays, mondayOf, weekNumber } from '../../i18n/week';
import { PictureWeek } from './PictureWeek';
import { DayColumn } from './DayColumn';
import { EventEditor } from './EventEditor';
import styles from './Week.module.css';
import { useWriting } from './useWriting';
import { weekdays, weekOf, weekWith } from './week';
import { WeekMisfits } from './WeekMisfits';

export function Week() {
  const { t } = useTranslation();
  const language = useReader();
  const { today } = usePlanSession();
  const { about } = useNavigation();
  const plan = useSelected(({ visible }) => visible);
  const weeks = useSelected(({ reading }) => reading.weeks);
  const [monday, setMonday] = useState(() => weekWith(weeks, about?.id ?? null, today));
  const days = useMemo(() => weekOf(plan, weeks, monday), [plan, weeks, monday]);
  const isNow = monday === mondayOf(today);
  const removing = useRemoving('weeklyEvent', plan.weeklyEvents);
  const writing = useWriting(plan.weeklyEvents);
  const { opened } = writing;
  const { simple } = useSettings().settings;
  const shown = opened && days[weekdays.indexOf(opened.event.weekday)];
  const editor = opened && (
    <EventEditor
      key={opened.event.id}
      event={opened.event}
      isNew={opened.isNew}
      isBegunHere={opened.isBegunHere}
      day={shown?.day ?? monday}
      happens={shown?.items.some(({ key }) => key === opened.event.id) ?? false}
      onOften={writing.chooseOften}
      onDone={writing.close}
      onRemove={(name) => {
        removing.remove(opened.event.id, name);
        writing.close();
      }}
    />
  );

  const move = (weeks: number) => {
    setMonday(addDays(monday, weeks * 7));
  };
  return (
    <section className={styles.week} aria-labelledby="the-week">
      <div className={styles.top}>
        <h2 className="section" id="the-week" aria-live="polite">
          {t('week.title', { number: weekNumber(monday) })}
          <span className={styles.range}>{dayRange(monday, addDays(monday, 6), language)}</span>
        </h2>
        <div className={styles.ways}>
          <Button
            variant="tertiary"
            size="small"
            icon={<ChevronLeftIcon aria-hidden="true" />}
            onClick={() => {
              move(-1);
            }}
          >
            {t('week.previous')}
          </Button>
          {!isNow && (
            <Button
              variant="tertiary"
              size="small"
              onClick={() => {
                setMonday(mondayOf(today));
              }}
            >
              {t('week.now')}
            </Button>
          )}
          <Button
            variant="tertiary"
            size="small"
            iconPosition="right"
            icon={<ChevronRightIcon aria-hidden="true" />}
            onClick={() => {
              move(1);
            }}
          >
            {t('week.next')}
          </Button>
        </div>
      </div>
      <WeekMisfits
        events={plan.weeklyEvents}
        open={opened?.event.id ?? null}
        onOpen={writing.open}
      />
      {simple ? (
        <>
          <PictureWeek
            days={days}
            open={opened?.event.id ?? null}
            onOpen={writing.open}
            onBegin={writing.begin}
          />
          {editor}
        </>
      ) : (
        <div className={styles.days}>
          {days.map((day) => (
            <Fragment key={day.weekday}>
              <DayColumn
                shown={day}
                isToday={day.day === today}
                open={opened?.event.id ?? null}
                onOpen={writing.open}
                onBegin={() => {
                  writing.begin(day.weekday);
                }}
              />
              {opened?.event.weekday === day.weekday && editor}
            </Fragment>
          ))}
        </div>
      )}
      {removing.removed.length > 0 && (
        <ul className={styles.removed}>
          {removing.removed.map((removed) => (
            <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
          ))}
        </ul>
      )}
      <TakenOutLines kind="weeklyEvent" />
      <PlanPaper wanted={{ paper: 'week', day: monday }}>{t('week.print')}</PlanPaper>
    </section>
  );
}
