/** A new pass phrase: how hard it is to guess, in words, and one to take if one wants. Unseen, it is typed twice. */
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failed, suggestPhrase } from '../../api/shell';
import { usePolicy } from '../../app/decided';
import { DecidedHere } from '../DecidedHere';
import { PhraseField } from './PhraseField';
import styles from './phrase.module.css';
import { phraseDecided } from './phraseDecided';
import { Strength } from './Strength';

export interface NewPhraseValue {
  phrase: string;
  again: string;
  shown: boolean;
}

/** Whether the two typings are alike; seen, it is typed once. */
export function isTypedAlike({ phrase, again, shown }: NewPhraseValue): boolean {
  return shown || phrase === again;
}

/** What is wrong with the second typing, in words, when the person wants to go on; undefined when nothing is. */
export function againWrong(t: TFunction, value: NewPhraseValue): string | undefined {
  if (value.phrase === '' || isTypedAlike(value)) return undefined;
  return t(value.again === '' ? 'phrase.againMissing' : 'phrase.notAlike');
}

export interface NewPhraseProps {
  label: string;
  hint?: string;
  value: NewPhraseValue;
  onValue: (value: NewPhraseValue) => void;
  /** Names that would be guessed first. */
  inputs: readonly string[];
  error?: string | undefined;
  /** What is wrong with the second typing. */
  againError?: string | undefined;
}

export function NewPhrase(props: NewPhraseProps) {
  const { label, hint, value, onValue, inputs, error, againError } = props;
  const { t } = useTranslation();
  const { phraseStrength } = usePolicy();
  const [asked, setAsked] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  // Whoever has written it down goes on with Enter, and does not ask for another by it.
  useEffect(() => {
    if (asked > 0) onwardFrom(place.current)?.focus();
  }, [asked]);
  const suggest = async () => {
    const answer = await suggestPhrase();
    if (failed(answer)) return;
    onValue({ phrase: answer.value, again: '', shown: true });
    setAsked(asked + 1);
  };
  return (
    <div ref={place} className={styles.phrase}>
      <PhraseField
        label={label}
        hint={hint}
        value={value.phrase}
        error={error}
        shown={value.shown}
        onPhrase={(phrase) => {
          onValue({ ...value, phrase });
        }}
        onShown={(shown) => {
          onValue({ ...value, shown });
        }}
      />
      {phraseStrength !== undefined && (
        <DecidedHere>{phraseDecided(t, phraseStrength)}</DecidedHere>
      )}
      <Strength phrase={value.phrase} inputs={inputs} />
      {!value.shown && (
        <PhraseField
          label={t('phrase.again')}
          value={value.again}
          error={againError}
          shown={false}
          onPhrase={(again) => {
            onValue({ ...value, again });
          }}
        />
      )}
      <button type="button" className="plain-link" onClick={() => void suggest()}>
        {asked > 0 ? t('phrase.suggestAnother') : t('phrase.suggest')}
      </button>
    </div>
  );
}

/** The button that goes on from the form, which may stand at the foot of the page. */
function onwardFrom(place: HTMLElement | null): HTMLElement | undefined {
  const elements = [...(place?.closest('form')?.elements ?? [])];
  return elements.find(
    (one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit',
  );
}
