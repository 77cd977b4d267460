/** What is written in the diary, newest first; a new text is begun on top. */
import { blank } from '../../api/registry';
import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiaryEntry } from '../../api/bindings/plan';
import { DayFace } from '../../components/DayFace';
import { withCapital } from '../../i18n/act';
import { called } from '../../records/called';
import { DayFact } from '../../records/DayFact';
import { RecordMenu } from '../../records/list/RecordMenu';
import { RemovedLine } from '../../records/list/RemovedLine';
import { useAdding } from '../../records/list/useAdding';
import { useRemoving } from '../../records/list/useRemoving';
import { OwnWords } from '../../records/OwnWords';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useShownRecord } from '../../navigation/useShownRecord';
import { usePlanSession } from '../../store/usePlan';
import { longDay, weekday } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { useHistoryOf } from '../plan/useHistoryOf';
import styles from './DiaryPage.module.css';

/** A text and its place: the diary is kept in the order of its days. */
interface Placed {
  id: string;
  rank: number;
  entry: DiaryEntry;
}

const blankOn = (today: Day) => (id: string, rank: number) => ({
  record: { id, rank, entry: { ...blank.diaryEntry, id, on: today } },
  values: { on: today },
});

export function Entries() {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const entries = useSelected(({ visible }) => visible.diaryEntries);
  const placed = useMemo(
    () => entries.map((entry, at): Placed => ({ id: entry.id, rank: at + 1, entry })),
    [entries],
  );
  const adding = useAdding<Placed>('diaryEntry', placed, blankOn(today));
  const removing = useRemoving('diaryEntry', placed);
  useShownRecord();
  return (
    <>
      <Button icon={<PlusIcon aria-hidden="true" />} onClick={adding.begin}>
        {t('diary.add')}
      </Button>
      <ul className={styles.entries} aria-label={t('chapters.diary')}>
        {[...adding.shown].reverse().map(({ id, entry }) => (
          <Entry
            key={id}
            entry={entry}
            isNew={id === adding.newest}
            isBlank={adding.isBlank(id)}
            onDone={(written) => {
              adding.done(id, written);
            }}
            onRemove={() => {
              removing.remove(id, called(entry.text));
            }}
          />
        ))}
        {removing.removed.map((removed) => (
          <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
        ))}
      </ul>
      <TakenOutLines kind="diaryEntry" />
    </>
  );
}

interface EntryProps {
  entry: DiaryEntry;
  isNew: boolean;
  /** It is begun and not in the plan yet. */
  isBlank: boolean;
  onDone: (text: string) => void;
  onRemove: () => void;
}

function Entry({ entry: { id, on, text, feeling }, isNew, isBlank, onDone, onRemove }: EntryProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('diaryEntry');
  const words = useRef<HTMLDivElement>(null);
  useFocusInside(words, isNew);
  const label = names.field('diaryEntry', 'on');
  const day =
    on === null ? undefined : `${weekday(on, names.language)} ${longDay(on, names.language)}`;
  return (
    <li className={styles.entry} id={`record-${id}`}>
      <div className={styles.day}>
        {isBlank ? (
          day
        ) : (
          <DayFact
            kind="diaryEntry"
            id={id}
            field="on"
            day={on}
            label={label}
            empty={t('plan.noDate')}
          />
        )}
      </div>
      {feeling !== null && (
        <p className={styles.feeling}>
          <span className={styles.face}>
            <DayFace feeling={feeling} />
          </span>
          {withCapital(names.choice('diaryEntry', 'feeling', feeling))}
        </p>
      )}
      <div className={styles.words} ref={words} data-goes-on>
        <OwnWords
          kind="diaryEntry"
          id={id}
          field="text"
          label={names.field('diaryEntry', 'text')}
          text={text}
          empty={t('diary.empty')}
          under
          {...((isNew || isBlank) && { onDone })}
        />
      </div>
      {!isBlank && (
        <div className={styles.menu}>
          <RecordMenu
            name={called(text)}
            onHistory={() => {
              onHistory(id);
            }}
            onRemove={onRemove}
          />
        </div>
      )}
    </li>
  );
}
