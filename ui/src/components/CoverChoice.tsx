/** The drawing and the colour of a cover: radio buttons that look like what they give. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SymbolMark } from './Cover';
import styles from './CoverChoice.module.css';
import { coverColours, planSymbols, type PlanSymbol } from './symbols';

/** How a cover looks, but for the name on it. */
export interface CoverLooks {
  symbol: PlanSymbol;
  /** The name of its colour. */
  colour: string;
}

export interface CoverChoiceProps {
  looks: CoverLooks;
  onChange: (changed: Partial<CoverLooks>) => void;
}

export function CoverChoice({ looks, onChange }: CoverChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{t('begin.name.symbol')}</legend>
        {planSymbols.map((symbol) => (
          <label key={symbol} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={`${name} symbol`}
              checked={symbol === looks.symbol}
              onChange={() => {
                onChange({ symbol });
              }}
            />
            <SymbolMark symbol={symbol} colour={looks.colour} />
            <span className="aksel-sr-only">{t(`symbols.${symbol}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{t('begin.name.colour')}</legend>
        {coverColours.map((colour) => (
          <label key={colour} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={`${name} colour`}
              checked={colour === looks.colour}
              onChange={() => {
                onChange({ colour });
              }}
            />
            <SymbolMark symbol={looks.symbol} colour={colour} />
            <span className="aksel-sr-only">{t(`colours.${colour}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
