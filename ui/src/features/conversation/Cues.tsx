/** Something to think of, for those who want it: parts of life, each with a sentence, and what others have said. */
import { Chips } from '@navikt/ds-react';
import { useId, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fields } from '../../api/registry';
import { useNames } from '../../records/useNames';
import { withCapital } from '../../i18n/act';
import type { QuestionKey } from './questions';
import styles from './ConversationPage.module.css';
import type { Writing } from './useWriting';

export interface CuesProps {
  question: QuestionKey;
  writing: Writing;
  /** One has had a look, and writes on. */
  onLookedAt: () => void;
}

/** With the keyboard one goes from one to the next; whoever presses with the hand has the keyboard for the answer. */
const byHand = ({ detail }: MouseEvent) => detail > 0;

export function Cues({ question, writing, onLookedAt }: CuesProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'areas' | 'examples' | null>(null);
  const place = useId();
  const link = (what: 'areas' | 'examples', text: string) => (
    <button
      type="button"
      className="plain-link"
      aria-expanded={shown === what}
      aria-controls={place}
      onClick={(event) => {
        setShown(shown === what ? null : what);
        if (byHand(event)) onLookedAt();
      }}
    >
      {text}
    </button>
  );
  return (
    <div className={styles.cues}>
      <p className={styles.links}>
        {link('areas', t('conversation.cues'))}
        {link('examples', t('conversation.examples'))}
      </p>
      <div id={place}>
        {shown === 'areas' && (
          <Areas question={question} writing={writing} onLookedAt={onLookedAt} />
        )}
        {shown === 'examples' && <Examples question={question} />}
      </div>
    </div>
  );
}

/** A part of life says what to think of; beside something that matters it is also where that belongs. */
function Areas({ question, writing, onLookedAt }: CuesProps) {
  const { t } = useTranslation();
  const cues = useTranslation('conversation').t;
  const names = useNames();
  const [thoughtOf, setThoughtOf] = useState<unknown>(null);
  const belongs = question === 'matters';
  const chosen = belongs ? writing.valueOf('area') : thoughtOf;
  const thought = useId();
  const cue = fields.matter.area.choices.find((area) => area === chosen);
  return (
    <div className={styles.cue}>
      <Chips aria-label={t('conversation.cues')}>
        {fields.matter.area.choices.map((area) => (
          <Chips.Toggle
            key={area}
            selected={area === chosen}
            checkmark={false}
            aria-controls={thought}
            onClick={(event) => {
              const next = area === chosen ? null : area;
              if (belongs) writing.choose('area', next);
              else setThoughtOf(next);
              if (belongs || byHand(event)) onLookedAt();
            }}
          >
            {withCapital(names.choice('matter', 'area', area))}
          </Chips.Toggle>
        ))}
      </Chips>
      <p id={thought} className={styles.thought} role="status">
        {cue && cues(`cues.${cue}`)}
      </p>
    </div>
  );
}

function Examples({ question }: { question: QuestionKey }) {
  const { t } = useTranslation('conversation');
  const examples = t(`questions.${question}.examples`, { returnObjects: true });
  return (
    <ul className={styles.examples}>
      {examples.map((example) => (
        <li key={example}>{example}</li>
      ))}
    </ul>
  );
}
