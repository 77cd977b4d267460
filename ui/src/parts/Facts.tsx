/** What is known about an action, as quiet names and their values; a narrow window puts the name above the value. */
import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface FactsProps {
  children: ReactNode;
}

export function Facts({ children }: FactsProps) {
  return <dl className={styles.facts}>{children}</dl>;
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
