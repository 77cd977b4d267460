/** The round tick, with what it says beside it: done, in the ink of the one who holds the pen. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import styles from './Tick.module.css';

export interface TickProps {
  /** The name of what is ticked off; it is the button's name for those who do not see the row. */
  item: string;
  done: boolean;
  onTick: (done: boolean) => void;
}

export function Tick({ item, done, onTick }: TickProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.tick}
      aria-pressed={done}
      aria-label={t('tick.done', { item })}
      onClick={() => {
        onTick(!done);
      }}
    >
      <span aria-hidden="true">{t('tick.asked')}</span>
      <span className={styles.ring}>{done && <CheckmarkIcon aria-hidden="true" />}</span>
    </button>
  );
}
