/** The people of a plan as pens: what they are called, their initials and ink, and who may hold the pen. */
import type { Ink, Pen, Person, Plan, Role, WayIn } from '../api/bindings/plan';
import { fields } from '../api/registry';
import type { Pen as ShownPen, PenColour, Writer } from '../theme/pen';
import { lettersOf } from '../i18n/letters';
import { createKeep } from './keep';

const penRoles: readonly Role[] = [
  'owner',
  'primaryContact',
  'coordinator',
  'childCoordinator',
  'nextOfKin',
  'guardian',
  'parent',
  // Who wrote along when the plan was begun, and is called nothing more.
  'other',
];

const colours: Record<Ink, PenColour> = {
  blue: 'owner',
  magenta: 'second',
  purple: 'third',
  lime: 'fourth',
};

const isOwner = (person: Person) => person.roles.includes('owner');

const ownerFirst = (a: Person, b: Person) =>
  Number(isOwner(b)) - Number(isOwner(a)) || a.rank - b.rank || (a.id < b.id ? -1 : 1);

/** Whether a person is someone who writes along: helpers are given the plan on paper. */
export function mayHoldPen(person: Person): boolean {
  return person.roles.some((role) => penRoles.includes(role));
}

/** Those who hold the pen: the owner, and those who write along and have been given an ink. At most four, as the inks. */
export function penHolders(people: readonly Person[]): Person[] {
  const holds = (person: Person) =>
    isOwner(person) ||
    (!person.removed &&
      !person.onlyOnMap &&
      person.personSort === 'person' &&
      person.active &&
      person.ink !== null &&
      mayHoldPen(person));
  return people.filter(holds).sort(ownerFirst).slice(0, 4);
}

/** Everyone's ink: the owner's is always blue, and no two share one. Those who held the pen once keep theirs if it is free. */
function inks(people: readonly Person[]): Map<string, PenColour> {
  const given = new Map<string, PenColour>();
  const free = new Set<PenColour>(['second', 'third', 'fourth']);
  const holders = penHolders(people);
  const once = people.filter((person) => person.ink !== null && !holders.includes(person));
  for (const person of [...holders, ...once]) {
    const own = person.ink === null ? undefined : colours[person.ink];
    const next = holders.includes(person) ? [...free][0] : undefined;
    const ink = own !== undefined && free.has(own) ? own : next;
    given.set(person.id, isOwner(person) ? 'owner' : (ink ?? 'none'));
    if (!isOwner(person) && ink !== undefined) free.delete(ink);
  }
  return given;
}

/** Every ink but the owner's. */
export const othersInks: readonly Ink[] = fields.person.ink.choices.filter((ink) => ink !== 'blue');

/** An ink for one more to write with: of those nobody has, else of those whose pen is laid down. Null: all are held. */
export function freeInk(people: readonly Person[]): Ink | null {
  const holders = penHolders(people);
  const isIn = (those: readonly Person[], ink: Ink) => those.some((person) => person.ink === ink);
  const free = othersInks.filter((ink) => !isIn(holders, ink));
  return free.find((ink) => !isIn(people, ink)) ?? free[0] ?? null;
}

const parts = (name: string) => name.trim().split(/\s+/u).filter(Boolean);

/** What a person is called beside others: the first name, unless two share it. */
function shortName(person: Person, people: readonly Person[]): string {
  const [first = person.name] = parts(person.name);
  const shared = people.some((o) => o.id !== person.id && !o.removed && parts(o.name)[0] === first);
  return shared ? person.name : first;
}

const large = (letter: string) => letter.toLocaleUpperCase('nb');

/** From the shortest: «S», «SL», «Si», «Siv», then with a number. */
function* initialsFrom(name: string): Generator<string> {
  const words = parts(name);
  const [first = '?', second = '', third = ''] = lettersOf(words[0] ?? '');
  yield large(first);
  const [last] = words.length > 1 ? lettersOf(words.at(-1) ?? '') : [];
  if (last !== undefined) yield large(first) + large(last);
  yield large(first) + second;
  yield large(first) + second + third;
  for (let number = 2; ; number += 1) yield `${large(first)}${number}`;
}

function initials(people: readonly Person[]): Map<string, string> {
  const present = people.filter((person) => !person.removed);
  const given = new Map(present.filter((p) => p.initials !== '').map((p) => [p.id, p.initials]));
  const taken = new Set(given.values());
  for (const person of [...people].sort(ownerFirst)) {
    if (given.has(person.id)) continue;
    for (const tried of initialsFrom(person.name)) {
      if (taken.has(tried)) continue;
      given.set(person.id, tried);
      taken.add(tried);
      break;
    }
  }
  return given;
}

/** Everyone in the plan, removed or not, by id: the history names those who are gone too. */
export function writersOf({ people }: Pick<Plan, 'people'>): ReadonlyMap<string, Writer> {
  const [letters, pens] = [initials(people), inks(people)];
  return new Map(
    people.map((person) => [
      person.id,
      {
        id: person.id,
        name: shortName(person, people),
        initials: letters.get(person.id) ?? '?',
        pen: pens.get(person.id) ?? 'none',
      },
    ]),
  );
}

/** A reader of plans that remembers whom it read last: those who are as before are the very same. */
export function createWriters(): typeof writersOf {
  const keep = createKeep();
  let last: { people: readonly Person[]; writers: ReadonlyMap<string, Writer> } | null = null;
  return ({ people }) => {
    if (last?.people !== people) {
      const read = [...writersOf({ people })];
      last = { people, writers: new Map(read.map(([id, writer]) => [id, keep(id, writer)])) };
    }
    return last.writers;
  };
}

/** Where the owner said so, their pen needs one of their own ways in. */
function ownersPenIsClosed({ details }: Pick<Plan, 'details'>, way: WayIn): boolean {
  return details.penNeedsWay && way === 'contact';
}

/** Every way to hold the pen, in an order that stays: the owner, then each other for themselves and for the owner. */
export function waysToHold(plan: Pick<Plan, 'people' | 'details'>, way: WayIn): Pen[] {
  const [owner, ...others] = penHolders(plan.people);
  if (owner === undefined) return [];
  const all = [
    { writer: owner.id, words: owner.id },
    ...others.flatMap(({ id }) => [
      { writer: id, words: id },
      { writer: id, words: owner.id },
    ]),
  ];
  return ownersPenIsClosed(plan, way) ? all.filter(({ words }) => words !== owner.id) : all;
}

/** Whether a pen may write over words of somebody's; null where nobody has said anything. The owner's are the owner's. */
export function mayWriteOver(words: string | null, pen: Pen, owner: string): boolean {
  return pen.words === owner || words !== owner;
}

export function samePen(a: Pen, b: Pen): boolean {
  return a.writer === b.writer && a.words === b.words;
}

/** A pen as the pen bar shows it; null when its people are not in the plan. */
export function shownPen(pen: Pen, writers: ReadonlyMap<string, Writer>): ShownPen | null {
  const [writer, wordsOf] = [writers.get(pen.writer), writers.get(pen.words)];
  if (writer === undefined || wordsOf === undefined) return null;
  return pen.writer === pen.words ? { writer } : { writer, wordsOf };
}
