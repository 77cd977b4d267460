/** What copies of the plan say in one field, in words, each with who said it and when. */
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement, Pen } from '../api/bindings/plan';
import type { Wording } from '../components/Wordings';
import { usePlanSession } from '../store/usePlan';
import { clock, nearDay } from '../i18n/dates';
import { dayOf } from '../i18n/day';
import { useReader } from '../i18n/useReader';
import { fieldOf } from '../store/field';
import { PictureShown } from './picture/PictureShown';
import { useSelected } from './useSelected';
import { isWordsOf } from './askWords';
import { useInWords } from './useInWords';

export interface DifferingWords {
  wordings: Wording[];
  /** Whether it is several people's or the same person's on two laptops. */
  heading: string;
}

export function useWordings({ record, field, versions }: Disagreement): DifferingWords {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const language = useReader();
  const writers = useSelected((state) => state.writers);
  const nameOf = (id: string) => writers.get(id)?.name ?? '';
  const who = ({ writer, words }: Pen) =>
    writer === words
      ? nameOf(words)
      : t('wordings.writtenFor', { writer: nameOf(writer), name: nameOf(words) });
  const isText = (value: unknown) => isWordsOf(record.kind, field, value);
  const { kind } = record;
  const values = field === 'removed' ? [] : versions.map(({ value }) => ({ kind, field, value }));
  const asked = values.filter(({ value }) => value !== null && !isText(value));
  const told = useInWords({ values: asked });
  const inWords = (value: unknown) => {
    if (field === 'removed') return t(value === true ? 'wordings.takenOut' : 'wordings.standing');
    return isText(value) ? String(value) : (told?.valueOf(kind, field, value) ?? null);
  };
  const wordings = versions.flatMap(({ change, value, pen, at }) => {
    const by = writers.get(pen.words);
    // What is asked for is shown when it is answered.
    if (by === undefined || (asked.length > 0 && told === null)) return [];
    const moment = new Date(at);
    const signed = t('wordings.signed', {
      who: who(pen),
      day: nearDay(dayOf(moment), today, language),
      clock: clock(moment, language),
    });
    const choose = t('wordings.chooseOf', { signed });
    const isSaid = field !== 'removed' && isText(value);
    const words = inWords(value);
    // Two images are told alike: which is which is seen.
    const drawn =
      fieldOf(kind, field)?.holds === 'image' &&
      createElement(PictureShown, {
        picture: { id: record.id, image: String(value), words: signed },
        size: 'middle',
      });
    return [{ id: change, by, signed, words, drawn, isSaid, choose }];
  });
  const people = new Set(versions.map(({ pen }) => pen.words));
  return { wordings, heading: t(people.size > 1 ? 'wordings.each' : 'wordings.twice') };
}
