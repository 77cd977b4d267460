/** What just became of a plan on the shelf: one was ended, or one was put here from a file. Said once. */
import { useTranslation } from 'react-i18next';
import type { TakenCopy } from '../../api/bindings/vault';
import { failed, type Answer } from '../../api/shell';
import type { Ended } from '../../app/ended';
import { FailureStrip } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';
import styles from './ShelfPage.module.css';

export interface ShelfNoticeProps {
  ended: Ended | null;
  /** A locked copy that was put on the shelf, or why it was not. */
  taken: Answer<TakenCopy> | null;
}

export function ShelfNotice({ ended, taken }: ShelfNoticeProps) {
  const { t, i18n } = useTranslation();
  if (taken !== null && failed(taken)) {
    return <FailureStrip problem={problemWords(t, taken.problem, i18n.language)} />;
  }
  const sentences = [
    ended && t('ending.done', { name: ended.name }),
    ended?.leftIn && t('ending.left', { folder: ended.leftIn }),
    taken && !taken.value.hadBefore && t('take.done'),
    taken?.value.hadBefore && t('take.hadBefore', { name: taken.value.hadBefore }),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  return (
    <p className={styles.notice} role="status" dir="auto">
      {sentences.join(' ')}
    </p>
  );
}
