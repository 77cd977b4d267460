/** Who said it and when; and who wrote it down, when that was another. */
import { useTranslation } from 'react-i18next';
import type { Voice } from '../api/bindings/plan';
import { Sign } from '../components/Sign';
import { usePlan } from '../store/usePlan';
import { nearDay } from '../i18n/dates';
import { dayOf } from '../i18n/day';
import { useNames } from './useNames';

export interface SaidSignProps {
  voice: Voice;
}

export function SaidSign({ voice }: SaidSignProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { writers, today } = usePlan();
  const { words, writer } = voice.pen;
  const [by, hand] = [writers.get(words), writers.get(writer)];
  if (by === undefined) return null;
  const day = nearDay(dayOf(new Date(voice.at)), today, language);
  return (
    <Sign by={by}>
      {hand && writer !== words
        ? t('conversation.takenDown', { words: by.name, writer: hand.name, day })
        : t('conversation.signed', { name: by.name, day })}
    </Sign>
  );
}

/** Words that follow each other and were said and written by the same on one day need one sign, under the last. */
export function saidAlike(one: Voice | null, next: Voice | null): boolean {
  if (one === null || next === null) return false;
  const day = (voice: Voice) => dayOf(new Date(voice.at));
  const samePen = one.pen.words === next.pen.words && one.pen.writer === next.pen.writer;
  return samePen && day(one) === day(next);
}
