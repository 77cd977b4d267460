/** The one primary button of the front page, and where the conversation was left. */
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { useBookmark } from '../../navigation/bookmark';
import { useNavigation } from '../../navigation/navigation';
import { conversationAt } from '../conversation/stops';
import styles from './HomePage.module.css';
import { nextStepOf, type FrontState, type NextStep } from './nextStep';

/** The page each step leads to. */
const leadsTo = {
  begin: 'conversation',
  continue: 'conversation',
  followUps: 'followUps',
  plan: 'plan',
} as const satisfies Record<NextStep['to'], string>;

export function NextStepButton(state: Omit<FrontState, 'conversation'>) {
  const { t } = useTranslation();
  const words = useTranslation('conversation').t;
  const { go } = useNavigation();
  const { place } = useBookmark();
  const step = nextStepOf({ ...state, conversation: conversationAt(place) });
  const question = ('question' in step && step.question) || null;
  const text = {
    begin: t('front.begin'),
    continue: t('conversation.continue'),
    followUps: t('front.toFollowUps'),
    plan: t('front.toPlan'),
  }[step.to];
  return (
    <div className={styles.step}>
      <Button
        icon={<ArrowRightIcon aria-hidden="true" />}
        iconPosition="right"
        onClick={() => {
          go(leadsTo[step.to]);
        }}
      >
        {text}
      </Button>
      {step.to === 'followUps' && question !== null && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('conversation');
          }}
        >
          {t('conversation.continue')}
        </button>
      )}
      {question !== null && (
        <p className="quiet">
          {t('front.cameTo', { question: words(`questions.${question}.question`) })}
        </p>
      )}
    </div>
  );
}
