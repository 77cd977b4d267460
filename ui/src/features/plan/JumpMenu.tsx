/** The way from one part of the plan to another, in sight wherever on the paper one is. */
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PagePart } from '../../components/OneAtATime';
import { goTo } from './goToPart';
import styles from './JumpMenu.module.css';

export interface JumpMenuProps {
  parts: readonly PagePart[];
}

export function JumpMenu({ parts }: JumpMenuProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only listens to what happens inside
    <nav className={styles.jump} aria-label={t('plan.jumpLabel')} onKeyDown={press} onBlur={leave}>
      <Button
        ref={button}
        variant="secondary"
        size="small"
        icon={<ChevronDownIcon aria-hidden="true" />}
        iconPosition="right"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('plan.jump')}
      </Button>
      {open && (
        <ul id={listId} className={styles.jumpList}>
          {parts.map(({ key, name, heading }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.jumpPart}
                onClick={() => {
                  setOpen(false);
                  goTo(heading);
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
