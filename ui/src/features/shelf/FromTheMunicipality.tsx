/** What the municipality says where the program starts, and what is wrong with what it has decided. */
import { useTranslation } from 'react-i18next';
import { useDecided } from '../../app/decided';
import { FailureStrip } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';
import styles from './ShelfPage.module.css';

export function FromTheMunicipality() {
  const { t, i18n } = useTranslation();
  const { policy, wrong } = useDecided();
  return (
    <>
      {policy.startText !== undefined && (
        <p className={styles.fromMunicipality} dir="auto">
          {policy.startText}
        </p>
      )}
      {wrong.map((problem, at) => (
        <FailureStrip
          key={`${problem.code} ${String(at)}`}
          problem={problemWords(t, problem, i18n.language)}
        />
      ))}
    </>
  );
}
