/** Unlocking, and what it can be refused with: told at the field, or on the page when the phrase is not to blame. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WayIn } from '../../api/bindings/plan';
import type { Problem, ProblemCode } from '../../api/bindings/problem';
import type { MendedPlan, OpenedPlan } from '../../api/bindings/program';
import { failed, mend, restoreBackup, unlock } from '../../api/shell';
import type { ShownProblem } from '../../components/FailureStrip';
import { isOfPhrase, problemWords } from '../../i18n/problem';

/** What a backup can help against. */
const damage: readonly ProblemCode[] = [
  'plan-empty',
  'plan-missing',
  'not-a-plan',
  'plan-damaged',
  'plan-page-damaged',
  'plan-truncated',
  'wal-damaged',
  'backup-damaged',
];

/** Damage through which much can still be read. */
const mendable: readonly ProblemCode[] = [
  'plan-damaged',
  'plan-page-damaged',
  'plan-truncated',
  'wal-damaged',
];

export type UnlockState =
  | { is: 'locked' | 'opening' | 'restoring' | 'mending' }
  | { is: 'refused'; place: 'field'; words: string; damaged: false }
  | { is: 'refused'; place: 'page'; problem: ShownProblem; damaged: boolean; mendable: boolean }
  | { is: 'mended'; plan: MendedPlan };

export interface Unlocking {
  state: UnlockState;
  open: (way: WayIn, secret: string) => Promise<void>;
  restore: (backup: string, way: WayIn, secret: string) => Promise<void>;
  /** Puts the plan together again of what can be read. */
  mend: (way: WayIn, secret: string) => Promise<void>;
  /** Says at the field what is wrong with it. */
  refuse: (words: string) => void;
  forget: () => void;
}

export function useUnlocking(folder: string, onOpened: (opened: OpenedPlan) => void): Unlocking {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<UnlockState>({ is: 'locked' });
  const isBusy = ['opening', 'restoring', 'mending'].includes(state.is);

  const refuse = (words: string) => {
    setState({ is: 'refused', place: 'field', words, damaged: false });
  };
  const tell = (problem: Problem) => {
    const words = problemWords(t, problem, i18n.language);
    if (isOfPhrase(problem)) refuse(`${words.reason} ${words.wayForward}`);
    else {
      const damaged = damage.includes(problem.code);
      const canBeMended = mendable.includes(problem.code);
      setState({ is: 'refused', place: 'page', problem: words, damaged, mendable: canBeMended });
    }
  };
  const open = async (way: WayIn, secret: string) => {
    if (isBusy) return;
    setState({ is: 'opening' });
    const answer = await unlock(folder, way, secret);
    if (failed(answer)) tell(answer.problem);
    else onOpened(answer.value);
  };
  const restore = async (backup: string, way: WayIn, secret: string) => {
    if (isBusy) return;
    setState({ is: 'restoring' });
    const answer = await restoreBackup(folder, backup, way, secret);
    if (failed(answer)) {
      tell(answer.problem);
      return;
    }
    setState({ is: 'opening' });
    const opened = await unlock(folder, way, secret);
    if (failed(opened)) tell(opened.problem);
    else onOpened(opened.value);
  };
  const mendIt = async (way: WayIn, secret: string) => {
    if (isBusy) return;
    setState({ is: 'mending' });
    const answer = await mend(folder, way, secret);
    if (failed(answer)) tell(answer.problem);
    else setState({ is: 'mended', plan: answer.value });
  };
  const forget = () => {
    setState({ is: 'locked' });
  };
  return { state, open, restore, mend: mendIt, refuse, forget };
}
