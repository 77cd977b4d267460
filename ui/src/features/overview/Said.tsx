/** When the owner said yes to the contact's overview, and when they took it back: each time in a sentence, the newest first. */
import { useTranslation } from 'react-i18next';
import type { OverviewSaid } from '../../api/bindings/vault';
import { moment } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import styles from './Overview.module.css';

export interface SaidProps {
  /** The contact's name. */
  name: string;
  /** The oldest first. */
  said: readonly OverviewSaid[];
}

export function Said({ name, said }: SaidProps) {
  const { t } = useTranslation();
  const language = useReader();
  if (said.length === 0) return null;
  return (
    <ul className={styles.said}>
      {said.toReversed().map(({ at, said: what }) => (
        <li key={at}>
          {t(`overview.was.${what}`, { name })}{' '}
          <span className="quiet">{moment(new Date(at), language)}</span>
        </li>
      ))}
    </ul>
  );
}
