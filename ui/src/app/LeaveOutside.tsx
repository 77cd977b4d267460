/**
 * The program is to end while no plan's page stands here. It ends at once, unless that would lose something: what could
 * not be saved before a plan was locked, or `loses`, which is shown this once.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveReason } from '../api/bindings/program';
import { whenTold } from '../api/events';
import { failed, leave, leaveHeard, stay, unsavedWaits } from '../api/shell';
import { QuestionPanel } from './QuestionPanel';

export function LeaveOutside({ loses = null }: { loses?: string | null }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<LeaveReason | null>(null);
  useEffect(() => {
    const settle = async (why: LeaveReason) => {
      void leaveHeard();
      const waiting = await unsavedWaits();
      if (loses === null && (failed(waiting) || waiting.value.length === 0)) void leave();
      else setAsked(why);
    };
    return whenTold('leave-asked', (why) => void settle(why));
  }, [loses]);
  if (asked === null) return null;
  return (
    <QuestionPanel
      question={loses ?? t('leaving.waits')}
      anyway={t('leaving.closeAnyway')}
      onAnyway={() => void leave()}
      onStay={
        asked === 'ended'
          ? null
          : () => {
              setAsked(null);
              void stay();
            }
      }
    />
  );
}
