/** A meeting is begun: those the plan is written by are asked to come from the start. */
import type { Edit, Person } from '../api/bindings/plan';
import type { Day } from '../i18n/day';
import { choosable } from '../records/people';

/** The owner and the primary contact are invited; they are taken out as anybody else is. */
export function newMeeting(people: readonly Person[], id: string, on: Day): Edit {
  const isInvited = ({ roles, active }: Person) =>
    roles.includes('owner') || (active && roles.includes('primaryContact'));
  const invited = choosable(people)
    .filter(isInvited)
    .map((person) => person.id);
  return { edit: 'add', kind: 'meeting', id, fields: { on, invited } };
}
