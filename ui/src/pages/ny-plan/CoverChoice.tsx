/** The drawing and the colour of a cover: radio buttons that look like what they give. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SymbolMark } from '../../parts/Cover';
import { coverColours, planSymbols } from '../../parts/symbols';
import type { Change, Draft } from './draft';
import styles from './CoverChoice.module.css';

export interface CoverChoiceProps {
  draft: Draft;
  onChange: Change;
}

export function CoverChoice({ draft, onChange }: CoverChoiceProps) {
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
              checked={symbol === draft.symbol}
              onChange={() => {
                onChange({ symbol });
              }}
            />
            <SymbolMark symbol={symbol} colour={draft.colour} />
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
              checked={colour === draft.colour}
              onChange={() => {
                onChange({ colour });
              }}
            />
            <SymbolMark symbol={draft.symbol} colour={colour} />
            <span className="aksel-sr-only">{t(`colours.${colour}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
