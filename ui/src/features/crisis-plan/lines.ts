/** The lines of the crisis plan, and of the wishes at its foot: both are words, or a person, in parts of their own. */
import type {
  CareWish,
  CareWishSection,
  CrisisSection,
  CrisisStep,
  CrisisZone,
  Person,
} from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { called } from '../../records/called';

/** In the order they are read when it matters. */
export const crisisSections = fields.crisisStep.section.choices;

/** From how it should be to when it is urgent. */
export const crisisZones = fields.crisisStep.zone.choices;

/** The parts of a zone, from how it is then to whom to ring. */
export const zoneSections = [
  'earlySign',
  'helpsMe',
  'othersCan',
  'withinADay',
  'meetMe',
  'call',
] as const satisfies readonly CrisisSection[];

export const wishSections = fields.careWish.section.choices;

/** One line, whichever of the two it is in. */
export type Line = CrisisStep | CareWish;
export type Part = CrisisSection | CareWishSection;

/** The parts where a line can be somebody in the plan. */
export type PeoplePart = Extract<Part, 'call' | 'speaksForMe' | 'responsible'>;

export function namesPeople(part: Part): part is PeoplePart {
  return part === 'call' || part === 'speaksForMe' || part === 'responsible';
}

/** The zone a line stands in, if it stands in one. */
export function zoneOf(line: Line): CrisisZone | null {
  return 'zone' in line ? line.zone : null;
}

/** What a line is called in a menu: the person it names, or its first words. */
export function lineName({ person, text }: Line, people: readonly Person[]): string {
  const somebody = people.find(({ id }) => id === person);
  return called(somebody?.name ?? text);
}

/** The number to ring: the line's own, or else the person's. */
export function numberOf(line: Line, person: Person | undefined): string {
  const own = 'phone' in line ? line.phone.trim() : '';
  return own === '' ? (person?.phone.trim() ?? '') : own;
}
