/** The ways in that are not the one shown, each as a quiet line. */
import { useTranslation } from 'react-i18next';
import type { WayIn } from '../../api/bindings/plan';
import styles from './Unlock.module.css';

const ways = ['owner', 'contact', 'recovery'] as const;

const useKey = {
  owner: 'unlock.useOwner',
  contact: 'unlock.useContact',
  recovery: 'unlock.useRecovery',
} as const;

export interface OtherWaysProps {
  way: WayIn;
  onWay: (way: WayIn) => void;
}

export function OtherWays({ way, onWay }: OtherWaysProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.ways} aria-label={t('unlock.otherWays')}>
      {ways
        .filter((other) => other !== way)
        .map((other) => (
          <li key={other}>
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                onWay(other);
              }}
            >
              {t(useKey[other])}
            </button>
          </li>
        ))}
    </ul>
  );
}
