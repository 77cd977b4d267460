/** What core's registry says of records, as the fake asks for it. */
import type { Kind } from '../src/api/bindings/plan';
import { blank, fields } from '../src/api/registry';
import { fieldOf } from '../src/store/field';

/** A record as the fake keeps it: its fields by name. */
export type AnyFields = Record<string, unknown> & { id: string; removed: boolean };

export function blankRecord(kind: Kind, id: string): AnyFields {
  return { ...structuredClone(blank[kind]), id };
}

export function blankValue(kind: Kind, field: string): unknown {
  return field === 'removed' ? true : blankRecord(kind, '')[field];
}

export function hasField(kind: Kind, field: string): boolean {
  return fieldOf(kind, field) !== undefined;
}

/** Whether the field holds somebody's words, which have an owner. */
export function isWords(kind: Kind, field: string): boolean {
  return fieldOf(kind, field)?.words ?? false;
}

export const wordFields = (kind: Kind): readonly string[] =>
  Object.keys(fields[kind]).filter((field) => isWords(kind, field));

/** Fields that must say something. */
const required: Partial<Record<Kind, readonly string[]>> = {
  goal: ['title'],
  action: ['what'],
  person: ['name'],
  everydayGoal: ['what'],
  concern: ['text'],
  agendaItem: ['text'],
  decision: ['text'],
  weeklyEvent: ['what'],
  otherPlan: ['name'],
};

export const requiredFields = (kind: Kind): readonly string[] => required[kind] ?? [];
