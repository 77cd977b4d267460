/** The program was started once more, with another shelf: which one is open, and how to get to the other. */
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OtherShelf as Told } from '../api/bindings/program';
import { whenTold } from '../api/events';
import styles from './Panel.module.css';
import { useFocusHere } from './useFocusHere';
import { useTopLayer } from './useTopLayer';

export function OtherShelf() {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => whenTold('other-shelf', setTold), []);
  if (told === null) return null;
  const read = () => {
    setTold(null);
  };
  // Another one in the meantime is said anew.
  return <Panel key={told.wanted} told={told} onRead={read} />;
}

function Panel({ told, onRead }: { told: Told; onRead: () => void }) {
  const { t } = useTranslation();
  const panel = useTopLayer<HTMLDivElement>();
  const done = useRef<HTMLButtonElement>(null);
  useFocusHere(done);
  return (
    <div ref={panel} popover="manual" className={styles.panel}>
      <div className={styles.told} role="alert">
        <p className={styles.words}>{t('otherShelf.said')}</p>
        <dl className={styles.places}>
          <dt>{t('otherShelf.here')}</dt>
          <dd>{told.here}</dd>
          <dt>{t('otherShelf.wanted')}</dt>
          <dd>{told.wanted}</dd>
        </dl>
        <p className={styles.words}>{t('otherShelf.how')}</p>
      </div>
      <Button ref={done} size="small" onClick={onRead}>
        {t('otherShelf.done')}
      </Button>
    </div>
  );
}
