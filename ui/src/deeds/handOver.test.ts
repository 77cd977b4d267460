import { blank } from '../api/registry';
import { describe, expect, it } from 'vitest';
import type { Appointment, AppointmentRole, Edit, Person } from '../api/bindings/plan';
import { newPerson } from '../records/people';
import type { Task } from '../store/tasks';
import { handoverEdits, takeOverEdits, type Handover } from './handOver';

const today = '2027-04-13';

const person = (id: string, change: Partial<Person> = {}): Person => ({
  ...newPerson(id, 1).record,
  name: id,
  ...change,
});

const arne = person('arne', { roles: ['owner'], ink: 'blue' });
const siv = person('siv', { roles: ['primaryContact', 'coordinator'], ink: 'magenta' });
const rune = person('rune', { roles: ['helper'] });
const people = [arne, siv, rune];

const appointment = (id: string, fields: Partial<Appointment>): Appointment => ({
  ...{ ...blank.appointment, id, role: 'primaryContact', person: 'siv' },
  ...fields,
});

const sivs = appointment('sivs', { from: '2027-03-01' });

/** The edits, each as «siv roles coordinator». */
const said = (edits: readonly Edit[]) =>
  edits.map((edit) => {
    if (edit.edit === 'change') return `${edit.id} ${edit.field} ${String(edit.value)}`;
    if (edit.edit === 'remove') return `remove ${edit.id}`;
    const { person: who, from } = (edit.edit === 'add' ? edit.fields : {}) as Partial<Appointment>;
    return `add ${who ?? ''} from ${from ?? 'before'}`;
  });

interface Tasks {
  people: readonly Person[];
  appointments: readonly Appointment[];
}

/** The task of writing with the owner, as core would tell it of these people. */
const taskOf = (
  { people, appointments }: Tasks,
  role: AppointmentRole = 'primaryContact',
): Task => {
  const holders = people.filter(({ roles }) => roles.includes(role));
  const dated = appointments.map((one) => one.person);
  const undated = holders.filter((holder) => !dated.includes(holder.id));
  return { role, holders, history: appointments, offers: [], undated, awaited: null };
};

const takeOver = (those: readonly Person[], role?: AppointmentRole) =>
  said(takeOverEdits(those, taskOf({ people: those, appointments: [] }, role), { person: 'rune' }));

const handOver = (tasks: Tasks, change: Partial<Handover> = {}) => {
  const handover: Handover = {
    ...{ person: 'rune', added: [], from: today, note: '' },
    newId: () => 'new',
    ...change,
  };
  return said(handoverEdits(tasks.people, taskOf(tasks), handover, today));
};

describe('the task', () => {
  it('moves at once when it is handed over from today, with a pen for the new primary contact', () => {
    expect(handOver({ people, appointments: [sivs] })).toEqual([
      'sivs to 2027-04-12',
      'add rune from 2027-04-13',
      'siv roles coordinator',
      'rune roles helper,primaryContact',
      'rune ink purple',
    ]);
  });

  it('stays where it is until a day to come', () => {
    const later = { from: '2027-05-01' };
    expect(handOver({ people, appointments: [sivs] }, later), 'only the dates').toEqual([
      'sivs to 2027-04-30',
      'add rune from 2027-05-01',
    ]);
    const plain = person('siv', { roles: ['primaryContact'] });
    expect(handOver({ people: [arne, plain, rune], appointments: [] }, later)).toEqual([
      'add siv from before',
      'add rune from 2027-05-01',
    ]);
  });

  it('moves by one press when its day has come', () => {
    expect(takeOver(people)).toEqual([
      'siv roles coordinator',
      'rune roles helper,primaryContact',
      'rune ink purple',
    ]);
  });

  it('can be handed to another before the one who was to have it began', () => {
    const ending = { ...sivs, to: '2027-04-30' };
    const runes = appointment('runes', { person: 'rune', from: '2027-05-01' });
    const kari = person('kari', { roles: ['helper'] });
    const tasks = { people: [...people, kari], appointments: [ending, runes] };
    expect(handOver(tasks, { person: 'kari' }).slice(0, 3)).toEqual([
      'sivs to 2027-04-12',
      'remove runes',
      'add kari from 2027-04-13',
    ]);
  });
});

describe('the pen', () => {
  it('is one nobody has had, or else one that was laid down', () => {
    const had = [person('tone', { ink: 'purple' }), person('per', { ink: 'lime' })];
    const ink = (those: readonly Person[]) => takeOver(those).at(-1);
    expect(ink([...people, ...had.slice(0, 1)])).toBe('rune ink lime');
    expect(ink([...people, ...had]), 'Siv still coordinates, and writes').toBe('rune ink purple');
  });

  it('is kept by one who had one, and is not given with other tasks', () => {
    const own = people.map((one) => (one === rune ? { ...rune, ink: 'lime' as const } : one));
    expect(takeOver(own).join()).not.toContain('ink');
    expect(takeOver(people, 'coordinator').join()).not.toContain('ink');
  });
});
