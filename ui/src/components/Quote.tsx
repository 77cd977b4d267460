/** Somebody's own words, as large as they deserve: « hangs in the margin, » follows, the sign stands under. */
import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { PenColour } from '../theme/pen';
import styles from './Quote.module.css';
import { QuoteMark } from './QuoteMark';

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
  return (
    <figure className={styles.quote} data-pen={pen}>
      <blockquote className={clsx(styles.words, styles[size])} dir="auto">
        <QuoteMark side="open" className={styles.open} unheard />
        {children}
        {!editable && <QuoteMark side="close" className={styles.close} unheard />}
      </blockquote>
      {sign !== undefined && <figcaption className={styles.sign}>{sign}</figcaption>}
    </figure>
  );
}
