/** The wishes where they are not used any more: what was written is read, part by part. */
import { useId } from 'react';
import type { CareWish, CareWishSection } from '../../api/bindings/plan';
import { useSelected } from '../../records/useSelected';
import styles from './CrisisPlanPage.module.css';
import { wishSections } from './lines';
import { usePartName } from './usePartName';

export function ReadWishes({ wishes }: { wishes: readonly CareWish[] }) {
  const written = wishSections.filter((part) => wishes.some(({ section }) => section === part));
  return written.map((part) => (
    <Part key={part} part={part} wishes={wishes.filter(({ section }) => section === part)} />
  ));
}

function Part({ part, wishes }: { part: CareWishSection; wishes: readonly CareWish[] }) {
  const headingId = useId();
  const name = usePartName();
  const people = useSelected(({ whole }) => whole.people);
  const words = ({ person, text }: CareWish) =>
    [people.find(({ id }) => id === person)?.name, text].filter(Boolean).join(': ');
  return (
    <section aria-labelledby={headingId}>
      <h3 className="row-name" id={headingId}>
        {name('careWish', part, null).shown}
      </h3>
      <ul className={styles.read}>
        {wishes.map((wish) => (
          <li key={wish.id} dir="auto">
            {words(wish)}
          </li>
        ))}
      </ul>
    </section>
  );
}
