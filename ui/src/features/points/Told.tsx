/** What the plan tells about a point, each with the way to its place. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { ToldPart } from '../../api/bindings/reading';
import { useSelected } from '../../records/useSelected';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import styles from './PointsPage.module.css';

export interface ToldProps {
  told: readonly ToldPart[];
}

export function Told({ told }: ToldProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  if (told.length === 0) return null;
  return (
    <ul className={styles.told} aria-label={t('points.there')}>
      {told.map(({ part, count, record }) => (
        <li key={part}>
          <CheckmarkIcon aria-hidden="true" className={styles.mark} />
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              go(pageOf[record.kind], record);
            }}
          >
            <ToldWords part={part} count={count} record={record} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Who answers for the plan is told by name; the rest in a few words. */
function ToldWords({ part, count, record }: ToldPart) {
  const { t } = useTranslation();
  const name = useSelected(({ whole }) => whole.people.find(({ id }) => id === record.id)?.name);
  if (part === 'making' || part === 'progress') return t(`points.told.${part}`, { name });
  return t(`points.told.${part}`, { count });
}
