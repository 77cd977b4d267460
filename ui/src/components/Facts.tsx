/** What is known about an action, as quiet names and their values; a narrow window puts the name above the value. */
import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface FactsProps {
  children: ReactNode;
  /** Room for long names. */
  wide?: boolean;
}

export function Facts({ children, wide = false }: FactsProps) {
  return (
    <dl className={styles.facts} data-wide={wide || undefined}>
      {children}
    </dl>
  );
}

export interface FactProps {
  name: ReactNode;
  /** The value is something to press or to tick, and no line of text. */
  isPressed?: boolean;
  children: ReactNode;
}

export function Fact({ name, isPressed = false, children }: FactProps) {
  return (
    <div className={styles.fact} data-pressed={isPressed || undefined}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
