/** The cover of a plan: its name and drawing, and nothing about the person. */
import type { ReactNode } from 'react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import styles from './Cover.module.css';
import { drawings, type PlanSymbol } from './symbols';

export interface CoverProps {
  name: string;
  symbol: PlanSymbol;
  /** Under the shelf, beside the padlock: «Åpnet i går». */
  caption?: ReactNode;
  onOpen: () => void;
}

/** A cover as it stands on a Shelf. */
export function Cover({ name, symbol, caption, onOpen }: CoverProps) {
  const { t } = useTranslation();
  const { family, backdrop, motif, height } = drawings[symbol];
  return (
    <li className={styles.slot}>
      <div className={styles.stand}>
        <button
          type="button"
          className={styles.cover}
          data-family={family}
          style={{ height: `${height}rem` }}
          onClick={onOpen}
        >
          <svg viewBox="0 0 212 214" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
            {backdrop}
            {motif}
          </svg>
          <span className={styles.name} dir="auto">
            {name}
          </span>
        </button>
      </div>
      <p className={styles.caption}>
        <PadlockLockedIcon title={t('shelf.locked')} />
        <span>{caption}</span>
      </p>
    </li>
  );
}

export interface SymbolMarkProps {
  symbol: PlanSymbol;
}

/** The drawing alone, small, white on its own colour. The plan's name stands beside it. */
export function SymbolMark({ symbol }: SymbolMarkProps) {
  const { family, motif, close } = drawings[symbol];
  return (
    <span className={styles.mark} data-family={family}>
      <svg viewBox={close} aria-hidden="true">
        {motif}
      </svg>
    </span>
  );
}
