/**
 * Where copies of the plan say different things in a field, both stand there, each under its name, until somebody chooses
 * one or writes a third. Where they agree, the field is as ever.
 */
import { createContext, useContext, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement } from '../api/bindings/plan';
import { Wordings } from '../components/Wordings';
import { heldBy, keepBoth } from '../deeds/keepBoth';
import { keepFocus } from './keepFocus';
import { NewFrom } from './NewFrom';
import { usePlanSession } from '../store/usePlan';
import { useDisagreement, useHasDraft, useOwnerId, useWriter, type FieldPlace } from './useField';
import { useSelected } from './useSelected';
import { useThird } from './useThird';
import { useWordings } from './useWordings';

/** What stands inside is written anew, or is shown beside what it differs from. */
const Inside = createContext(false);

/** Whether the field is opened to be written anew. */
export const useIsWrittenAnew = () => useContext(Inside);

/** What stands inside shows itself where copies disagree. */
export function ShowsItself({ children }: { children: ReactNode }) {
  return <Inside value={true}>{children}</Inside>;
}

export interface DisagreedProps {
  place: FieldPlace;
  label: string;
  /** What they say is shown elsewhere, beside the field. */
  isBeside?: boolean;
  /** The field, as it is where nobody disagrees. */
  children: ReactNode;
}

export function Disagreed(props: DisagreedProps) {
  const { place, isBeside = false, children } = props;
  const open = useDisagreement(place);
  const inside = useContext(Inside);
  // Words in the making when another copy came in are in sight too, and stay where they were typed.
  const isBeingWritten = useHasDraft(place) && open !== null;
  const { shown, isOpen, field, write, onWrite, onChosen, onBlur } = useThird(open, isBeingWritten);
  if (inside) return children;
  if (isBeside || (shown === null && !isOpen)) {
    return (
      <NewFrom place={place} isTold={isBeside}>
        {children}
      </NewFrom>
    );
  }
  return (
    <>
      {shown && (
        <Differing
          {...props}
          open={shown}
          onWrite={onWrite}
          write={write}
          onChosen={onChosen}
          isSettled={open === null}
        />
      )}
      {isOpen && (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
        <div ref={field} onMouseDown={keepFocus} onBlur={onBlur}>
          <ShowsItself>{children}</ShowsItself>
        </div>
      )}
    </>
  );
}

interface DifferingProps extends Pick<DisagreedProps, 'label'> {
  open: Disagreement;
  /** Nothing while it is written, and where only what is there can be chosen. */
  onWrite?: (() => void) | undefined;
  /** What it is begun with, to come back to. */
  write?: RefObject<HTMLButtonElement | null>;
  /** One of them, or both, are chosen. */
  onChosen?: () => void;
  /** It is settled by what is written now. */
  isSettled?: boolean;
}

/** What the copies say, with the choice where it is that of whoever holds the pen. */
export function Differing(props: DifferingProps) {
  const { label, open, onWrite, write, onChosen, isSettled = false } = props;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const owner = useOwnerId();
  const speaks = useSelected(({ pen }) => pen.words === owner);
  const by = useWriter(owner);
  const { wordings, heading } = useWordings(open);
  const writers = useSelected((state) => state.writers);
  const both = keepBoth(open, (id) => writers.get(id)?.name ?? '');
  const mayChoose = !open.owners || speaks;
  const choose = (version: string) => {
    onChosen?.();
    void store.bringBack({ version });
  };
  const chooseBoth = () => {
    onChosen?.();
    void store.act(both === null ? [] : [both], true);
  };
  return (
    <Wordings
      label={label}
      heading={heading}
      wordings={wordings}
      onChoose={mayChoose && !isSettled ? choose : undefined}
      onBoth={both !== null && mayChoose && !isSettled ? chooseBoth : undefined}
      isText={heldBy(open) === 'prose' || heldBy(open) === 'line'}
      onWrite={mayChoose ? onWrite : undefined}
      write={write}
      note={mayChoose ? undefined : t('wordings.ownerChooses', { name: by?.name ?? '' })}
    />
  );
}
