/** What the plan does not say about a point yet, in plain sentences. */
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../frame/navigation';
import type { MissingPart } from '../plan/contents';
import { pageOf } from './pageOf';
import styles from './Punkter.module.css';

export interface MissingProps {
  missing: readonly MissingPart[];
}

export function Missing({ missing }: MissingProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return missing.map(({ part, where }) => (
    <p key={part} className={styles.missing}>
      {t(`points.missing.${part}`)}
      {where !== null && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go(pageOf(where), where);
          }}
        >
          {t('points.see')}
        </button>
      )}
    </p>
  ));
}
