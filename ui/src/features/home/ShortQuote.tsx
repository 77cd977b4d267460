/** Somebody's words on the front page: a long answer takes a few lines here, and all of it is a press away. */
import { useTranslation } from 'react-i18next';
import { called } from '../../records/called';
import { Quote, type QuoteProps } from '../../components/Quote';

/** So much of a long answer stands here. */
const mostLetters = 280;

export interface ShortQuoteProps extends Omit<QuoteProps, 'children' | 'editable'> {
  text: string;
  onAll: () => void;
}

export function ShortQuote({ text, onAll, ...quote }: ShortQuoteProps) {
  const { t } = useTranslation();
  const isLong = text.length > mostLetters;
  return (
    <>
      <Quote {...quote}>{isLong ? called(text, mostLetters) : text}</Quote>
      {isLong && (
        <button type="button" className="plain-link" onClick={onAll}>
          {t('front.readAll')}
          <span className="aksel-sr-only">: {called(text)}</span>
        </button>
      )}
    </>
  );
}
