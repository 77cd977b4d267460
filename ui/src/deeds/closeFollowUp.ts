/** What is done to the plan when something has been looked at: marked as done, the next time set; and all of it back. */
import type { Edit, FollowUp, FollowUpState, LookRepeat, PlanDetails } from '../api/bindings/plan';
import type { Look, Subject } from '../store/agenda';
import { daysBetween, type Day } from '../i18n/day';
import { addMonths } from '../i18n/month';
import { addDays } from '../i18n/week';

/** When it is looked at again: a day, or a time in words; neither when it is not. */
export interface NextTime {
  day: Day | null;
  rough: string;
}

export interface Closing {
  edits: Edit[];
  /** What takes it all back. */
  back: Edit[];
}

export interface ClosingIds {
  /** The follow-up that is closed: its own id, or the one it gets. */
  followUp: string;
  next: string;
}

/** The fields that say what is looked at. */
export function subjectFields(subject: Subject): Record<string, unknown> {
  switch (subject.of) {
    case 'action':
      return { action: subject.action.id };
    case 'goal':
      return { goal: subject.goal.id };
    case 'wholePlan':
      return { wholePlan: true };
  }
}

/** How many days lie from each time to the next. */
const lookDays = { everyWeek: 7, everyOtherWeek: 14 } as const;

/** The same, of months: one too many or too few at most. */
const monthDays = 30.4375;

const change = (id: string, field: string, value: unknown): Edit => ({
  edit: 'change',
  kind: 'followUp',
  id,
  field,
  value,
});

/** Whether the day it is looked at again is told by its repeat, and not asked for. */
export const isRepeated = ({ followUp, due }: Look): boolean =>
  due !== null && followUp !== null && followUp.repeat !== null;

/** How often it is looked at: counted from its own date, whatever it was counted from before. */
export function lookRepeatEdits(
  { id, first, until }: Pick<FollowUp, 'id' | 'first' | 'until'>,
  repeat: LookRepeat | null,
): Edit[] {
  return [
    change(id, 'repeat', repeat),
    ...(first === null ? [] : [change(id, 'first', null)]),
    ...(repeat === null && until !== null ? [change(id, 'until', null)] : []),
  ];
}

/** How many times it is looked at, the next one counted: the day of the last, and how many there are until a day. */
export function lookTimes({ repeat, due, first }: Pick<FollowUp, 'repeat' | 'due' | 'first'>) {
  if (repeat === null || due === null) return null;
  const from = first ?? due;
  // Months are counted from the day they were agreed for, which a shorter month may not have.
  const dayOf = (number: number): Day => {
    if (repeat === 'everyMonth') return addMonths(from, number);
    return addDays(from, lookDays[repeat] * number);
  };
  // Those that lie about a day.
  const near = (day: Day): number[] => {
    const days = daysBetween(from, day) ?? 0;
    const about = Math.floor(days / (repeat === 'everyMonth' ? monthDays : lookDays[repeat]));
    return [-1, 0, 1, 2].map((more) => Math.max(0, about + more));
  };
  const away = (number: number) => Math.abs(daysBetween(dayOf(number), due) ?? 0);
  // One that was moved is taken for the one it stands nearest to, as in core.
  const next = near(due).reduce((best, other) => (away(other) < away(best) ? other : best));
  return {
    lastOf: (number: number): Day => dayOf(next + number - 1),
    numberUntil: (until: Day): number => {
      if (until < due) return 0;
      return Math.max(next, ...near(until).filter((number) => dayOf(number) <= until)) - next + 1;
    },
  };
}

/** The next revision is a date among the plan's details; anything else is a follow-up linked to this one. */
export function closingOf(
  look: Look,
  details: Pick<PlanDetails, 'id'>,
  ids: ClosingIds,
  state: Exclude<FollowUpState, 'waiting'>,
  next: NextTime,
  today: Day,
): Closing {
  const parts = [marked(look, ids.followUp, state, today)];
  // What repeats is told by its follow-up, the revision too.
  const movesRevision = look.revision && next.rough === '' && !isRepeated(look);
  if (look.revision) parts.push(revised(look, details.id, next.day));
  if (!movesRevision && (next.day !== null || next.rough !== '')) {
    parts.push(followed(look, ids, next));
  }
  return {
    edits: parts.flatMap(({ edits }) => edits),
    back: parts.flatMap(({ back }) => back),
  };
}

function marked(look: Look, id: string, state: FollowUpState, today: Day): Closing {
  if (look.followUp === null) {
    const fields = { ...subjectFields(look.subject), due: look.due, state, doneOn: today };
    return {
      edits: [{ edit: 'add', kind: 'followUp', id, fields }],
      back: [{ edit: 'remove', kind: 'followUp', id }],
    };
  }
  return {
    edits: [change(id, 'state', state), change(id, 'doneOn', today)],
    back: [change(id, 'state', 'waiting'), change(id, 'doneOn', null)],
  };
}

function revised(look: Look, plan: string, day: Day | null): Closing {
  const edit = { edit: 'change', kind: 'details', id: plan, field: 'nextRevision' } as const;
  return { edits: [{ ...edit, value: day }], back: [{ ...edit, value: look.due }] };
}

function followed(look: Look, ids: ClosingIds, { day, rough }: NextTime): Closing {
  const fields = { ...subjectFields(look.subject), due: day, rough, ...repeated(look) };
  return {
    edits: [
      { edit: 'add', kind: 'followUp', id: ids.next, fields },
      change(ids.followUp, 'next', ids.next),
    ],
    back: [change(ids.followUp, 'next', null), { edit: 'remove', kind: 'followUp', id: ids.next }],
  };
}

/** What the next has of one that repeats: the same people at the same time, counted from the same day. */
function repeated({ followUp, due }: Look): Partial<FollowUp> {
  if (!followUp?.repeat) return {};
  const { repeat, until, first, time, responsible } = followUp;
  return { repeat, until, first: first ?? due, time, responsible };
}
