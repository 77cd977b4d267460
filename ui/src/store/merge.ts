/** What an act came to, laid into the plan: the plan is never read whole again for it. */
import type { Changed } from '../api/bindings/journal';
import type { Reading, ReadingParts } from '../api/bindings/reading';
import type { AnyRecord, Plan, Voice } from '../api/bindings/plan';
import { fieldKey } from './field';
import { listOf } from '../api/registry';

interface Named {
  id: string;
}

function put(list: readonly Named[], record: Named): Named[] {
  const known = list.some((other) => other.id === record.id);
  return known ? list.map((other) => (other.id === record.id ? record : other)) : [...list, record];
}

function withRecord(plan: Plan, { kind, record }: AnyRecord): Plan {
  if (kind === 'details') return { ...plan, details: record };
  const list = listOf[kind];
  return { ...plan, [list]: put(plan[list], record) };
}

export function voiceKey(voice: Voice): string {
  return fieldKey({ kind: voice.kind, id: voice.record }, voice.field);
}

function withVoices(voices: readonly Voice[], changed: readonly Voice[]): Voice[] {
  const byField = new Map(voices.map((voice) => [voiceKey(voice), voice]));
  for (const voice of changed) byField.set(voiceKey(voice), voice);
  return [...byField.values()];
}

export function merge(plan: Plan, changed: Changed): Plan {
  return {
    ...changed.records.reduce(withRecord, plan),
    voices: withVoices(plan.voices, changed.voices),
    disagreements: changed.disagreements,
  };
}

/** What the plan says after an act. A part that is as it was stays the same thing, and of what is in sight, a kind. */
export function mergeReading(before: Reading, parts: ReadingParts): Reading {
  const inSight = parts.inSight ? { ...before.inSight, ...parts.inSight } : before.inSight;
  return { ...before, ...parts, inSight };
}
