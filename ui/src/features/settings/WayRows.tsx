/** The ways in, a row for each, with what the way that was used may do about it, and nothing else. */
import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WayIn } from '../../api/bindings/plan';
import type { MayDo } from '../../api/bindings/vault';
import styles from './settings.module.css';

export interface WayRowsProps {
  ways: readonly WayIn[];
  may: MayDo;
  names: Record<WayIn, string>;
  onPhrase: (whose: 'owner' | 'contact') => void;
  onRemove: () => void;
  onRenew: () => void;
}

export function WayRows({ ways, may, names, onPhrase, onRemove, onRenew }: WayRowsProps) {
  const { t } = useTranslation();
  const hasContact = ways.includes('contact');
  const mayPhrase = (whose: 'owner' | 'contact') => may.setPhraseOf.includes(whose);
  return (
    <ul className={styles.ways}>
      <Row words={t('ways.owner', { name: names.owner })}>
        {mayPhrase('owner') && (
          <Deed
            words={t('ways.change')}
            onDo={() => {
              onPhrase('owner');
            }}
          />
        )}
      </Row>
      <Row words={t(hasContact ? 'ways.contactHas' : 'ways.contactNone', { name: names.contact })}>
        {mayPhrase('contact') && (
          <Deed
            words={t(hasContact ? 'ways.change' : 'ways.give')}
            onDo={() => {
              onPhrase('contact');
            }}
          />
        )}
        {hasContact && may.remove.includes('contact') && (
          <Deed words={t('ways.remove')} onDo={onRemove} />
        )}
      </Row>
      <Row words={t('ways.recovery')}>
        {may.renewRecovery && <Deed words={t('ways.renew')} onDo={onRenew} />}
      </Row>
    </ul>
  );
}

function Row({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <p className={styles.way}>{words}</p>
      {children}
    </li>
  );
}

function Deed({ words, onDo }: { words: string; onDo: () => void }) {
  return (
    <Button variant="secondary" size="small" onClick={onDo}>
      {words}
    </Button>
  );
}
