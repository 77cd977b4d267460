/** A meeting is begun: whom core tells are invited to it from the start. */
import type { Edit } from '../api/bindings/plan';
import type { Meetings } from '../api/bindings/reading';
import type { Day } from '../i18n/day';

export function newMeeting({ invited }: Meetings, id: string, on: Day): Edit {
  return { edit: 'add', kind: 'meeting', id, fields: { on, invited } };
}
