/**
 * Chooses one of many by typing a part of its name. The best match stands first and is what Enter takes; what is typed
 * can be a new name too, which stands last; of a person, or of a service where one may be chosen. Where a press brings
 * it into view, the same press opens the list.
 */
import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Chooser.module.css';
import { matching } from './matching';

export interface Choice {
  label: string;
  value: string;
}

export interface ChooserProps {
  label: string;
  hideLabel?: boolean;
  choices: readonly Choice[];
  chosen?: Choice | null;
  /** `isService`: the new name is a service's. */
  onChosen: (value: string, isNew: boolean, isService?: boolean) => void;
  /** The chosen one was taken away. */
  onNone?: () => void;
  allowNew?: boolean;
  allowService?: boolean;
}

/** Stand for what is typed, among the choices. */
const typedItself = 'typed itself';
const typedService = 'typed service';

export function Chooser(props: ChooserProps) {
  const { label, hideLabel = false, choices, chosen, onChosen, onNone } = props;
  const { allowNew = false, allowService = false } = props;
  const place = useRef<HTMLDivElement>(null);
  useNamedLists(place, label);
  useOpenedByPress(place);
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const fitting = matching(choices, name);
  const added = [
    ...(allowNew ? [{ label: t('chooser.add', { name }), value: typedItself }] : []),
    ...(allowService ? [{ label: t('chooser.addService', { name }), value: typedService }] : []),
  ];
  const shown = name === '' ? fitting : [...fitting, ...added];

  const choose = (value: string) => {
    if (value === typedService) onChosen(name, true, true);
    else if (value === typedItself) onChosen(name, true);
    else onChosen(value, false);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || name === '') return;
    // One that was gone to with the arrows is taken by the list itself.
    if (event.currentTarget.querySelector('input[aria-activedescendant]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    // Pressed as with the pointer, so that the list closes and the field is ready for another name.
    const best = event.currentTarget.querySelector('[role="option"]');
    best?.dispatchEvent(new Event('pointerup', { bubbles: true }));
  };
  return (
    <div
      ref={place}
      className={styles.chooser}
      data-typed={name !== '' || undefined}
      onKeyDownCapture={press}
    >
      <Combobox
        label={label}
        hideLabel={hideLabel}
        options={[...choices, ...added]}
        filteredOptions={shown}
        selectedOptions={chosen && name === '' ? [chosen] : []}
        onChange={setTyped}
        onToggleSelected={(value, isSelected) => {
          if (isSelected) choose(value);
          else onNone?.();
        }}
      />
    </div>
  );
}

/** The field that has the focus from the start is what somebody has just pressed for: they see what there is to choose. */
function useOpenedByPress(place: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const field = place.current?.querySelector('input');
    if (field != null && field === document.activeElement) field.click();
  }, [place]);
}

/**
 * The design system's list of choices has no name for those who do not see where it stands: it gets its field's. The
 * mark of the chosen one has none either, and says no more than the list does.
 */
function useNamedLists(place: RefObject<HTMLElement | null>, name: string) {
  useEffect(() => {
    const around = place.current;
    if (around === null) return;
    const call = () => {
      for (const list of around.querySelectorAll('[role="listbox"]:not([aria-label])')) {
        list.setAttribute('aria-label', name);
      }
      for (const mark of around.querySelectorAll('[role="option"] > svg:not([aria-hidden])')) {
        mark.setAttribute('aria-hidden', 'true');
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
