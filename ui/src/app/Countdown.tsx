/**
 * Half a minute before a plan locks by itself: how long is left, above everything else on the screen. Any sign of
 * someone stops it.
 */
import { Button } from '@navikt/ds-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenTold } from '../api/events';
import { count } from '../i18n/dates';
import { useReader } from '../i18n/useReader';
import styles from './Panel.module.css';
import { useActivity } from './useActivity';
import { useTopLayer } from './useTopLayer';

export interface CountdownProps {
  /** What will be lost when it locks, and the way to it afterwards. */
  loses?: string;
}

export function Countdown({ loses }: CountdownProps) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => whenTold('countdown', setLeft), []);
  const stop = useCallback(() => {
    setLeft(null);
  }, []);
  useActivity(left !== null, stop);
  return left === null ? null : <Left seconds={left} loses={loses} onHere={stop} />;
}

interface LeftProps {
  seconds: number;
  loses: string | undefined;
  onHere: () => void;
}

function Left({ seconds, loses, onHere }: LeftProps) {
  const { t } = useTranslation();
  const language = useReader();
  const panel = useTopLayer<HTMLDivElement>();
  return (
    <div ref={panel} popover="manual" className={styles.panel}>
      <p className={styles.words} aria-hidden="true">
        {t('countdown.left', { time: count(seconds, 'second', language) })}
        {loses !== undefined && ` ${loses}`}
      </p>
      <p className="aksel-sr-only" role="alert">
        {t('countdown.aloud')}
        {loses !== undefined && ` ${loses}`}
      </p>
      <Button size="small" onClick={onHere}>
        {t('countdown.here')}
      </Button>
    </div>
  );
}
