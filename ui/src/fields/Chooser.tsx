/** Chooses one of many by typing a part of its name; a name that is not there can be a new one. */
import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react';
import { useEffect, useRef, type RefObject } from 'react';
import styles from './Chooser.module.css';

export interface Choice {
  label: string;
  value: string;
}

export interface ChooserProps {
  label: string;
  hideLabel?: boolean;
  choices: readonly Choice[];
  chosen?: Choice | null;
  onChosen: (value: string, isNew: boolean) => void;
  /** The chosen one was taken away. */
  onNone?: () => void;
  allowNew?: boolean;
}

export function Chooser(props: ChooserProps) {
  const { label, hideLabel = false, choices, chosen, onChosen, onNone, allowNew = false } = props;
  const place = useRef<HTMLDivElement>(null);
  useNamedLists(place, label);
  return (
    <div ref={place} className={styles.chooser}>
      <Combobox
        label={label}
        hideLabel={hideLabel}
        options={[...choices]}
        selectedOptions={chosen ? [chosen] : []}
        allowNewValues={allowNew}
        onToggleSelected={(value, isSelected, isNew) => {
          if (isSelected) onChosen(value, isNew);
          else onNone?.();
        }}
      />
    </div>
  );
}

/**
 * The design system's list of choices has no name for those who do not see where it stands: it gets its field's. The
 * tick at the chosen one is only drawn: that it is chosen is said already.
 */
function useNamedLists(place: RefObject<HTMLElement | null>, name: string) {
  useEffect(() => {
    const around = place.current;
    if (around === null) return;
    const call = () => {
      for (const list of around.querySelectorAll('[role="listbox"]:not([aria-label])')) {
        list.setAttribute('aria-label', name);
      }
      for (const drawn of around.querySelectorAll('[role="option"] svg:not([aria-hidden])')) {
        drawn.setAttribute('aria-hidden', 'true');
      }
    };
    call();
    const changes = new MutationObserver(call);
    changes.observe(around, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
    };
  }, [place, name]);
}
