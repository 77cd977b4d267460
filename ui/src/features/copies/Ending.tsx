/** One copy being ended, and what came of it: said in words, with a new recovery code the one time it is shown. */
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WayChanged } from '../../api/bindings/vault';
import { RecoveryCode } from '../../components/phrase/RecoveryCode';
import { withCapital } from '../../i18n/act';
import { useNamesOfWays } from '../settings/useNamesOfWays';
import { wayWords } from '../settings/wayWords';
import styles from './CopiesPage.module.css';
import { EndCopy } from './EndCopy';

interface Ended {
  copy: string;
  machine: string;
}

export interface EndingProps {
  /** What stands there while none is being ended; `onEnd` begins. */
  children: (onEnd: (copy: string, machine: string) => void) => ReactNode;
}

export function Ending({ children }: EndingProps) {
  const { t } = useTranslation();
  const names = useNamesOfWays();
  const [ending, setEnding] = useState<Ended | null>(null);
  const [done, setDone] = useState<{ words: string; code: string | null } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const goBack = () => {
    setEnding(null);
    place.current?.focus();
  };
  const finish = (machine: string, ways: WayChanged) => {
    const words = wayWords(t, 'ended', machine, ways, (way) => names[way]);
    setDone({ words: withCapital(words), code: ways.recoveryCode });
    goBack();
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.unsettled}>
      <p className="quiet" role="status">
        {done?.words}
      </p>
      {done?.code && (
        <RecoveryCode
          code={done.code}
          done={t('recovery.done')}
          onDone={() => {
            setDone({ ...done, code: null });
            place.current?.focus();
          }}
        />
      )}
      {ending !== null && (
        <EndCopy
          {...ending}
          onEnded={(ways) => {
            finish(ending.machine, ways);
          }}
          onLeave={goBack}
        />
      )}
      {children((copy, machine) => {
        setDone(null);
        setEnding({ copy, machine });
      })}
    </div>
  );
}
