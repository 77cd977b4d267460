/** A quotation mark that is drawn around somebody's words: whoever copies them gets the words and nothing else. */
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import styles from './QuoteMark.module.css';

export interface QuoteMarkProps {
  side: 'open' | 'close';
  className?: string | undefined;
  /** Those who hear the words are told otherwise whose they are. */
  unheard?: boolean;
}

export function QuoteMark({ side, className, unheard = false }: QuoteMarkProps) {
  const { t } = useTranslation();
  return (
    <span className={clsx(styles.mark, className)} aria-hidden={unheard || undefined}>
      {side === 'open' ? t('quote.open') : t('quote.close')}
    </span>
  );
}
