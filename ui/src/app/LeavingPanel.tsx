/**
 * Somebody wants out of the plan: that it saves, and, when that takes long, the question whether to go without what is
 * not saved. Above everything else on the screen, like the countdown.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanSession, usePlanState } from '../store/usePlan';
import { problemWords } from '../i18n/problem';
import styles from './Panel.module.css';
import { QuestionPanel } from './QuestionPanel';
import type { Leaving, Wanted } from './useLeaving';
import { useTopLayer } from './useTopLayer';
import { useUnsavedPlaces } from './useUnsavedPlaces';

/** Milliseconds it may take before it is said that it saves: mostly it is done by then. */
const soon = 250;

const questionKey = {
  lock: 'leaving.lock',
  overview: 'leaving.lock',
  closed: 'leaving.closed',
  ended: 'leaving.ended',
} as const satisfies Record<Wanted, string>;

export function LeavingPanel({ leaving }: { leaving: Leaving }) {
  const { state } = leaving;
  if (state.is === 'saving') return <Saving />;
  if (state.is === 'asking') return <Question wanted={state.wanted} leaving={leaving} />;
  return null;
}

function Saving() {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const showing = setTimeout(() => {
      setLate(true);
    }, soon);
    return () => {
      clearTimeout(showing);
    };
  }, []);
  return late ? <SavingNow text={t('leaving.saving')} /> : null;
}

function SavingNow({ text }: { text: string }) {
  const panel = useTopLayer<HTMLDivElement>();
  return (
    <div ref={panel} popover="manual" className={styles.panel} role="status">
      <p className={styles.words}>{text}</p>
    </div>
  );
}

function Question({ wanted, leaving }: { wanted: Wanted; leaving: Leaving }) {
  const { t, i18n } = useTranslation();
  const { store } = usePlanSession();
  const { trouble, problems, drafts } = usePlanState();
  const places = useUnsavedPlaces();
  const [refused] = [...problems].filter(([key]) => drafts.has(key)).map(([, problem]) => problem);
  const problem = trouble ?? refused;
  const words = problem ? problemWords(t, problem, i18n.language) : null;
  return (
    <QuestionPanel
      question={t(questionKey[wanted])}
      what={places.words}
      onShow={
        wanted === 'ended' || places.words === null
          ? null
          : () => {
              leaving.stay();
              places.show();
            }
      }
      problem={words && trouble ? { ...words, onRetry: store.retry } : words}
      anyway={
        wanted === 'lock' || wanted === 'overview'
          ? t('leaving.lockAnyway')
          : t('leaving.closeAnyway')
      }
      onAnyway={leaving.anyway}
      onStay={wanted === 'ended' ? null : leaving.stay}
    />
  );
}
