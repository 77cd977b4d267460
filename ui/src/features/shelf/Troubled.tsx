/** The plans something is wrong with, in words, and the way forward for each. */
import { useTranslation } from 'react-i18next';
import type { OnShelf } from '../../api/bindings/vault';
import { FailureStrip } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';
import styles from './ShelfPage.module.css';

export interface TroubledProps {
  plans: readonly OnShelf[];
}

export function Troubled({ plans }: TroubledProps) {
  const { t, i18n } = useTranslation();
  const troubled = plans.flatMap(({ folder, cover, problem }) =>
    problem === null ? [] : [{ folder, name: cover?.nickname ?? t('shelf.noCover'), problem }],
  );
  return troubled.map(({ folder, name, problem }) => (
    <section key={folder} className={styles.troubled}>
      <h2 className="section" dir="auto">
        {name}
      </h2>
      <FailureStrip problem={problemWords(t, problem, i18n.language)} />
    </section>
  ));
}
