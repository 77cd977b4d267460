/**
 * Where copies of the plan say different things in a field, both stand there, each under its name, until somebody chooses
 * one or writes a third. Where they agree, the field is as ever.
 */
import { createContext, useContext, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disagreement } from '../api/bindings/plan';
import { Wordings } from '../components/Wordings';
import { heldBy, keepBoth } from '../deeds/keepBoth';
import { keepFocus } from './keepFocus';
import { NewFrom } from './NewFrom';
import { usePlanSession } from '../store/usePlan';
import { useDisagreement, useDraftOf, useOwnerId, useWriter, type FieldPlace } from './useField';
import { useFocusInside } from './useFocusInside';
import { useSelected } from './useSelected';
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
  /** The field, as it is where nobody disagrees. */
  children: ReactNode;
}

export function Disagreed(props: DisagreedProps) {
  const { place, children } = props;
  const open = useDisagreement(place);
  const inside = useContext(Inside);
  // Whoever writes a third wording has both in sight until they are done.
  const [written, setWritten] = useState<Disagreement | null>(null);
  // Words in the making when another copy came in are in sight too, and stay where they were typed.
  const isBeingWritten = useDraftOf(place) !== null && open !== null;
  const field = useRef<HTMLDivElement>(null);
  useFocusInside(field, written !== null);
  if (inside) return children;
  if (open === null && written === null) return <NewFrom place={place}>{children}</NewFrom>;
  const shown = open ?? written;
  return (
    <>
      {shown && (
        <Differing
          {...props}
          open={shown}
          onWrite={
            written === null
              ? () => {
                  setWritten(shown);
                }
              : undefined
          }
          isSettled={open === null}
        />
      )}
      {(written !== null || isBeingWritten) && (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
        <div
          ref={field}
          onMouseDown={keepFocus}
          onBlur={({ relatedTarget, currentTarget }) => {
            // When only the window is left, the person is not done; where a text was left with a key, they are.
            const stays = [relatedTarget, document.activeElement].filter(
              (one) => currentTarget.contains(one) && one?.closest('[data-left]') === null,
            );
            if (stays.length === 0) setWritten(null);
          }}
        >
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
  /** It is settled by what is written now. */
  isSettled?: boolean;
}

/** What the copies say, with the choice where it is that of whoever holds the pen. */
export function Differing({ label, open, onWrite, isSettled = false }: DifferingProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const owner = useOwnerId();
  const speaks = useSelected(({ pen }) => pen.words === owner);
  const by = useWriter(owner);
  const { wordings, heading } = useWordings(open);
  const writers = useSelected((state) => state.writers);
  const both = keepBoth(open, (id) => writers.get(id)?.name ?? '');
  const mayChoose = !open.owners || speaks;
  return (
    <Wordings
      label={label}
      heading={heading}
      wordings={wordings}
      onChoose={
        mayChoose && !isSettled ? (version) => void store.bringBack({ version }) : undefined
      }
      onBoth={
        both !== null && mayChoose && !isSettled ? () => void store.act([both], true) : undefined
      }
      isText={heldBy(open) === 'prose' || heldBy(open) === 'line'}
      onWrite={mayChoose ? onWrite : undefined}
      note={mayChoose ? undefined : t('wordings.ownerChooses', { name: by?.name ?? '' })}
    />
  );
}
