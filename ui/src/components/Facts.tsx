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
  children: ReactNode;
}

export function Fact({ name, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
