/** The people of the plan as the page tells of them: who is counted, who meets the owner, how they stand on the map. */
import type { Person, Role } from '../../api/bindings/plan';
import { onPaper } from '../../records/people';
import type { Names } from '../../records/useNames';
import type { Writer } from '../../theme/pen';
import { mostBeside, type MapPerson } from '../../components/PeopleMapPlaces';
import { type TakesPart } from '../../deeds/takePart';

/** Roles that are seen beside the name, and on the map. */
export const seenRoles: readonly Role[] = ['coordinator', 'childCoordinator', 'primaryContact'];

export const isOwner = ({ roles }: Person) => roles.includes('owner');

/** Those who are part of the plan: not the owner, and not who stands on the map only. */
export function inPlan(people: readonly Person[]): Person[] {
  return onPaper(people).filter((person) => !isOwner(person));
}

/** Takes part now, and is not reached through another. */
export const meets = ({ active, through }: Person) => active && through === null;

export interface Counts {
  inPlan: number;
  meeting: number;
}

export function countsOf(people: readonly Person[]): Counts {
  const counted = inPlan(people);
  return { inPlan: counted.length, meeting: counted.filter(meets).length };
}

export function takesPart({ active, through }: Person): TakesPart {
  if (!active) return { how: 'away' };
  return through === null ? { how: 'meets' } : { how: 'through', person: through };
}

/** Whom somebody can be reached through: those who meet the owner, and the one it is now. */
export function goBetweens(person: Person, people: readonly Person[]): Person[] {
  return inPlan(people).filter(
    (other) => other.id !== person.id && (meets(other) || other.id === person.through),
  );
}

/** First those who take part, then those who do not now, then those on the map only; each in their own order. */
export function inListOrder(people: readonly Person[]): Person[] {
  const group = (person: Person) => (person.onlyOnMap ? 2 : person.active ? 0 : 1);
  return [...people].sort((a, b) => Number(isOwner(b)) - Number(isOwner(a)) || group(a) - group(b));
}

/** What stands small under a name: the title and the service, or else the roles. */
export function underName({ title, service, roles }: Person, names: Names): string {
  const told = [title, service].filter((part) => part !== '');
  if (told.length > 0) return told.join(', ');
  return roles
    .filter((role) => !seenRoles.includes(role))
    .map((role) => names.choice('person', 'roles', role))
    .join(', ');
}

export function mapPeople(
  people: readonly Person[],
  isOnMap: (id: string) => boolean,
  writers: ReadonlyMap<string, Writer>,
  names: Names,
): MapPerson[] {
  return (
    people
      // Who does not take part now is not waiting for a place.
      .filter((person) => !isOwner(person))
      .filter(({ id, active, closeness }) => (closeness === null ? active : isOnMap(id)))
      .map((person) => {
        const writer = writers.get(person.id);
        return {
          id: person.id,
          name: writer?.name ?? person.name,
          // «sykepleier, vikar» is too long to stand under a disc.
          under: (person.title || underName(person, names)).split(',')[0] ?? '',
          initials: writer?.initials ?? '',
          pen: writer?.pen ?? 'none',
          ring: person.closeness,
          sector: person.sector,
          through: person.through,
          active: person.active,
          strong: person.roles.some((role) => seenRoles.includes(role)),
        };
      })
  );
}

/** The map needs the whole width of the page. */
export function mapIsWide(people: readonly Person[]): boolean {
  return people.filter(({ closeness }) => closeness !== null).length > mostBeside;
}
