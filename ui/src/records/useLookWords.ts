/** What a look is called, and what stands small and quiet under it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/bindings/plan';
import { named } from './named';
import { useNames, type Names } from './useNames';
import { useSelected } from './useSelected';
import type { Subject } from '../store/agenda';

export interface LookWords {
  name: string;
  under: string;
}

export function subjectName(subject: Subject, names: Names): string {
  switch (subject.of) {
    case 'action':
      return subject.action.what;
    case 'goal':
      return subject.goal.title;
    case 'wholePlan':
      return names.printed('calendar.wholePlan');
  }
}

export function useLookWords(subject: Subject): LookWords {
  const { t } = useTranslation();
  const names = useNames();
  const people = useSelected(({ whole }) => whole.people);
  const rhythm = useSelected(({ whole }) => whole.details.revisionRhythm);
  return useMemo(
    () => ({
      name: subjectName(subject, names),
      under: under(subject, people, rhythm, names, t('plan.noLongerHere')),
    }),
    [subject, people, rhythm, names, t],
  );
}

function under(
  subject: Subject,
  people: readonly Person[],
  rhythm: string,
  names: Names,
  gone: string,
): string {
  switch (subject.of) {
    case 'action': {
      const { responsible, stateNote, extent } = subject.action;
      const person = people.find(({ id }) => id === responsible);
      const words = [person ? named(person, gone) : '', stateNote.trim() || extent.trim()];
      return words.filter((part) => part !== '').join('. ');
    }
    case 'goal':
      return names.kind('goal');
    case 'wholePlan':
      return rhythm === ''
        ? names.printed('calendar.revise')
        : names.printed('calendar.rhythm', { rhythm });
  }
}
