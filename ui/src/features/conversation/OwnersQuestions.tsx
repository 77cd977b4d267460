/** For a contact who writes as themselves: whose questions these are, and one press to take down the owner's words. */
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../store/usePlan';
import styles from './ConversationPage.module.css';

export function OwnersQuestions() {
  const { t } = useTranslation();
  const { pen, owner, writers, setPen } = usePlan();
  if (pen.words === owner.id) return null;
  const name = writers.get(owner.id)?.name ?? owner.name;
  const writer = writers.get(pen.writer)?.name ?? '';
  return (
    <p className={styles.owners}>
      <span className="quiet">{t('conversation.ownersQuestions', { name })}</span>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          setPen({ writer: pen.writer, words: owner.id });
        }}
      >
        {t('conversation.writeFor', { writer, name })}
      </button>
    </p>
  );
}
