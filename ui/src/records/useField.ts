/** What the plan knows of one field besides its value: what is typed and not saved, why not, and whose words it has. */
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement, Kind, Proposal } from '../api/bindings/plan';
import type { PenColour, Writer } from '../theme/pen';
import type { ShownProblem } from '../components/FailureStrip';
import { fieldKey } from '../store/field';
import type { OnItsWay } from '../store/subscriptions';
import { isUnseen, withoutUnseen } from '../store/unseen';
import { ownerOf } from '../store/visible';
import { usePlanSession } from '../store/usePlan';
import { mayWriteOver } from '../store/writers';
import { problemWords } from '../i18n/problem';
import { useSelected } from './useSelected';

export interface FieldPlace {
  kind: Kind;
  id: string;
  field: string;
}

/** What is on its way in the field with this key: asked for only when that is another. */
function useUnsaved<T>(key: string, select: (state: OnItsWay) => T): T {
  const { store } = usePlanSession();
  const subscribe = useMemo(() => store.subscriptions.field(key), [store, key]);
  return useSyncExternalStore(subscribe, () => select(store.state()));
}

/** Typed and not yet on the disk. */
export function useDraftOf({ kind, id, field }: FieldPlace): string | null {
  const key = fieldKey({ kind, id }, field);
  return useUnsaved(key, ({ drafts }) => drafts.get(key) ?? null);
}

/** Whether words are in the making there: drawn again when that changes, not at every letter. */
export function useHasDraft({ kind, id, field }: FieldPlace): boolean {
  const key = fieldKey({ kind, id }, field);
  return useUnsaved(key, ({ drafts }) => drafts.has(key));
}

/** Why the newest text or value of the field is not saved, in words; what nobody sees in it can be taken away there. */
export function useProblemAt({ kind, id, field }: FieldPlace): ShownProblem | undefined {
  const { t, i18n } = useTranslation();
  const { store } = usePlanSession();
  const key = fieldKey({ kind, id }, field);
  const problem = useUnsaved(
    key,
    ({ problems, drafts, trouble }) => problems.get(key) ?? (drafts.has(key) ? trouble : null),
  );
  return useMemo(() => {
    if (problem === null) return undefined;
    const words = problemWords(t, problem, i18n.language);
    if (!isUnseen(problem.code)) return words;
    const onClean = () => {
      const typed = store.state().drafts.get(key);
      if (typed !== undefined) store.type({ kind, id }, field, withoutUnseen(typed));
    };
    return { ...words, onClean };
  }, [problem, t, i18n.language, store, key, kind, id, field]);
}

/** The plan's owner: the same as long as the plan is open. */
export function useOwnerId(): string {
  const { store } = usePlanSession();
  return useMemo(() => ownerOf(store.state().whole).id, [store]);
}

/** Whether the owner holds the pen, for themselves. */
export function useOwnersPen(): boolean {
  const owner = useOwnerId();
  return useSelected(({ pen }) => pen.writer === owner && pen.words === owner);
}

/** Whether the pen that writes now may write in the field; if not, what it writes is a proposal. */
export function useMayWrite({ kind, id, field }: FieldPlace, text: string): boolean {
  const owner = useOwnerId();
  const key = fieldKey({ kind, id }, field);
  const blank = text.trim() === '';
  return useSelected(
    ({ pen, voices }) => blank || mayWriteOver(voices.get(key)?.pen.words ?? null, pen, owner),
  );
}

/** The ink of the words that stand in the field; while nothing does, of whoever is asked, else of the pen. */
export function useInkOf({ kind, id, field }: FieldPlace, asked: string | null = null): PenColour {
  const key = fieldKey({ kind, id }, field);
  return useSelected(
    ({ voices, writers, pen }) =>
      writers.get(voices.get(key)?.pen.words ?? asked ?? pen.words)?.pen ?? 'none',
  );
}

export function useWriter(id: string | null): Writer | null {
  return useSelected(({ writers }) => (id === null ? null : (writers.get(id) ?? null)));
}

const none: readonly Proposal[] = [];
const byFieldOf = new WeakMap<readonly Proposal[], Map<string, Proposal[]>>();

function byField(proposals: readonly Proposal[]): Map<string, Proposal[]> {
  const known = byFieldOf.get(proposals);
  if (known) return known;
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const key = `${proposal.aboutKind} ${proposal.about ?? ''} ${proposal.field}`;
    groups.set(key, [...(groups.get(key) ?? []), proposal]);
  }
  byFieldOf.set(proposals, groups);
  return groups;
}

/** The open proposals about a field. */
export function useProposals({ kind, id, field }: FieldPlace): readonly Proposal[] {
  const key = fieldKey({ kind, id }, field);
  return useSelected(({ visible }) => byField(visible.proposals).get(key) ?? none);
}

const disagreedOf = new WeakMap<readonly Disagreement[], Map<string, Disagreement>>();

function disagreed(all: readonly Disagreement[]): Map<string, Disagreement> {
  const known = disagreedOf.get(all);
  if (known) return known;
  const byKey = new Map(all.map((open) => [fieldKey(open.record, open.field), open]));
  disagreedOf.set(all, byKey);
  return byKey;
}

/** What copies of the plan say in the field, where they say different things. */
export function useDisagreement({ kind, id, field }: FieldPlace): Disagreement | null {
  const key = fieldKey({ kind, id }, field);
  return useSelected(({ visible: { disagreements } }) =>
    disagreements.length === 0 ? null : (disagreed(disagreements).get(key) ?? null),
  );
}
