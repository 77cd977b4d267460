/**
 * What the shared folder has to say on the front page, quietly and one thing at a time: that something new came in, that a
 * machine asks to join, or that the folder cannot be used now.
 */
import { useTranslation } from 'react-i18next';
import { useAskingWords } from '../features/copies/useAskingWords';
import { useMachines } from '../features/copies/useMachines';
import { useMayAllow } from '../features/copies/useMayAllow';
import { useNavigation } from '../navigation/navigation';
import { listed } from '../records/listed';
import { useNames } from '../records/useNames';
import { useFolder } from '../store/useFolder';
import styles from './frame.module.css';
import { useSettings } from './settings';

export function FolderLine() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { folder, news, later, store } = useFolder();
  const { simple } = useSettings().settings;
  const names = useNames();
  const machines = useMachines();
  const words = useAskingWords();
  const mayAllow = useMayAllow();
  if (news.length > 0) {
    const from = listed([...new Set(news.map(machines.of))], names);
    return (
      <Line
        words={t('shared.news', { machines: from })}
        to={t('shared.see')}
        onGo={() => {
          store.seen();
          go('history');
        }}
      />
    );
  }
  // In the simple view there is no more of it than what is new.
  if (folder === null || simple) return null;
  const asking = folder.asking.find(({ copy }) => !later.has(copy));
  const toCopies = () => {
    go('copies');
  };
  if (asking && mayAllow) {
    return <Line words={`${words(asking)}.`} to={t('shared.toCopies')} onGo={toCopies} />;
  }
  if (folder.state === 'ready') return null;
  return <Line words={t('shared.frontAway')} to={t('shared.toCopies')} onGo={toCopies} />;
}

interface LineProps {
  words: string;
  to: string;
  onGo: () => void;
}

function Line({ words, to, onGo }: LineProps) {
  return (
    <div className={styles.line} role="status">
      <div dir="auto">{words}</div>
      <button type="button" className="plain-link" onClick={onGo}>
        {to}
      </button>
    </div>
  );
}
