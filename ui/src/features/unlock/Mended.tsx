/** What became of a damaged plan: what could not be read is listed before one goes on. */
import { Button } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Gap, Mended as MendedAnswer } from '../../api/bindings/journal';
import type { Language } from '../../api/bindings/plan';
import { moment } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';

export interface MendedProps {
  mended: MendedAnswer;
  onGo: () => void;
}

function gapWords(t: TFunction, { acts: count, after, before }: Gap, language: Language): string {
  const at = (time: string) => moment(new Date(time), language);
  if (count === 0 && after !== null) return t('mend.maybe', { after: at(after) });
  if (after !== null && before !== null)
    return t('mend.between', { count, after: at(after), before: at(before) });
  if (after !== null) return t('mend.after', { count, after: at(after) });
  if (before !== null) return t('mend.before', { count, before: at(before) });
  return t('mend.unknown', { count });
}

export function Mended({ mended, onGo }: MendedProps) {
  const { t } = useTranslation();
  const language = useReader();
  const { lost, withoutName, leftOut, aside } = mended;
  const missing = lost.map((gap) => gapWords(t, gap, language));
  if (leftOut > 0) missing.push(t('mend.left', { count: leftOut }));
  return (
    <div>
      <h1 className="heading">{t('mend.title')}</h1>
      <p className="body">{t(missing.length === 0 ? 'mend.all' : 'mend.some')}</p>
      {missing.length > 0 && (
        <ul className="body">
          {missing.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {withoutName > 0 && <p className="body">{t('mend.nameless', { count: withoutName })}</p>}
      {aside !== '' && <p className="quiet">{t('mend.aside', { name: aside })}</p>}
      <Button type="button" onClick={onGo}>
        {t('mend.go')}
      </Button>
    </div>
  );
}
