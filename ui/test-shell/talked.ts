/** What Arne has told in the conversation besides what matters, and a meeting that is coming: to develop and test with. */
import type { Edit, Kind } from '../src/api/bindings/plan';

interface People {
  arne: string;
  siv: string;
  rune: string;
}

const idOf = (number: number) => `01900000-0000-7000-8000-7a1d${String(number).padStart(8, '0')}`;

export const talkedIds = { openConcern: idOf(1), meeting: idOf(10), laterMeeting: idOf(11) };

function add(kind: Kind, number: number, fields: Record<string, unknown>): Edit {
  return { edit: 'add', kind, id: idOf(number), fields };
}

export function talked({ arne, siv, rune }: People): Edit[] {
  const invited = [arne, siv, rune];
  const { meeting } = talkedIds;
  return [
    add('concern', 1, {
      text: 'Hva om såret på setet åpner seg igjen og jeg mister jobben?',
      rank: 1,
    }),
    add('concern', 2, {
      text: 'Går dette utover de andre på laget?',
      state: 'answered',
      answer: 'Vaktlista er lagt om, ingen får mer helg.',
      answeredBy: rune,
      answeredOn: '2027-03-03',
      gotAnswer: 'yes',
      gotAnswerOn: '2027-03-05',
      rank: 2,
    }),
    add('need', 3, { text: 'Sårstell og veiledning', rank: 1 }),
    add('need', 4, { text: 'Avlastende pute', rank: 2 }),
    add('cooperation', 5, { wanted: 'notWanted', about: 'Store møter.', rank: 1 }),
    add('meeting', 10, {
      title: 'Møte om arbeidstida',
      on: '2027-04-21',
      time: '14:00',
      place: 'Fjordvik Elektro',
      invited,
    }),
    add('meeting', 11, { on: '2027-06-01', invited }),
    add('agendaItem', 12, { meeting, text: 'Går det bra med tre dager i uka?', rank: 1 }),
    add('agendaItem', 13, { meeting, text: 'Pute på verkstedet', rank: 2 }),
  ];
}
