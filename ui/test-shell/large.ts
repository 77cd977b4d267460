/** A plan as large as one can become in many years, made up, to see that writing in it stays quick. */
import type { Edit, Kind, Pen } from '../src/api/bindings/plan';
import { people, type StoryAct } from './arne';

const size = {
  ...{ goals: 20, actionsOfGoal: 25, people: 60, matters: 12, resources: 20, needs: 60 },
  ...{ evaluationsOfGoal: 10, concerns: 40, cooperation: 20, meetings: 12, decisionsOfMeeting: 5 },
};

const arnes: Pen = { writer: people.arne, words: people.arne };

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** The same ids in every run. */
const id = (group: number, number: number) =>
  `01900000-0000-7000-8${String(group).padStart(3, '0')}-${String(number).padStart(12, '0')}`;

function add(kind: Kind, group: number, number: number, fields: Record<string, unknown>): Edit {
  return { edit: 'add', kind, id: id(group, number), fields: { rank: number, ...fields } };
}

/** Of the kinds that stand in time, not in an order of their own. */
function addDated(
  kind: 'evaluation' | 'meeting',
  group: number,
  number: number,
  fields: Record<string, unknown>,
): Edit {
  return { edit: 'add', kind, id: id(group, number), fields };
}

function owner(): Edit[] {
  const fields = { name: 'Arne', roles: ['owner'], active: true, ink: 'blue', rank: 0 };
  const title = 'En plan som har vokst i mange år';
  return [
    { edit: 'add', kind: 'details', id: id(0, 1), fields: { title, language: 'nb' } },
    { edit: 'add', kind: 'person', id: people.arne, fields },
  ];
}

function helpers(): Edit[] {
  return upTo(size.people - 1).map((number) =>
    add('person', 1, number, {
      name: `Hjelper ${number}`,
      roles: ['helper'],
      title: 'sykepleier',
      service: 'Hjemmetjenesten',
      phone: '900 00 000',
      contribution: 'Kommer hver uke og ser hvordan det går.',
      closeness: ['nearest', 'onTheTeam', 'outside'][number % 3],
      sector: ['family', 'friends', 'services'][number % 3],
      active: true,
    }),
  );
}

function action(goal: number, number: number): Edit[] {
  const all = (goal - 1) * size.actionsOfGoal + number;
  const month = String((all % 12) + 1).padStart(2, '0');
  const due = number % 5 === 0;
  const fields = {
    goal: id(4, goal),
    what: `Tiltak ${all}: øve på det vi ble enige om`,
    how: 'Hjemme, sammen med en av hjelperne',
    extent: 'To ganger i uka, en halv time',
    responsible: id(1, (all % (size.people - 1)) + 1),
    canDo: number % 2 === 0 ? 'Kan komme to ganger i uka.' : '',
    cannotDo: number % 3 === 0 ? 'Kan ikke komme i helgene.' : '',
    from: `2027-${month}-01`,
    rank: number,
  };
  const look = { action: id(5, all), due: `2027-${month}-15` };
  return [
    add('action', 5, all, fields),
    ...(due ? [{ edit: 'add', kind: 'followUp', id: id(6, all), fields: look } as const] : []),
  ];
}

function goals(): Edit[] {
  return upTo(size.goals).flatMap((goal) => [
    add('goal', 4, goal, { title: `Mål ${goal}: klare mer selv`, why: 'Fordi jeg vil.' }),
    ...upTo(size.actionsOfGoal).flatMap((number) => action(goal, number)),
  ]);
}

/** Every other one is answered, and every fourth of those is asked about again. */
function concern(number: number): Edit {
  const answer = {
    state: 'answered',
    answer: `Det finner vi ut av ${number}.`,
    answeredBy: id(1, number),
    answeredOn: '2027-03-15',
    ...(number % 4 === 0 && { gotAnswer: 'yes', needsMore: 'yes', moreNote: 'Si mer om når.' }),
  };
  const text = `Hva skjer når det blir vinter igjen (${number})?`;
  return add('concern', 8, number, { text, ...(number % 2 === 0 && answer) });
}

function cooperation(number: number): Edit {
  return add('cooperation', 10, number, {
    wanted: number % 4 === 0 ? 'notWanted' : 'wanted',
    withWhom: `Tjeneste ${number}`,
    about: 'At de snakker sammen om timene mine.',
    state: number % 2 === 0 ? 'agreed' : 'wished',
  });
}

function evaluations(goal: number): Edit[] {
  return upTo(size.evaluationsOfGoal).map((number) =>
    addDated('evaluation', 9, (goal - 1) * size.evaluationsOfGoal + number, {
      goal: id(4, goal),
      on: `2026-${String(number).padStart(2, '0')}-10`,
      rating: (goal + number) % 11,
      words: number % 3 === 0 ? 'Litt bedre enn sist.' : '',
    }),
  );
}

function meeting(number: number): Edit[] {
  const month = String(number).padStart(2, '0');
  const held = { on: `2026-${month}-20`, state: 'held', came: [people.arne, id(1, number)] };
  return [
    addDated('meeting', 11, number, { title: `Ansvarsgruppe ${number}`, ...held }),
    ...upTo(size.decisionsOfMeeting).map((at) =>
      add('decision', 12, (number - 1) * size.decisionsOfMeeting + at, {
        meeting: id(11, number),
        text: `Vi prøver det vi ble enige om (${at})`,
        responsible: id(1, number + at),
        due: `2027-${month}-01`,
      }),
    ),
  ];
}

/** 500 actions under 20 goals, 60 people, and of the rest what such a plan comes to have. */
export function largePlan(): StoryAct[] {
  const matters = upTo(size.matters).map((n) =>
    add('matter', 2, n, { text: `Det er viktig ${n}` }),
  );
  const resources = upTo(size.resources).map((n) => add('resource', 3, n, { text: `God på ${n}` }));
  const needs = upTo(size.needs).map((n) =>
    add('need', 7, n, { text: `Hjelp til ${n}`, goals: [id(4, (n % size.goals) + 1)] }),
  );
  const since = [
    ...upTo(size.goals).flatMap(evaluations),
    ...upTo(size.concerns).map(concern),
    ...upTo(size.cooperation).map(cooperation),
    ...upTo(size.meetings).flatMap(meeting),
  ];
  const edits = [owner(), [...helpers(), ...matters, ...resources, ...needs, ...goals()], since];
  return edits.map((edits, hour) => ({ at: `2027-03-01T1${hour}:00:00Z`, pen: arnes, edits }));
}
