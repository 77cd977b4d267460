/** Somebody's own words, as large as they deserve: « hangs in the margin, » follows, the sign stands under. */
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PenColour } from '../theme/pen';
import styles from './Quote.module.css';

export interface QuoteProps {
  /** The words, or an EditableText with them. */
  children: ReactNode;
  pen: PenColour;
  size: 'xl' | 'l' | 'm' | 's';
  /** A Sign, or nothing when it stands elsewhere in the view. */
  sign?: ReactNode;
  /** The words are an EditableText; pass it the closing mark (t('quote.close')) as `after`, so that it follows the text. */
  editable?: boolean;
}

export function Quote({ children, pen, size, sign, editable = false }: QuoteProps) {
  const { t } = useTranslation();
  return (
    <figure className={styles.quote} data-pen={pen}>
      <blockquote className={clsx(styles.words, styles[size])} dir="auto">
        <span className={styles.open} aria-hidden="true">
          {t('quote.open')}
        </span>
        {children}
        {!editable && (
          <>
            {/* A word joiner: the closing mark never stands alone on a line. */ '\u2060'}
            <span className={styles.close} aria-hidden="true">
              {t('quote.close')}
            </span>
          </>
        )}
      </blockquote>
      {sign !== undefined && <figcaption className={styles.sign}>{sign}</figcaption>}
    </figure>
  );
}
