/** Who the plan is for, who writes along, and who holds the pen first. */
import { Checkbox, Radio, RadioGroup, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewPlan } from '../../api/bindings/program';
import { fields } from '../../api/registry';
import { hasContact } from './draft';
import type { QuestionStepProps } from './NameQuestion';
import { Question } from './Question';
import styles from './fields.module.css';

export function WhoQuestion({ draft, onChange, onNext, ...steps }: QuestionStepProps) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  const goOn = () => {
    if (draft.ownerName.trim() === '') setMissing(true);
    else onNext();
  };
  const names = { owner: draft.ownerName.trim(), contact: draft.contactName.trim() };
  const showPens = hasContact(draft) && names.owner !== '';
  return (
    <Question
      {...steps}
      question={t('begin.who.question')}
      know={<p>{t('begin.who.know')}</p>}
      next={t('begin.next')}
      onNext={goOn}
    >
      <div className={styles.pair}>
        <div className={styles.fields}>
          <TextField
            label={t('begin.who.owner')}
            description={t('begin.who.ownerHint')}
            autoComplete="off"
            dir="auto"
            maxLength={fields.person.name.longest}
            value={draft.ownerName}
            error={missing && names.owner === '' ? t('begin.who.missing') : undefined}
            onChange={(event) => {
              onChange({ ownerName: event.currentTarget.value });
            }}
          />
          <TextField
            label={t('begin.who.contact')}
            description={t('begin.who.contactHint')}
            autoComplete="off"
            dir="auto"
            maxLength={fields.person.name.longest}
            value={draft.contactName}
            onChange={(event) => {
              onChange({ contactName: event.currentTarget.value });
            }}
          />
        </div>
        {names.contact !== '' && (
          <div className={styles.fields}>
            <Checkbox
              checked={draft.contactIsPrimary}
              description={t('begin.who.primaryMeans')}
              onChange={({ currentTarget: { checked } }) => {
                onChange({ contactIsPrimary: checked });
              }}
            >
              {t('begin.who.primary', { name: names.contact })}
            </Checkbox>
            {showPens && (
              <RadioGroup
                legend={t('begin.who.pen')}
                description={t('begin.who.penHint')}
                value={draft.writes}
                onChange={(writes: NewPlan['writes']) => {
                  onChange({ writes });
                }}
              >
                <Radio value="owner">{t('begin.who.owns', { name: names.owner })}</Radio>
                <Radio value="contactForOwner">
                  {t('pen.switchFor', { writer: names.contact, name: names.owner })}
                </Radio>
                <Radio value="contact">{t('begin.who.owns', { name: names.contact })}</Radio>
              </RadioGroup>
            )}
          </div>
        )}
      </div>
    </Question>
  );
}
