/** The people of the plan as the page tells of them: who is counted, who meets the owner, how they stand on the map. */
import type { Person, Role } from '../../api/bindings/plan';
import type { PersonOnDay } from '../../api/bindings/reading';
import { onPaper } from '../../records/people';
import type { Names } from '../../records/useNames';
import type { Writer } from '../../theme/pen';
import type { MapPerson } from '../../components/PeopleMapPlaces';
import { type TakesPart } from '../../deeds/takePart';

/** Roles that are seen beside the name, and on the map. */
export const seenRoles: readonly Role[] = ['coordinator', 'childCoordinator', 'primaryContact'];

export const isOwner = ({ roles }: Person) => roles.includes('owner');

/** Those who are part of the plan: not the owner, and not who stands on the map only. */
export function inPlan(people: readonly Person[]): Person[] {
  return onPaper(people).filter((person) => !isOwner(person));
}

/** So few are not counted, and need no map before somebody wants it. */
const fewPeople = 2;

export const areFew = (people: readonly Person[]) => inPlan(people).length <= fewPeople;

/** Whom the owner meets, as core reads it. */
export function metIn(read: readonly PersonOnDay[]): ReadonlySet<string> {
  return new Set(read.filter(({ meets }) => meets).map(({ person }) => person));
}

export function takesPart({ active, through }: Person): TakesPart {
  if (!active) return { how: 'away' };
  return through === null ? { how: 'meets' } : { how: 'through', person: through };
}

/** Whom somebody can be reached through: those who meet the owner, and the one it is now. */
export function goBetweens(
  person: Person,
  people: readonly Person[],
  met: ReadonlySet<string>,
): Person[] {
  return inPlan(people).filter(
    (other) => other.id !== person.id && (met.has(other.id) || other.id === person.through),
  );
}

/** The owner, and everyone in the order core tells them. */
export function inListOrder(people: readonly Person[], read: readonly PersonOnDay[]): Person[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const all = read.flatMap(({ person }) => byId.get(person) ?? []);
  return [...all.filter(isOwner), ...all.filter((person) => !isOwner(person))];
}

/** Where the owner wants somebody to stand: one choice of three. */
export type ShownOn = 'list' | 'maps' | 'screen';

export const shownOn = ({ onlyOnMap, onPapersMap }: Person): ShownOn => {
  if (!onlyOnMap) return 'list';
  return onPapersMap ? 'maps' : 'screen';
};

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
