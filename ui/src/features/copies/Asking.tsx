/** A machine that wrote in the shared folder and asks to join: what a yes means, and the owner's yes or «ikke nå». */
import { Button, Chips } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskingCopy } from '../../api/bindings/kept';
import { PersonChooser } from '../../records/PersonChooser';
import { useDayWords } from '../../records/useDayWords';
import { useFolder } from '../../store/useFolder';
import { usePlan } from '../../store/usePlan';
import styles from './CopiesPage.module.css';
import { useAskingWords } from './useAskingWords';
import { useMayAllow } from './useMayAllow';

export interface AskingProps {
  asking: AskingCopy;
  /** It is being answered, and goes when it is. */
  onAnswer: () => void;
}

export function Asking({ asking, onAnswer }: AskingProps) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { later, store } = useFolder();
  const { owner } = usePlan();
  const mayAllow = useMayAllow();
  const [again, setAgain] = useState(false);
  const isLater = later.has(asking.copy) && !again;
  const words = useAskingWords();
  return (
    <div className={styles.asking}>
      <h3 className="row-name" dir="auto">
        {words(asking)}
      </h3>
      <p className="quiet">{t('shared.lastThere', { day: dayWords(asking.lastAt) })}</p>
      {!mayAllow && <p className="body">{t('shared.onlyOwner', { name: owner.name })}</p>}
      {mayAllow && isLater && (
        <>
          <p className="quiet">{t('shared.saidLater')}</p>
          <div>
            <Button
              variant="secondary"
              size="small"
              onClick={() => {
                setAgain(true);
              }}
            >
              {t('shared.answer')}
            </Button>
          </div>
        </>
      )}
      {mayAllow && !isLater && (
        <Answering
          asking={asking}
          onAnswer={onAnswer}
          onLater={() => {
            setAgain(false);
            store.notNow(asking.copy);
          }}
        />
      )}
    </div>
  );
}

interface AnsweringProps extends AskingProps {
  onLater: () => void;
}

function Answering({ asking, onAnswer, onLater }: AnsweringProps) {
  const { t } = useTranslation();
  const { store, step } = useFolder();
  const { writers, owner, act } = usePlan();
  const known = asking.writers.filter((id) => writers.has(id));
  // Most often somebody else got a copy, and the owner wrote on it too.
  const likely = known.find((id) => id !== owner.id) ?? known[0] ?? null;
  const [person, setPerson] = useState(likely);
  const name = person === null ? undefined : writers.get(person)?.name;
  const yes = async (whose: string) => {
    onAnswer();
    await store.allow(asking, whose);
  };
  return (
    <>
      <p className="body">{t('shared.yesMeans')}</p>
      {known.length > 1 && (
        <div>
          <p className={styles.whose}>{t('shared.whose')}</p>
          <Chips aria-label={t('shared.whose')}>
            {known.map((id) => (
              <Chips.Toggle
                key={id}
                selected={id === person}
                checkmark={false}
                onClick={() => {
                  setPerson(id);
                }}
              >
                {writers.get(id)?.name ?? ''}
              </Chips.Toggle>
            ))}
          </Chips>
        </div>
      )}
      {known.length === 0 && (
        <div className={styles.phrase}>
          <PersonChooser
            label={t('shared.whose')}
            person={person}
            onChosen={(chosen, added) => {
              if (added.length > 0) void act(added);
              setPerson(chosen);
            }}
          />
        </div>
      )}
      <div className={styles.buttons}>
        {person !== null && name !== undefined && (
          <Button loading={step === 'taking'} onClick={() => void yes(person)}>
            {t('shared.yes', { name })}
          </Button>
        )}
        <Button variant="tertiary" onClick={onLater}>
          {t('meet.notNow')}
        </Button>
      </div>
    </>
  );
}
