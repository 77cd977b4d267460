/** Everyone in the plan, a line each; a line that is pressed opens where it stands. */
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { RemovedLine } from '../../records/list/RemovedLine';
import type { Adding } from '../../records/list/useAdding';
import { useRemoving } from '../../records/list/useRemoving';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { useSelected } from '../../records/useSelected';
import styles from './PeoplePage.module.css';
import { isOwner } from './people';
import { PersonLine } from './PersonLine';
import { PersonSheet } from './PersonSheet';

export interface PeopleListProps {
  people: readonly Person[];
  adding: Adding<Person>;
  /** Whose line is open. */
  open: string | null;
  onOpen: (id: string | null) => void;
}

export function PeopleList({ people, adding, open, onOpen }: PeopleListProps) {
  const { t } = useTranslation();
  const removing = useRemoving('person', people);
  const writer = useSelected(({ pen }) => pen.writer);
  // The line it becomes again gets the focus.
  const close = (id: string) => {
    flushSync(() => {
      onOpen(null);
    });
    document.getElementById(`record-${id}`)?.querySelector('button')?.focus();
  };
  return (
    <>
      <ul className={styles.list} aria-label={t('chapters.people')}>
        {adding.shown.map((person) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only listens to what happens inside
          <li
            key={person.id}
            className={styles.item}
            id={`record-${person.id}`}
            // A begun one is open in any case; once somebody is at it, it stays so.
            onFocus={() => {
              if (adding.isBlank(person.id) && person.id !== open) onOpen(person.id);
            }}
          >
            {person.id === open || adding.isBlank(person.id) ? (
              <PersonSheet
                person={person}
                people={people}
                isNew={person.id === adding.newest || adding.isBlank(person.id)}
                isBlank={adding.isBlank(person.id)}
                onDone={(text) => {
                  adding.done(person.id, text);
                }}
                onClose={() => {
                  close(person.id);
                }}
                // Neither the owner nor the one who writes now can leave the plan.
                onRemove={isOwner(person) || person.id === writer ? undefined : removing.remove}
              />
            ) : (
              <PersonLine
                person={person}
                onOpen={() => {
                  onOpen(person.id);
                }}
              />
            )}
            <MisfitLines record={{ kind: 'person', id: person.id }} />
          </li>
        ))}
        {removing.removed.map((removed) => (
          <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
        ))}
      </ul>
      <TakenOutLines kind="person" />
    </>
  );
}
