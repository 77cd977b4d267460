/** How far an action has come: a choice among the states that can follow, and words about it. */
import { Chips } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, ActionState, Edit } from '../../api/bindings/plan';
import { InPlace } from '../../records/InPlace';
import { useDraftOf, useProblemAt } from '../../records/useField';
import { useFocusInside } from '../../records/useFocusInside';
import { useFieldFocus } from '../../records/useFieldFocus';
import { useActionState } from '../../records/useActionState';
import { useNames } from '../../records/useNames';
import { EditableText } from '../../components/EditableText';
import { nextStates } from '../../api/registry';
import { usePlanSession } from '../../store/usePlan';
import { problemWords } from '../../i18n/problem';
import styles from './PlanPage.module.css';
import { stateEdits } from '../../deeds/setActionState';

export interface StateFactProps {
  action: Action;
  /** Words about the state are shown. */
  showsNote: boolean;
  /** They were opened just now. */
  begun: boolean;
  onClose: () => void;
}

export function StateFact({ action, showsNote, begun, onClose }: StateFactProps) {
  const { store, today } = usePlanSession();
  const names = useNames();
  const { words } = useActionState(action);
  const [stopping, setStopping] = useState(false);
  const { id, state, stateNote } = action;
  const label = names.field('action', 'state');

  const choose = (next: ActionState, close: (focusBack?: boolean) => void) => {
    if (next === state) return;
    const needsReason = next === 'stopped' && stateNote.trim() === '';
    setStopping(needsReason);
    close(!needsReason);
    if (!needsReason) void store.act(stateEdits(id, next, today));
  };
  return (
    <div className={styles.state}>
      <InPlace label={label} words={words}>
        {(close) => (
          <Chips aria-label={label}>
            {[state, ...nextStates.action[state]].map((next) => (
              <Chips.Toggle
                key={next}
                selected={next === state}
                checkmark={false}
                onClick={() => {
                  choose(next, close);
                }}
              >
                {names.choice('action', 'state', next)}
              </Chips.Toggle>
            ))}
          </Chips>
        )}
      </InPlace>
      {(showsNote || stopping || state === 'stopped') && (
        <StateNote
          action={action}
          stopping={stopping && state !== 'stopped'}
          begun={begun}
          onClose={() => {
            setStopping(false);
            onClose();
          }}
        />
      )}
    </div>
  );
}

interface StateNoteProps {
  action: Action;
  /** It waits to be stopped until there is a reason. */
  stopping: boolean;
  begun: boolean;
  onClose: () => void;
}

/** Words about the state. An action is stopped for a reason: together with the reason's first letter. */
function StateNote({ action, stopping, begun, onClose }: StateNoteProps) {
  const { t, i18n } = useTranslation();
  const { store, today } = usePlanSession();
  const names = useNames();
  const note = useRef<HTMLDivElement>(null);
  useFocusInside(note, stopping || begun);
  const place = { kind: 'action', id: action.id, field: 'stateNote' } as const;
  const hand = useFieldFocus(place);
  const draft = useDraftOf(place);
  const problem = useProblemAt(place);
  const missing = { code: 'reason-missing', params: {} } as const;

  const [sent, setSent] = useState(false);
  const waits = stopping && !sent;

  const write = (text: string) => {
    if (!waits) {
      store.type(place, 'stateNote', text);
    } else if (text.trim() !== '') {
      setSent(true);
      const reason: Edit = { edit: 'change', ...place, value: text };
      void store.act([reason, ...stateEdits(action.id, 'stopped', today)]).then((changed) => {
        if (changed === null) setSent(false);
      });
    }
  };
  return (
    <div className={styles.note} ref={note}>
      <EditableText
        label={names.field('action', 'stateNote')}
        text={draft ?? action.stateNote}
        onText={write}
        {...(!waits && { empty: t('plan.noteEmpty') })}
        multiline
        onFocus={hand.come}
        onDone={() => {
          hand.leave();
          onClose();
        }}
        problem={waits ? problemWords(t, missing, i18n.language) : problem}
      />
    </div>
  );
}
