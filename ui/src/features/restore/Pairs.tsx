/** One field on both sheets: what stood there then, what stands there now, and the button that brings it back. */
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Signed } from '../../api/bindings/kept';
import { Sign } from '../../components/Sign';
import { usePlan } from '../../store/usePlan';
import { clock, nearDay } from '../../i18n/dates';
import { dayOf } from '../../i18n/day';
import { useReader } from '../../i18n/useReader';
import type { Pair, Side } from './rows';
import styles from './Sheets.module.css';

export interface PairRowProps {
  pair: Pair;
  name: string | null;
  onBring: () => void;
}

export function PairRow({ pair: { label, then, now }, name, onBring }: PairRowProps) {
  return (
    <li className={clsx(styles.pair, styles.differs)}>
      <Words side={then} label={label} isThen />
      <Words side={now} label={label} />
      <Bring of={name === null ? label : `${label}, ${name}`} onBring={onBring} />
    </li>
  );
}

/** «Da:» or «Nå:», for those who hear it, and where the sheets are one. */
export function When({ isThen }: { isThen: boolean }) {
  const { t } = useTranslation();
  return <span className={styles.then}>{isThen ? t('back.then') : t('back.now')} </span>;
}

export function Bring({ of, onBring }: { of: string; onBring: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bring}>
      <Button
        variant="secondary"
        size="small"
        icon={<ArrowUndoIcon aria-hidden="true" />}
        onClick={onBring}
      >
        {t('back.bring')}
        <span className="aksel-sr-only">: {of}</span>
      </Button>
    </div>
  );
}

interface WordsProps {
  side: Side;
  label: string;
  isThen?: boolean;
}

function Words({ side: { words, quoted, signed }, label, isThen = false }: WordsProps) {
  const { t } = useTranslation();
  const { writers } = usePlan();
  const pen = (signed && writers.get(signed.pen.words)?.pen) ?? 'none';
  if (words === null) {
    return (
      <div className={clsx(styles.side, styles.nothing)} data-sheet={isThen ? 'then' : 'now'}>
        <span className="quiet">{label}</span> <When isThen={isThen} />
        <span>{t(isThen ? 'back.blank' : 'back.blankNow')}</span>
      </div>
    );
  }
  return (
    <div
      className={clsx(styles.side, styles.tinted)}
      data-pen={pen}
      data-sheet={isThen ? 'then' : 'now'}
    >
      <span className="quiet">{label}</span> <When isThen={isThen} />
      <span className={quoted ? styles.said : styles.value} dir="auto">
        {words}
      </span>
      {quoted && signed && <Signature signed={signed} />}
    </div>
  );
}

function Signature({ signed: { pen, at } }: { signed: Signed }) {
  const { writers, today } = usePlan();
  const language = useReader();
  const writer = writers.get(pen.words);
  if (writer === undefined) return null;
  const moment = new Date(at);
  return (
    <Sign by={writer}>
      {writer.name}, {nearDay(dayOf(moment), today, language)} {clock(moment, language)}
    </Sign>
  );
}
