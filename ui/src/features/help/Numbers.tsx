/** Phone numbers, and who answers each. */
import styles from './HelpPage.module.css';

export interface PhoneNumbers {
  numbers: readonly { number: string; text: string }[];
}

export function Numbers({ numbers }: PhoneNumbers) {
  if (numbers.length === 0) return null;
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ number, text }) => (
        <div key={number} className={styles.number}>
          <dt>{number}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
