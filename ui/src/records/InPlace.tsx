/**
 * A fact that reads as words and opens where it stands to be changed. It closes on Escape, on Enter in a line of text,
 * and when the focus goes elsewhere, and what was typed in it is kept: it closes when that is saved, and stays open with
 * the reason when it cannot be.
 */
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { FailureStrip, type ShownProblem } from '../components/FailureStrip';
import styles from './InPlace.module.css';
import { keepFocus } from './keepFocus';
import type { Hand } from './useFieldFocus';
import { useFocusInside } from './useFocusInside';

/** A list of choices, or a calendar, that is open. */
const opened = '[aria-expanded="true"], .aksel-date__field-input[aria-controls]';

const isLine = (field: EventTarget) => field instanceof HTMLInputElement && field.type === 'text';

export interface InPlaceProps {
  /** What the fact is called. */
  label: string;
  /** The fact in words. */
  words: ReactNode;
  /** The words only invite to fill it in. */
  isEmpty?: boolean;
  /**
   * What changes it; `close` ends it and gives the focus back, unless it goes elsewhere. `finish` is Enter: what is not saved
   * yet keeps it open until it is.
   */
  children: (close: (focusBack?: boolean) => void, finish: () => void) => ReactNode;
  /** Opened by whoever shows it. */
  begun?: boolean;
  /** It holds something that is not saved yet and must not be lost from sight. */
  unsaved?: boolean;
  /** Why what was chosen is not in the plan; what is open says it itself. */
  problem?: ShownProblem | undefined;
  /** Told when somebody is at it, and when they are not. */
  hand?: Hand;
  onOpen?: () => void;
  /** It is typed and not chosen: what was refused stays in the field, also when it is left by Escape. */
  typed?: boolean;
  onClose?: () => void;
}

/** How it was left: by Enter or Escape, which give the focus back, or by going elsewhere. */
type Left = 'entered' | 'gone' | null;

export function InPlace(props: InPlaceProps) {
  const {
    label,
    words,
    isEmpty = false,
    children,
    begun = false,
    unsaved = false,
    typed = false,
  } = props;
  const { problem, hand, onOpen, onClose } = props;
  // A choice that was refused can be left: it is told where the fact is told.
  const keeps = unsaved || (typed && problem !== undefined);
  const [open, setOpen] = useState(begun);
  const [back, setBack] = useState(false);
  // It may be left before what was typed is saved: then it closes as soon as that is.
  const [left, setLeft] = useState<Left>(null);
  const problemId = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useFocusInside(place, open);

  useEffect(() => {
    if (!open || hand === undefined) return;
    hand.come();
    return hand.leave;
  }, [open, hand]);
  useLayoutEffect(() => {
    if (back && !open) button.current?.focus();
  }, [back, open]);
  useEffect(
    () => () => {
      clearTimeout(leaving.current);
    },
    [],
  );

  const close = (focusBack = true) => {
    setBack(focusBack);
    setOpen(false);
    setLeft(null);
    onClose?.();
  };
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- it is the disk that has answered
    if (left !== null && !unsaved && problem === undefined) close(left === 'entered');
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `close` is another at every drawing
  }, [left, unsaved, problem]);
  const finish = () => {
    if (keeps || problem !== undefined) setLeft('entered');
    else close();
  };
  const press = (event: KeyboardEvent) => {
    setLeft(null);
    const enters = event.key === 'Enter' && isLine(event.target) && !event.nativeEvent.isComposing;
    if (event.key !== 'Escape' && !enters) return;
    // A list or calendar inside that is open takes the first Escape for itself.
    if (event.currentTarget.querySelector(opened) !== null) return;
    event.stopPropagation();
    if (enters) event.preventDefault();
    if (enters || keeps) finish();
    else close();
  };
  // The focus passes through nothing on its way between the fields; calendars and lists lie elsewhere in the page.
  const blur = () => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => {
      if (document.hasFocus() && place.current !== null) setLeft('gone');
    });
  };

  if (!open) {
    return (
      <>
        <button
          type="button"
          ref={button}
          className={styles.words}
          data-empty={isEmpty || undefined}
          aria-expanded={false}
          aria-describedby={problem ? problemId : undefined}
          onFocus={hand?.come}
          onBlur={hand?.leave}
          onClick={() => {
            onOpen?.();
            setOpen(true);
          }}
        >
          <span className="aksel-sr-only">{label}: </span>
          <span dir="auto">{words}</span>
        </button>
        {problem && <FailureStrip problem={problem} id={problemId} />}
      </>
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
    <div
      ref={place}
      className={styles.open}
      onKeyDown={press}
      onMouseDown={keepFocus}
      onBlur={blur}
      onFocus={() => {
        clearTimeout(leaving.current);
        setLeft(null);
      }}
    >
      {children(close, finish)}
    </div>
  );
}
