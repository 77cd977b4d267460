/** What is dated elsewhere in the plan, as a week or a month tells of it: in words, and where it is changed. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { subjectName } from '../../records/useLookWords';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import type { Place } from '../../navigation/pageOf';
import type { Dated } from './week';

/** Where it is changed. */
export function placeOf(item: Dated): Required<Place> {
  switch (item.of) {
    case 'meeting':
      return { page: 'meetings', about: { kind: 'meeting', id: item.meeting.id } };
    case 'look':
      return { page: 'followUps', about: { kind: 'followUp', id: item.look.key } };
    case 'first':
    case 'last':
      return { page: 'plan', about: { kind: 'action', id: item.action.id } };
  }
}

/** Why it stands in this day: it begins, it is to be looked at, it was. */
export function datedWords(t: TFunction, item: Dated): string {
  const state = item.of === 'look' ? item.look.followUp?.state : undefined;
  if (state === 'done') return t('followUps.done');
  return state === 'notDone' ? t('followUps.notDone') : t(`week.${item.of}`);
}

/** What is dated, and with whom or where. */
export function useDated(item: Dated): { what: string; under: string } {
  const { t } = useTranslation();
  const names = useNames();
  const answers = item.of === 'meeting' ? null : responsibleFor(item);
  const who = useSelected(({ whole }) => whole.people.find(({ id }) => id === answers)?.name);
  const withWhom = who === undefined ? '' : t('week.with', { who });
  switch (item.of) {
    case 'meeting': {
      const { title, place } = item.meeting;
      return { what: title.trim() || names.kind('meeting'), under: place };
    }
    case 'look':
      return { what: subjectName(item.look.subject, names), under: withWhom };
    case 'first':
    case 'last':
      return { what: item.action.what, under: withWhom };
  }
}

function responsibleFor(item: Exclude<Dated, { of: 'meeting' }>): string | null {
  return item.of === 'look' ? item.look.responsible : item.action.responsible;
}
