/** How hard a phrase is to guess, in words and as a line that grows: never a colour alone. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assessPhrase, failed } from '../../api/shell';
import type { Strength as Assessed } from '../../api/bindings/vault';
import styles from './phrase.module.css';

export interface StrengthProps {
  phrase: string;
  inputs: readonly string[];
}

const scores = ['0', '1', '2', '3', '4'] as const;

function useStrength(phrase: string, inputs: readonly string[]): Assessed | null {
  const [assessed, setAssessed] = useState<{ phrase: string; strength: Assessed } | null>(null);
  const names = inputs.join('\n');
  useEffect(() => {
    let newest = true;
    if (phrase === '') return;
    void assessPhrase(phrase, names.split('\n')).then((answer) => {
      if (newest && !failed(answer)) setAssessed({ phrase, strength: answer.value });
    });
    return () => {
      newest = false;
    };
  }, [phrase, names]);
  return phrase === '' ? null : (assessed?.strength ?? null);
}

export function Strength({ phrase, inputs }: StrengthProps) {
  const { t } = useTranslation();
  const strength = useStrength(phrase, inputs);
  const score = scores[strength?.score ?? 0] ?? '0';
  return (
    <div className={styles.strength}>
      <div className={styles.line} data-score={strength ? score : undefined} aria-hidden="true" />
      <p className={styles.words} role="status">
        {strength && (
          <>
            {t(`phrase.strength.${score}`)} {!strength.goodEnough && t('phrase.longer')}
          </>
        )}
      </p>
    </div>
  );
}
