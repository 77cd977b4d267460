/** At the foot of the conversation: back, a pause, how far one has come, past the question, and on. */
import { ArrowLeftIcon, ArrowRightIcon, CoffeeIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { Foot } from '../../app/Foot';
import { Steps } from '../../components/Steps';
import styles from './ConversationFoot.module.css';
import { questionKeys } from './questions';
import type { Stop } from './stops';

export interface ConversationFootProps {
  stop: Stop;
  onBack: () => void;
  onPause: () => void;
  onSkip: () => void;
  onNext: () => void;
}

export function ConversationFoot({ stop, onBack, onPause, onSkip, onNext }: ConversationFootProps) {
  const { t } = useTranslation();
  return (
    <Foot>
      <div className={styles.foot} data-in-sight>
        <span className={styles.side}>
          <Button variant="tertiary" icon={<ArrowLeftIcon aria-hidden="true" />} onClick={onBack}>
            {t('conversation.back')}
          </Button>
          <Button variant="tertiary" icon={<CoffeeIcon aria-hidden="true" />} onClick={onPause}>
            {t('conversation.pause')}
          </Button>
        </span>
        {stop.at !== 'end' && (
          <div className={styles.steps}>
            <Steps at={questionKeys.indexOf(stop.question)} of={questionKeys.length} />
          </div>
        )}
        <span className={styles.side} data-end>
          {stop.at === 'question' && (
            <Button variant="tertiary" onClick={onSkip}>
              {t('conversation.skip')}
            </Button>
          )}
          <Button
            icon={<ArrowRightIcon aria-hidden="true" />}
            iconPosition="right"
            onClick={onNext}
          >
            {stop.at === 'end' ? t('conversation.toPlan') : t('conversation.next')}
          </Button>
        </span>
      </div>
    </Foot>
  );
}
