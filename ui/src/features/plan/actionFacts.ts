/** What can be told of an action besides what is done. */
import { useTranslation } from 'react-i18next';
import type { Action, FollowUp } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';

/** What every action should tell. */
export const expected = ['how', 'extent', 'responsible', 'when', 'followUp', 'note'] as const;

/** What can be told of an action, in the order it is offered. */
export const offered = [...expected, 'hours', 'canDo', 'cannotDo', 'decidedBy'] as const;

export type ActionFact = (typeof offered)[number];

/** Which of them the action has. */
export function toldOf(
  action: Action,
  followUps: readonly FollowUp[],
): Record<ActionFact, boolean> {
  return {
    how: action.how !== '',
    extent: action.extent !== '',
    responsible: action.responsible !== null,
    when: action.from !== null || action.to !== null,
    hours: action.fromTime !== null || action.toTime !== null,
    followUp: followUps.some(({ state }) => state === 'waiting'),
    note: action.stateNote !== '',
    canDo: action.canDo !== '',
    cannotDo: action.cannotDo !== '',
    decidedBy: action.decidedBy !== null,
  };
}

/** The fields of those that are not one field of the same name. */
export const factFields: Partial<Record<ActionFact, readonly string[]>> = {
  when: ['from', 'to'],
  hours: ['fromTime', 'toTime'],
  note: ['stateNote'],
};

/** What they are called. */
export function useActionFactNames(): Record<ActionFact, string> {
  const { t } = useTranslation();
  const { field, printed } = useNames();
  return {
    how: field('action', 'how'),
    extent: field('action', 'extent'),
    responsible: field('action', 'responsible'),
    when: printed('goals.heads.when'),
    hours: field('action', 'fromTime'),
    followUp: t('plan.followUp'),
    note: field('action', 'stateNote'),
    canDo: field('action', 'canDo'),
    cannotDo: field('action', 'cannotDo'),
    decidedBy: field('action', 'decidedBy'),
  };
}
