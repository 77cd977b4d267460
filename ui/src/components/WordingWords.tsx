/** What one copy says: a person's own words as a quotation, and what the program says of it as it says everything else. */
import { useTranslation } from 'react-i18next';
import { Quote } from './Quote';
import type { Wording } from './Wordings';

export function WordingWords({ wording: { by, words, isSaid } }: { wording: Wording }) {
  const { t } = useTranslation();
  if (words === null) return <p className="quiet">{t('wordings.nothing')}</p>;
  if (!isSaid) {
    return (
      <p className="body" dir="auto">
        {words}
      </p>
    );
  }
  return (
    <Quote pen={by.pen} size="s">
      {words}
    </Quote>
  );
}
