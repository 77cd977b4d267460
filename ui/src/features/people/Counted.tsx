/** How many people there are, and how many of them the owner meets; and the question whether they are too many. */
import { useTranslation } from 'react-i18next';
import { useSelected } from '../../records/useSelected';
import styles from './PeopleTop.module.css';
import { metIn } from './people';
import { useYou } from './useYou';

export interface CountedProps {
  /** Who meets the owner is being marked. */
  sorting: boolean;
  onSorting: () => void;
}

export function Counted({ sorting, onSorting }: CountedProps) {
  const { t } = useTranslation();
  const you = useYou();
  const read = useSelected(({ reading }) => reading.people);
  const met = metIn(read);
  const count = read.filter(({ takesPart }) => takesPart).length;
  return (
    <div className={styles.counted}>
      <p className={styles.count} role="status">
        {t('people.count', { count, meeting: met.size, who: you })}
      </p>
      <button type="button" className="plain-link" aria-expanded={sorting} onClick={onSorting}>
        {sorting ? t('people.many.done') : t('people.many.ask')}
      </button>
    </div>
  );
}
