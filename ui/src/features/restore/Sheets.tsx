/**
 * Two sheets side by side, the plan then and the plan now, rows level: what differs is tinted in the ink of whoever wrote
 * it. One list holds both, so that it is read as pairs: then, now, and the button that brings it back.
 */
import clsx from 'clsx';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { BringBack } from '../../api/bindings/kept';
import { QuoteMark } from '../../components/QuoteMark';
import { withCapital } from '../../i18n/act';
import { said } from '../../i18n/said';
import { OnOneSheet } from './OnOneSheet';
import { PairRow } from './Pairs';
import type { Block } from './rows';
import styles from './Sheets.module.css';

export interface SheetsProps {
  /** «I går» and «12. april», over the sheet of then. */
  then: { day: string; time: string };
  /** The first heading, which takes the focus when what had it is gone. */
  heading: Ref<HTMLHeadingElement>;
  blocks: readonly Block[];
  onBring: (what: BringBack) => void;
}

export function Sheets({ then, heading, blocks, onBring }: SheetsProps) {
  const { t } = useTranslation();
  const thenHead = (
    <>
      <span className="section">{then.day}</span> <span className="quiet">{then.time}</span>
    </>
  );
  // Two sheets with nothing on them tell nothing.
  if (blocks.length === 0) {
    return (
      <h2 className={styles.alone} ref={heading} tabIndex={-1}>
        {thenHead}
      </h2>
    );
  }
  return (
    <section className={styles.sheets} aria-label={t('back.sheets')}>
      <div className={styles.heads}>
        <h2 className={styles.head} ref={heading} tabIndex={-1}>
          {thenHead}
        </h2>
        <h2 className={styles.head}>
          <span className="section">{t('back.today')}</span>{' '}
          <span className="quiet">{t('back.asItIs')}</span>
        </h2>
      </div>
      <ul className={styles.blocks}>
        {blocks.map((block, at) => (
          <BlockRows
            key={block.record.id}
            block={block}
            under={block.under === blocks[at - 1]?.under ? null : block.under}
            onBring={onBring}
          />
        ))}
      </ul>
    </section>
  );
}

interface BlockRowsProps {
  block: Block;
  under: string | null;
  onBring: (what: BringBack) => void;
}

function BlockRows({ block, under, onBring }: BlockRowsProps) {
  const { record, how, name, pairs } = block;
  // What is told in the rows need not stand over them too.
  const isTold = pairs.some(({ then, now }) => [then.words, now.words].includes(name));
  const isNamed = how === null || (how === 'changed' && !isTold);
  return (
    <li className={styles.block}>
      <Names block={block} name={isNamed ? name : null} under={under} />
      {how === 'changed' && (
        <ul className={styles.pairs}>
          {pairs.map((pair) => (
            <PairRow
              key={pair.field}
              pair={pair}
              name={name}
              onBring={() => {
                onBring({ what: 'field', record, field: pair.field });
              }}
            />
          ))}
        </ul>
      )}
      {(how === 'goneNow' || how === 'notThereThen') && (
        <OnOneSheet
          block={block}
          onBring={() => {
            onBring({ what: 'record', record });
          }}
        />
      )}
    </li>
  );
}

interface NamesProps {
  block: Block;
  name: string | null;
  under: string | null;
}

/** What the record is, on both sheets; said once. */
function Names({ block: { kind }, name, under }: NamesProps) {
  const { t } = useTranslation();
  const goal = withCapital(said(t, 'words', 'kinds.goal.one') ?? '');
  const names = (
    <>
      {under !== null && (
        <span className={styles.under}>
          <span className="quiet">{goal}</span>{' '}
          <span className={styles.goal} dir="auto">
            <QuoteMark side="open" />
            {under}
            <QuoteMark side="close" />
          </span>{' '}
        </span>
      )}
      <span className="quiet">{kind}</span>{' '}
      {name !== null && (
        <span className={styles.name} dir="auto">
          {name}
        </span>
      )}
    </>
  );
  return (
    <div className={styles.pair}>
      <h3 className={styles.names}>{names}</h3>
      <div className={clsx(styles.names, styles.second)} aria-hidden="true">
        {names}
      </div>
    </div>
  );
}
