/** A few of core's rules: enough to see every kind of refusal on the pages. */
import type { Kind } from '../src/api/bindings/plan';
import type { Field } from '../src/api/registry';
import { fieldOf } from '../src/store/field';
import { requiredFields, type AnyFields } from './blank';
import { Refused } from './FakePlan';

type Records = ReadonlyMap<string, { kind: Kind; fields: AnyFields }>;

const longest = (name: string, field: Field | undefined) => {
  if (name === 'initials') return 3;
  return field !== undefined && 'longest' in field ? field.longest : Infinity;
};

const invisible = /\p{Cc}/u;
// Line breaks and tabs are the only control characters people type, and they stand in longer texts only.
const invisibleInText = /(?![\n\t])\p{Cc}/u;

const turning = /[\u202a-\u202e\u2066-\u2069]/u;

const isOutOfRange = (day: string) => day < '1900-01-01' || day > '2200-12-31';

export function check(records: Records, id: string): void {
  const record = records.get(id);
  if (record === undefined) throw new Refused('unknown-record');
  const { kind, fields } = record;
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string') continue;
    const field = fieldOf(kind, name);
    const max = longest(name, field);
    if (value.length > max) throw new Refused('text-too-long', { max: String(max) });
    if ((field?.holds === 'line' ? invisible : invisibleInText).test(value)) {
      throw new Refused('control-characters');
    }
    if (turning.test(value)) {
      throw new Refused('direction-characters', { at: String(value.search(turning) + 1) });
    }
    if (field?.holds === 'date' && isOutOfRange(value)) throw new Refused('date-out-of-range');
  }
  for (const field of requiredFields(kind)) {
    if (String(fields[field]).trim() === '') throw new Refused('empty-text');
  }
  checkKind(records, kind, fields);
}

function checkKind(records: Records, kind: Kind, fields: AnyFields): void {
  const days = kind === 'details' ? ['periodFrom', 'periodTo'] : ['from', 'to'];
  const [from, to] = days.map((day) => fields[day] as string | null | undefined);
  if (from && to && from > to) {
    throw new Refused(kind === 'weeklyEvent' ? 'times-reversed' : 'dates-reversed');
  }
  if (kind === 'action' && fields.state === 'stopped' && fields.stateNote === '') {
    throw new Refused('reason-missing');
  }
  if (kind === 'followUp') {
    const about = [fields.goal, fields.action, fields.wholePlan].filter(Boolean);
    if (about.length !== 1) throw new Refused('follow-up-on-nothing');
  }
  if (dated.includes(kind) && fields.on === null) throw new Refused('date-missing');
  if (kind === 'meeting') checkMeeting(fields);
  if (kind === 'evaluation') checkEvaluation(fields);
  if (kind === 'concern' && fields.state === 'answered' && fields.answer === '') {
    throw new Refused('answer-missing');
  }
  if (kind === 'appointment') checkAppointment(records, fields);
  if (kind !== 'person') return;
  const others = [...records.values()].filter(
    (o) => o.kind === 'person' && o.fields.id !== fields.id,
  );
  const sameInitials = (other: { fields: AnyFields }) =>
    !other.fields.removed && other.fields.initials === fields.initials;
  if (String(fields.initials).length > 3) throw new Refused('text-too-long', { max: '3' });
  if (fields.initials !== '' && others.some(sameInitials)) throw new Refused('initials-taken');
  if ((fields.roles as string[]).includes('owner') && fields.removed) {
    throw new Refused('one-owner');
  }
}

function checkAppointment(records: Records, { person, state }: AnyFields): void {
  if (person === null && state === 'appointed') throw new Refused('nobody-named');
  if (records.get(person as string)?.fields.removed) throw new Refused('person-removed');
}

/** The kinds that are of one day. */
const dated: readonly Kind[] = ['meeting', 'evaluation', 'survey'];

function checkEvaluation({ goal, everyday, rating, words }: AnyFields): void {
  if ((goal === null) === (everyday === null)) throw new Refused('evaluation-on-nothing');
  if (rating === null && String(words).trim() === '') throw new Refused('empty-text');
}

function checkMeeting({ state, came }: AnyFields): void {
  if (state === 'held' && (came as string[]).length === 0) {
    throw new Refused('meeting-without-people');
  }
}
