/** The owner's pass phrase, and, if they want, one of the contact's own. Then the plan is made. */
import { Checkbox } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import { usePolicy } from '../../app/decided';
import { DecidedHere } from '../../components/DecidedHere';
import { FailureStrip } from '../../components/FailureStrip';
import { NewPhrase } from '../../components/phrase/NewPhrase';
import { PhraseField } from '../../components/phrase/PhraseField';
import { Strength } from '../../components/phrase/Strength';
import { useNewPhrase } from '../../components/phrase/useNewPhrase';
import { useRefused } from '../../components/phrase/useRefused';
import { mayOpen } from './draft';
import styles from './fields.module.css';
import type { QuestionStepProps } from './NameQuestion';
import { Question } from './Question';

export interface PhraseQuestionProps extends QuestionStepProps {
  how: 'new' | 'taken';
  working: boolean;
  /** Why it was not made. */
  problem: Problem | null;
}

export function PhraseQuestion(props: PhraseQuestionProps) {
  const { how, draft, onChange, onNext, working, problem, ...steps } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const value = { phrase: draft.phrase, again: draft.again, shown };
  const isContacts = problem?.params.way === 'contact';
  const judged = useNewPhrase(value, isContacts ? null : problem);
  const contact = useRefused(isContacts ? problem : null, draft.contactPhrase);
  const elsewhere = judged.problem ?? contact.problem;
  const noContactsWay = usePolicy().contactWayIn === false;
  const mayContact = how === 'new' && mayOpen(draft);
  const contactMissing = mayContact && draft.contactOpens && draft.contactPhrase === '';
  const goOn = () => {
    setTried(true);
    if (judged.judge() && !contactMissing) onNext();
  };
  const inputs = [draft.nickname, draft.ownerName, draft.contactName];
  return (
    <Question
      {...steps}
      question={t('begin.phrase.question')}
      know={
        <>
          <p>{t('begin.phrase.know')}</p>
          {how === 'taken' && <p>{t('begin.phrase.taken')}</p>}
        </>
      }
      next={how === 'new' ? t('begin.phrase.make') : t('begin.phrase.takeIn')}
      onNext={goOn}
      working={working ? t('begin.phrase.working') : undefined}
    >
      <div className={styles.fields}>
        <NewPhrase
          label={t('phrase.owner')}
          value={value}
          inputs={inputs}
          {...judged.wrong}
          onValue={({ phrase, again, shown: seen }) => {
            onChange({ phrase, again });
            setShown(seen);
          }}
        />
        {mayContact && noContactsWay && <DecidedHere>{t('decided.contactWay')}</DecidedHere>}
        {mayContact && !noContactsWay && (
          <ContactPhrase
            draft={draft}
            onChange={onChange}
            shown={shown}
            error={tried && contactMissing ? t('phrase.missing') : contact.error}
          />
        )}
        {elsewhere && <FailureStrip problem={elsewhere} />}
      </div>
    </Question>
  );
}

type ContactPhraseProps = Pick<QuestionStepProps, 'draft' | 'onChange'> & {
  shown: boolean;
  error: string | undefined;
};

function ContactPhrase({ draft, onChange, shown, error }: ContactPhraseProps) {
  const { t } = useTranslation();
  const name = draft.contactName.trim();
  return (
    <div>
      <Checkbox
        checked={draft.contactOpens}
        description={t('phrase.contactMeans', { name })}
        onChange={(event) => {
          onChange({ contactOpens: event.currentTarget.checked });
        }}
      >
        {t('phrase.contactOpens', { name })}
      </Checkbox>
      {draft.contactOpens && (
        <div className={styles.aside}>
          <PhraseField
            label={t('phrase.contact', { name })}
            value={draft.contactPhrase}
            shown={shown}
            error={error}
            onPhrase={(contactPhrase) => {
              onChange({ contactPhrase });
            }}
          />
          <Strength
            phrase={draft.contactPhrase}
            inputs={[draft.nickname, draft.ownerName, draft.contactName]}
          />
        </div>
      )}
    </div>
  );
}
