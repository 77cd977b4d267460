/** What an act came to, laid into the plan: the plan is never read whole again for it. */
import type { AnyRecord } from '../api/bindings/AnyRecord';
import type { Changed } from '../api/bindings/Changed';
import type { Plan } from '../api/bindings/Plan';
import type { Voice } from '../api/bindings/Voice';
import { fieldKey } from './field';

function put<T extends { id: string }>(list: readonly T[], record: T): T[] {
  const known = list.some((other) => other.id === record.id);
  return known ? list.map((other) => (other.id === record.id ? record : other)) : [...list, record];
}

function withRecord(plan: Plan, { kind, record }: AnyRecord): Plan {
  switch (kind) {
    case 'details':
      return { ...plan, details: record };
    case 'person':
      return { ...plan, people: put(plan.people, record) };
    case 'matter':
      return { ...plan, matters: put(plan.matters, record) };
    case 'goal':
      return { ...plan, goals: put(plan.goals, record) };
    case 'action':
      return { ...plan, actions: put(plan.actions, record) };
    case 'resource':
      return { ...plan, resources: put(plan.resources, record) };
    case 'followUp':
      return { ...plan, followUps: put(plan.followUps, record) };
    case 'proposal':
      return { ...plan, proposals: put(plan.proposals, record) };
  }
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
