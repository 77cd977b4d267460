/** What something agreed on can turn into, as choices: an action under a goal, or a look at something. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../records/Chooser';
import { quoted } from '../../i18n/quoted';
import { subjectName } from '../../records/useLookWords';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import type { Subject } from '../../store/agenda';
import type { Becomes } from '../../deeds/actOnDecision';

export interface Becoming {
  choices: readonly Choice[];
  /** What the choice of a value means; nothing for a value that is not among them. */
  of: (value: string) => Becomes | null;
}

export function useBecoming(): Becoming {
  const { t } = useTranslation();
  const names = useNames();
  const goals = useSelected(({ visible }) => visible.goals);
  const actions = useSelected(({ visible }) => visible.actions);
  return useMemo(() => {
    const subjects: [string, Subject][] = [
      ...actions.map((action): [string, Subject] => [action.id, { of: 'action', action }]),
      ...goals.map((goal): [string, Subject] => [goal.id, { of: 'goal', goal }]),
      ['wholePlan', { of: 'wholePlan' }],
    ];
    const all: [string, string, Becomes][] = [
      ...goals.map(({ id, title }): [string, string, Becomes] => [
        `action ${id}`,
        t('meetings.becomes.action', { goal: quoted(t, title) }),
        { as: 'action', goal: id },
      ]),
      ...subjects.map(([id, subject]): [string, string, Becomes] => [
        `look ${id}`,
        subject.of === 'wholePlan'
          ? t('meetings.becomes.followUpWhole')
          : t('meetings.becomes.followUp', { what: quoted(t, subjectName(subject, names)) }),
        { as: 'followUp', subject },
      ]),
    ];
    const known = new Map(all.map(([value, , becomes]) => [value, becomes]));
    return {
      choices: all.map(([value, label]) => ({ value, label })),
      of: (value) => known.get(value) ?? null,
    };
  }, [t, names, goals, actions]);
}
