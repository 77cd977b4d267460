/** The cover of a plan: its name and drawing, and nothing about the person. */
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import styles from './Cover.module.css';
import { drawings, familyOf, type PlanSymbol } from './symbols';

export interface CoverProps {
  name: string;
  symbol: PlanSymbol;
  /** The name of its colour; without it, the drawing's own. */
  colour?: string | undefined;
  /** Under the shelf, beside the padlock: «Åpnet i går». */
  caption?: ReactNode;
  onOpen: () => void;
}

/** Covers are of different heights, and lower on a small shelf. */
const heightOf = (symbol: PlanSymbol) => ({
  height: `calc(var(--cover-scale, 1) * ${drawings[symbol].height}rem)`,
});

/** A cover as it stands on a Shelf. */
export function Cover({ caption, onOpen, ...face }: CoverProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.slot}>
      <div className={styles.stand}>
        <button
          type="button"
          className={styles.cover}
          data-family={familyOf(face.symbol, face.colour)}
          style={heightOf(face.symbol)}
          onClick={onOpen}
        >
          <Face {...face} />
        </button>
      </div>
      <p className={styles.caption}>
        <PadlockLockedIcon title={t('shelf.locked')} />
        <span>{caption}</span>
      </p>
    </li>
  );
}

export type CoverPictureProps = Pick<CoverProps, 'name' | 'symbol' | 'colour'>;

/** A cover that is only looked at: while it is chosen, and beside its lock. */
export function CoverPicture(face: CoverPictureProps) {
  return (
    <div
      className={clsx(styles.slot, styles.cover, styles.still)}
      data-family={familyOf(face.symbol, face.colour)}
      style={heightOf(face.symbol)}
    >
      <Face {...face} />
    </div>
  );
}

function Face({ name, symbol }: CoverPictureProps) {
  const { backdrop, motif } = drawings[symbol];
  return (
    <>
      <svg viewBox="0 0 212 214" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        {backdrop}
        {motif}
      </svg>
      <span className={styles.name} dir="auto">
        {name}
      </span>
    </>
  );
}

export interface SymbolMarkProps {
  symbol: PlanSymbol;
  colour?: string | undefined;
}

/** The drawing alone, small, white on its own colour. The plan's name stands beside it. */
export function SymbolMark({ symbol, colour }: SymbolMarkProps) {
  const { motif, close } = drawings[symbol];
  return (
    <span className={styles.mark} data-family={familyOf(symbol, colour)}>
      <svg viewBox={close} aria-hidden="true">
        {motif}
      </svg>
    </span>
  );
}
