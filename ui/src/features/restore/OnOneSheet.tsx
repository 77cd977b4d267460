/** A record that only one of the sheets has: what it held there, and on the other that it is not there, and why. */
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../store/usePlan';
import { clock, nearDay } from '../../i18n/dates';
import { dayOf } from '../../i18n/day';
import { useReader } from '../../i18n/useReader';
import { Bring, When } from './Pairs';
import type { Block, Pair } from './rows';
import styles from './Sheets.module.css';

export function OnOneSheet({ block, onBring }: { block: Block; onBring: () => void }) {
  const { t } = useTranslation();
  const { name, kind, under, how, pairs } = block;
  const isGone = how === 'goneNow';
  const has = (
    <div
      className={clsx(styles.side, styles.tinted)}
      data-pen={usePenOf(block)}
      data-sheet={isGone ? 'then' : 'now'}
    >
      <When isThen={isGone} />
      <Held pairs={pairs} isThen={isGone} under={under} />
    </div>
  );
  const lacks = (
    <div className={clsx(styles.side, styles.nothing)} data-sheet={isGone ? 'now' : 'then'}>
      <span>{isGone ? t('back.goneNow') : t('back.notThere')}</span>
      <By block={block} />
    </div>
  );
  return (
    <div className={clsx(styles.pair, styles.differs)}>
      {isGone ? has : lacks}
      {isGone ? lacks : has}
      {isGone && <Bring of={name ?? kind} onBring={onBring} />}
    </div>
  );
}

interface HeldProps {
  pairs: readonly Pair[];
  isThen: boolean;
  /** Told over it already. */
  under: string | null;
}

/** What a record holds on its one sheet: its first words as they were said, and the rest small under them. */
function Held({ pairs, isThen, under }: HeldProps) {
  const held = pairs
    .map(({ field, label, then, now }) => ({ field, label, ...(isThen ? then : now) }))
    .filter(({ words }) => words !== null && words !== under);
  const first = held.find(({ quoted }) => quoted) ?? held[0];
  return (
    <>
      {first && (
        <span className={first.quoted ? styles.said : styles.value} dir="auto">
          {first.words}
        </span>
      )}
      {held
        .filter((one) => one !== first)
        .map(({ field, label, words }) => (
          <span key={field} className="quiet" dir="auto">
            {label}: {words}
          </span>
        ))}
    </>
  );
}

/** The ink of the words a record has on its one sheet. */
function usePenOf({ how, pairs, by }: Block) {
  const { writers } = usePlan();
  const signed = pairs
    .map(({ then, now }) => (how === 'goneNow' ? then.signed : now.signed))
    .find((one) => one !== null);
  const words = (signed ?? by)?.pen.words;
  return (words === undefined ? undefined : writers.get(words)?.pen) ?? 'none';
}

/** «Arne tok den bort i dag kl. 9.52.» */
function By({ block: { by, how } }: { block: Block }) {
  const { t } = useTranslation();
  const { writers, today } = usePlan();
  const language = useReader();
  const name = by && writers.get(by.pen.writer)?.name;
  if (by === null || name == null) return null;
  const at = new Date(by.at);
  const when = `${nearDay(dayOf(at), today, language)} ${clock(at, language)}`;
  return <span>{t(how === 'goneNow' ? 'back.tookAway' : 'back.putIn', { name, when })}</span>;
}
