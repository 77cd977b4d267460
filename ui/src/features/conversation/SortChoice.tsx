/** Whether it is something in the person, or someone or something around them: one quiet choice. */
import { Chips } from '@navikt/ds-react';
import type { ResourceSort } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { withCapital } from '../../i18n/act';
import styles from './ConversationPage.module.css';
import type { Writing } from './useWriting';

const sorts: readonly ResourceSort[] = ['strength', 'support'];

export interface SortChoiceProps {
  writing: Writing;
  onChosen: () => void;
}

export function SortChoice({ writing, onChosen }: SortChoiceProps) {
  const names = useNames();
  const chosen = writing.valueOf('sort');
  return (
    <div className={styles.sort}>
      <Chips aria-label={names.field('resource', 'sort')}>
        {sorts.map((sort) => (
          <Chips.Toggle
            key={sort}
            selected={sort === chosen}
            checkmark={false}
            onClick={() => {
              writing.choose('sort', sort);
              onChosen();
            }}
          >
            {withCapital(names.choice('resource', 'sort', sort))}
          </Chips.Toggle>
        ))}
      </Chips>
    </div>
  );
}
