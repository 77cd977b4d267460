/** The open plan as pages see it: live, with the one way to change it. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changed, Reversible } from '../api/bindings/journal';
import type {
  Edit,
  Pen,
  Person,
  Plan,
  Proposal,
  RecordRef,
  Voice,
  WayIn,
} from '../api/bindings/plan';
import type { Problem } from '../api/bindings/problem';
import type { Reading } from '../api/bindings/reading';
import type { Writer } from '../theme/pen';
import type { SaveState } from '../components/SavedMark';
import { clock } from '../i18n/dates';
import type { Day } from '../i18n/day';
import { isLanguage } from '../i18n/language';
import { fieldKey } from './field';
import type { PlanState, PlanStore } from './PlanStore';
import { ownerOf, type VisiblePlan } from './visible';

export interface OpenPlan {
  /** Without removed records and what hangs under them; sorted by rank. Its proposals are the open ones. */
  plan: VisiblePlan;
  /** With removed ones. */
  whole: Plan;
  /** What the plan says today, as core reads it. */
  reading: Reading;
  today: Day;
  pen: Pen;
  owner: Person;
  /** Everyone by id, removed ones too: what they are called here, initials, ink. */
  writers: ReadonlyMap<string, Writer>;
  setPen: (pen: Pen) => void;
  /** Queued behind what was done before. Null when refused: problemAt has why for fields, the frame says the rest. */
  act: (edits: readonly Edit[]) => Promise<Changed | null>;
  /** A keystroke: saved at once; while one is on its way the newest text of the field wins. */
  type: (record: RecordRef, field: string, value: string) => void;
  /** Why the newest text or value of the field is not saved. What the disk refused is tried again by itself. */
  problemAt: (record: RecordRef, field: string) => Problem | null;
  /** Why the newest refused act was refused. */
  lastProblem: Problem | null;
  /** Typed and not yet saved. */
  draftOf: (record: RecordRef, field: string) => string | null;
  voiceOf: (record: RecordRef, field: string) => Voice | null;
  /** Open ones. */
  proposalsFor: (record: RecordRef, field: string) => Proposal[];
  undo: () => void;
  redo: () => void;
  /** Tries the disk again now. */
  retry: () => void;
  reversible: Reversible;
  saved: SaveState;
  /** Resolves when nothing waits to be saved. */
  settled: () => Promise<void>;
}

export interface PlanSession {
  store: PlanStore;
  today: Day;
  /** The way in that opened the plan. */
  way: WayIn;
  /** The diary is the owner's alone: another's way in does not give it. */
  readsDiary: boolean;
}

export const PlanContext = createContext<PlanSession | null>(null);

export function usePlanSession(): PlanSession {
  const session = useContext(PlanContext);
  if (session === null) throw new Error('no plan is open here');
  return session;
}

/** Everything the store knows, for the frame; pages use usePlan. */
export function usePlanState(): PlanState {
  const { store } = usePlanSession();
  return useSyncExternalStore(store.subscriptions.any, store.state);
}

function readers(state: PlanState) {
  const { problems, drafts, trouble, voices } = state;
  return {
    problemAt: (record: RecordRef, field: string) => {
      const key = fieldKey(record, field);
      return problems.get(key) ?? (drafts.has(key) ? trouble : null);
    },
    draftOf: (record: RecordRef, field: string) => drafts.get(fieldKey(record, field)) ?? null,
    voiceOf: (record: RecordRef, field: string) => voices.get(fieldKey(record, field)) ?? null,
    proposalsFor: (record: RecordRef, field: string) =>
      state.visible.proposals.filter(
        (proposal) =>
          proposal.aboutKind === record.kind &&
          proposal.about === record.id &&
          proposal.field === field,
      ),
  };
}

function savedOf(state: PlanState, language: string): SaveState {
  const { trouble, problems, drafts, savedAt, slow } = state;
  const refused = [...drafts.keys()].some((key) => problems.has(key));
  if (trouble !== null || refused) return { kind: 'failed' };
  if (slow) return { kind: 'saving' };
  const speaks = isLanguage(language) ? language : 'nb';
  const at = savedAt && { clock: clock(savedAt, speaks), moment: savedAt };
  return { kind: 'saved', at };
}

export function usePlan(): OpenPlan {
  const { store, today } = usePlanSession();
  const state = usePlanState();
  const { language } = useTranslation().i18n;
  return useMemo(
    () => ({
      plan: state.visible,
      whole: state.whole,
      reading: state.reading,
      today,
      pen: state.pen,
      owner: ownerOf(state.whole),
      writers: state.writers,
      setPen: store.setPen,
      act: store.act,
      type: store.type,
      ...readers(state),
      lastProblem: state.lastProblem,
      undo: store.undo,
      redo: store.redo,
      retry: store.retry,
      reversible: state.reversible,
      saved: savedOf(state, language),
      settled: store.settled,
    }),
    [store, today, state, language],
  );
}
