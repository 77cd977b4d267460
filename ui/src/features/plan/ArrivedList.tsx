/**
 * Beside the plan: what is new from another copy since it was last taken in, each line a way to where it stands, and that what was
 * said differently can wait.
 */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copies } from '../../api/copies';
import type { Arrived } from '../../api/bindings/kept';
import type { RecordRef } from '../../api/bindings/plan';
import { Disc } from '../../components/Disc';
import { clock } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import { placeOfHit } from '../../navigation/placeOfHit';
import { useNavigation } from '../../navigation/navigation';
import { showRecord } from '../../navigation/useShownRecord';
import { noWords } from '../../records/askWords';
import { toChoose } from '../../records/disagreements';
import { listed } from '../../records/listed';
import { useDayWords } from '../../records/useDayWords';
import { useOwnersPen } from '../../records/useField';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useAsked } from '../../store/useAsked';
import { useMachines } from '../copies/useMachines';
import { readable } from '../history/readable';
import { wordsOfActs } from '../history/wordsOfActs';
import styles from './ArrivedList.module.css';
import { linesOf, type ArrivedLine } from './arrivedLines';

/** More than these wait until they are asked for. */
const shownFirst = 5;

export function ArrivedList({ arrived }: { arrived: Arrived }) {
  const { t } = useTranslation();
  const language = useReader();
  const dayWords = useDayWords();
  const isOwners = useOwnersPen();
  const [all, setAll] = useState(false);
  const told = useMemo(() => readable(arrived.told, isOwners), [arrived, isOwners]);
  const lines = useLines(told);
  const machines = useMachinesOf(arrived.from);
  const writers = useSelected((state) => state.writers);
  const people = [...new Set(told.map(({ pen }) => pen.words))];
  const by = people.length === 1 ? writers.get(people[0] ?? '') : undefined;
  if (told.length === 0 || machines === null) return null;
  const at = t('arrived.at', {
    day: dayWords(arrived.at),
    clock: clock(new Date(arrived.at), language),
  });
  return (
    <section className={styles.arrived} aria-labelledby="what-came">
      <div className={styles.head}>
        {by && <Disc initials={by.initials} pen={by.pen} />}
        <h2 className="item" id="what-came" dir="auto">
          {t('arrived.from', { machines })}
        </h2>
      </div>
      <p className="quiet">
        {at} {t('arrived.nothingLost')}
      </p>
      <ul className={styles.lines}>
        {(all ? lines : lines.slice(0, shownFirst)).map((line) => (
          <Line key={line.record.id} line={line} />
        ))}
      </ul>
      {!all && lines.length > shownFirst && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('arrived.all')}
        </button>
      )}
      <CanWait />
    </section>
  );
}

/** What was done, record by record, in core's words; nothing before they are there. */
function useLines(told: Arrived['told']): readonly ArrivedLine[] {
  const { t } = useTranslation();
  const language = useReader();
  const whole = useSelected((state) => state.whole);
  const [inWords, setInWords] = useState(noWords);
  useEffect(() => {
    let current = true;
    void wordsOfActs(told, language).then((words) => {
      if (current) setInWords(words);
    });
    return () => {
      current = false;
    };
  }, [told, language]);
  return useMemo(() => linesOf(t, whole, inWords, told), [t, whole, inWords, told]);
}

/** «Sivs maskin», of whoever may have it, or who alone has written on it. Null before it is known. */
function useMachinesOf(from: readonly string[]): string | null {
  const names = useNames();
  const machines = useMachines();
  const known = useAsked(copies);
  if (known === null) return null;
  const called = from.map((id) => {
    const copy = known.find((told) => told.copy === id);
    const [only, ...others] = copy?.writers ?? [];
    const person = copy?.person ?? (others.length === 0 ? only : undefined) ?? null;
    return machines.of({ person });
  });
  const all = called.length === 0 ? [machines.of(undefined)] : called;
  return listed([...new Set(all)], names);
}

/** Leads to where a record stands, on this page or another. */
function useLead(): (record: RecordRef, field: string) => void {
  const { go } = useNavigation();
  const whole = useSelected((state) => state.whole);
  return (record, field) => {
    if (showRecord(record.id)) return;
    const { page, about } = placeOfHit({ record, field, standing: 'stands' }, whole);
    go(page, about);
  };
}

function Line({ line: { record, field, name, under } }: { line: ArrivedLine }) {
  const lead = useLead();
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        onClick={() => {
          lead(record, field);
        }}
      >
        <span className="row-name" dir="auto">
          {name}
        </span>
        {under !== '' && (
          <span className="quiet" dir="auto">
            {under}
          </span>
        )}
      </button>
    </li>
  );
}

/** Where both wrote is chosen where it stands, one after the other for whoever wants to. */
function CanWait() {
  const { t } = useTranslation();
  const open = toChoose(useSelected((state) => state.whole));
  const lead = useLead();
  const [next, setNext] = useState(0);
  if (open.length === 0) return null;
  return (
    <div className={styles.wait}>
      <p className="body">{t('wordings.here', { count: open.length })}</p>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          const at = open[next % open.length];
          if (at) lead(at.record, at.field);
          setNext(next + 1);
        }}
      >
        {t(open.length === 1 || next === 0 ? 'wordings.show' : 'arrived.next')}
      </button>
    </div>
  );
}
