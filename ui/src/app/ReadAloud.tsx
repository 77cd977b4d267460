/** «Les opp», top right on every page of the simple view: what stands there, by the voice the computer has. */
import { PauseIcon, PlayIcon, SpeakerSoundWave2Icon, StopIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { FailureStrip } from '../components/FailureStrip';
import { problemWords } from '../i18n/problem';
import { useReader } from '../i18n/useReader';
import { useNavigation } from '../navigation/navigation';
import styles from './ReadAloud.module.css';
import { useReadAloud } from './useReadAloud';

export function ReadAloud() {
  const { page, about } = useNavigation();
  const { t, state, problem, begin, pause, stop } = useReadAloud(`${page} ${about?.id ?? ''}`);
  const language = useReader();
  return (
    <div
      className={styles.aloud}
      data-not-read
      data-reading={state !== 'silent' || undefined}
      data-quiet={(state === 'silent' && problem === null) || undefined}
    >
      <div className={styles.ways} role="group" aria-label={t('aloud.label')}>
        {state === 'silent' ? (
          <Button
            variant="secondary"
            icon={<SpeakerSoundWave2Icon aria-hidden="true" />}
            onClick={() => void begin()}
          >
            {t('aloud.read')}
          </Button>
        ) : (
          <>
            <Button
              variant="secondary"
              icon={
                state === 'paused' ? (
                  <PlayIcon aria-hidden="true" />
                ) : (
                  <PauseIcon aria-hidden="true" />
                )
              }
              onClick={() => {
                pause(state !== 'paused');
              }}
            >
              {t(state === 'paused' ? 'aloud.goOn' : 'aloud.pause')}
            </Button>
            <Button
              variant="secondary"
              icon={<StopIcon aria-hidden="true" />}
              aria-keyshortcuts="Escape"
              onClick={stop}
            >
              {t('aloud.stop')}
            </Button>
          </>
        )}
      </div>
      {state !== 'silent' && <p className={styles.hint}>{t('aloud.hint')}</p>}
      {problem && <FailureStrip problem={problemWords(t, problem, language)} />}
    </div>
  );
}
