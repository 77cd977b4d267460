/** What Arne's plan holds besides the story: a crisis plan, everyday goals, a week, a diary and what he said of it all. */
import type { Edit, Kind } from '../src/api/bindings/plan';

/** An id by number, the same in every run. */
const id = (number: number) => `01900000-0000-7000-9000-${number.toString(16).padStart(12, '0')}`;

interface People {
  siv: string;
  berit: string;
  jon: string;
}

export function everyday(people: People): Edit[] {
  let made = 0;
  const add = (kind: Kind, fields: Record<string, unknown>): Edit => {
    made += 1;
    return { edit: 'add', kind, id: id(made), fields };
  };
  const steps = ([section, ...texts]: readonly [string, ...string[]]) =>
    texts.map((text, at) => add('crisisStep', { section, text, rank: at + 1 }));
  return [
    ...crisis.flatMap(steps),
    add('crisisStep', { section: 'call', person: people.berit, phone: '55 00 00 02', rank: 1 }),
    add('crisisStep', { section: 'call', person: people.siv, text: 'hverdager 8–15', rank: 2 }),
    add('crisisStep', { section: 'call', text: 'Legevakta', phone: '116 117', rank: 3 }),
    ...goals.flatMap(([what, ...ratings], at) => {
      const goal = add('everydayGoal', { what, rank: at + 1 });
      const everyday = id(made);
      const rated = ratings.map((rating, at) =>
        add('evaluation', { everyday, on: days[at], rating }),
      );
      return [goal, ...rated];
    }),
    ...week(people).map((fields, at) => add('weeklyEvent', { ...fields, rank: at + 1 })),
    add('diaryEntry', {
      on: '2027-03-28',
      text: 'Sov dårlig. Ringte ikke noen. Det gikk over da jeg fikk skrudd på ovnen i garasjen.',
    }),
    add('diaryEntry', { on: '2027-04-11', text: 'Første hele uke på jobb.\nDe hadde kjøpt kake.' }),
    add('survey', {
      on: '2027-03-31',
      ownWords: 8,
      ownPace: 6,
      ownChoice: 9,
      useful: 7,
      good: 'At jeg slapp å forklare alt på nytt.',
    }),
  ];
}

const crisis: readonly (readonly [string, ...string[]])[] = [
  [
    'earlySign',
    'Jeg sover dårlig flere netter.',
    'Jeg ser ikke over huden.',
    'Jeg slutter å tøyse.',
  ],
  ['helpsMe', 'Kaffe, og en tur ut.', 'Få meg av setet.'],
  ['othersCan', 'Sett deg. Ta deg tid.', 'Ring Siv hvis setet er rødt og ikke blekner.'],
  ['meetMe', 'Snakk til meg, ikke om meg.', 'Ikke ring ungene. Ring Berit.'],
];

const days = ['2027-03-07', '2027-03-14', '2027-03-21', '2027-03-28', '2027-04-11'];

/** What, and the number of each day. */
const goals: readonly (readonly [string, ...number[]])[] = [
  ['Komme meg opp før sju.', 3, 5, 4, 6, 8],
  ['Lage middag selv.', 2, 2, 4, 5],
  ['Være med i garasjen med Jon.'],
];

function week({ siv, berit, jon }: People): Record<string, unknown>[] {
  const care = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
    weekday,
    from: '07:15',
    to: '07:45',
    what: 'Sårstell',
    person: siv,
    place: 'hjemme',
  }));
  return [
    ...care,
    { weekday: 'monday', from: '16:00', what: 'Handle', person: berit },
    ...['tuesday', 'wednesday', 'thursday'].map((weekday) => ({
      weekday,
      from: '10:00',
      to: '14:30',
      what: 'Jobb',
      place: 'Fjordvik Elektro',
    })),
    { weekday: 'tuesday', from: '18:00', what: 'Bordtennis med ungdomslaget' },
    { weekday: 'saturday', what: 'Garasjen', person: jon },
  ];
}
