/** Something is agreed on: what, who, until when, and what it becomes; all of it is written in one act. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Button, TextField } from '@navikt/ds-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Decision } from '../../api/bindings/Decision';
import type { Edit } from '../../api/bindings/Edit';
import { Chooser } from '../../fields/Chooser';
import { dayIn } from '../../fields/dateValue';
import { PersonChooser } from '../../fields/PersonChooser';
import { useFocusInside } from '../../fields/useFocusInside';
import { useNames } from '../../fields/useNames';
import { DateField, type DateValue } from '../../parts/DateField';
import { usePlan } from '../../plan/usePlan';
import { decidedEdits } from './decided';
import styles from './Moter.module.css';
import { useBecoming } from './useBecoming';

export interface NewDecisionProps {
  meeting: string;
  /** What is agreed on there already. */
  decisions: readonly Decision[];
}

interface Draft {
  text: string;
  /** The person, and what adds a new one to the plan. */
  who: { id: string | null; added: readonly Edit[] };
  due: DateValue;
  /** Blank: only an agreement. */
  becomes: string;
}

const nothing: Draft = {
  text: '',
  who: { id: null, added: [] },
  due: { kind: 'none' },
  becomes: '',
};

export function NewDecision(props: NewDecisionProps) {
  const { t } = useTranslation();
  // Null while nobody writes; a decision that is written down gives way to an empty form.
  const [number, setNumber] = useState<number | null>(null);
  if (number === null) {
    return (
      <button
        type="button"
        className={styles.addDecision}
        onClick={() => {
          setNumber(0);
        }}
      >
        <PlusIcon aria-hidden="true" />
        {t('meetings.addDecision')}
      </button>
    );
  }
  return (
    <DecisionForm
      key={number}
      {...props}
      onAdded={() => {
        setNumber(number + 1);
      }}
    />
  );
}

interface DecisionFormProps extends NewDecisionProps {
  onAdded: () => void;
}

function DecisionForm({ meeting, decisions, onAdded }: DecisionFormProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { plan, act, today } = usePlan();
  const becoming = useBecoming();
  const [draft, setDraft] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const field = useId();
  const form = useRef<HTMLFormElement>(null);
  useFocusInside(form, true);
  const set = (changed: Partial<Draft>) => {
    setDraft({ ...draft, ...changed });
  };
  const { text, who, due, becomes } = draft;
  const day = dayIn(due);
  const isBlank = text.trim() === '';
  const add = async () => {
    setAsked(true);
    if (isBlank) document.getElementById(field)?.focus();
    if (isBlank || day === undefined) return;
    const decided = { text, responsible: who.id, due: day, becomes: becoming.of(becomes) };
    const ids = { decision: newId(), made: newId() };
    const at = { meeting, decisions, actions: plan.actions };
    const changed = await act([...who.added, ...decidedEdits(decided, ids, at)]);
    if (changed !== null) onAdded();
  };
  return (
    <form
      ref={form}
      className={styles.newDecision}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        id={field}
        label={t('meetings.whatIsAgreed')}
        autoComplete="off"
        dir="auto"
        value={text}
        error={asked && isBlank ? t('meetings.agreedMissing') : undefined}
        onChange={(event) => {
          set({ text: event.currentTarget.value });
        }}
      />
      <div className={styles.decidedBy}>
        <PersonChooser
          label={names.field('decision', 'responsible')}
          person={who.id}
          onChosen={(id, added) => {
            set({ who: { id, added } });
          }}
        />
        <DateField
          label={names.field('decision', 'due')}
          value={due}
          today={today}
          onDate={(value) => {
            set({ due: value });
          }}
          problem={asked && day === undefined ? t('date.unread') : undefined}
        />
      </div>
      <Chooser
        label={t('meetings.becomes.optional')}
        choices={becoming.choices}
        chosen={becoming.choices.find(({ value }) => value === becomes) ?? null}
        onChosen={(value) => {
          set({ becomes: value });
        }}
      />
      <Button type="submit" variant="secondary">
        {t('meetings.agree')}
      </Button>
    </form>
  );
}
