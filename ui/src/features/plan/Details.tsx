/** What is agreed about the plan itself: when it is gone through again, who answers for it, and how it is understood. */
import { Chips } from '@navikt/ds-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDetails } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoicesFact } from '../../records/ChoicesFact';
import { DayFact } from '../../records/DayFact';
import { InPlace } from '../../records/InPlace';
import { OwnWords } from '../../records/OwnWords';
import { PersonFact } from '../../records/PersonFact';
import { PlanText } from '../../records/PlanText';
import { useNames } from '../../records/useNames';
import { PeriodFact } from '../../records/PeriodFact';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { Fact, Facts } from '../../components/Facts';
import { usePlanSession } from '../../store/usePlan';
import { languages } from '../../i18n/language';

export interface DetailsProps {
  details: PlanDetails;
}

export const Details = memo(function Details({ details }: DetailsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { id } = details;
  const label = (field: string) => names.field('details', field);
  const person = (field: 'answersForMaking' | 'answersForProgress') => (
    <Fact name={label(field)}>
      <PersonFact
        kind="details"
        id={id}
        field={field}
        label={label(field)}
        person={details[field]}
      />
    </Fact>
  );
  const text = (field: 'revisionRhythm' | 'mainService' | 'ownLanguage') => (
    <Fact name={label(field)}>
      <PlanText
        kind="details"
        id={id}
        field={field}
        label={label(field)}
        text={details[field]}
        empty={t('plan.write')}
      />
    </Fact>
  );
  return (
    <section aria-labelledby="plan-details" id={`record-${id}`}>
      <h2 className="section" id="plan-details">
        {t('plan.about')}
      </h2>
      <MisfitLines record={{ kind: 'details', id }} />
      <Facts wide>
        <Fact name={t('plan.period')}>
          <PeriodFact
            kind="details"
            id={id}
            fields={['periodFrom', 'periodTo']}
            from={details.periodFrom}
            to={details.periodTo}
            label={t('plan.period')}
            empty={t('plan.choose')}
          />
        </Fact>
        {text('revisionRhythm')}
        <Fact name={label('nextRevision')}>
          <DayFact
            kind="details"
            id={id}
            field="nextRevision"
            day={details.nextRevision}
            label={label('nextRevision')}
            offersAhead="workday"
            empty={t('plan.choose')}
          />
        </Fact>
        {text('mainService')}
        {person('answersForMaking')}
        {person('answersForProgress')}
        {text('ownLanguage')}
        <Fact name={label('helpsUnderstanding')}>
          <ChoicesFact
            kind="details"
            id={id}
            field="helpsUnderstanding"
            label={label('helpsUnderstanding')}
            choices={fields.details.helpsUnderstanding.choices}
            chosen={details.helpsUnderstanding}
          />
        </Fact>
        <Fact name={label('understanding')}>
          <OwnWords
            kind="details"
            id={id}
            field="understanding"
            label={label('understanding')}
            text={details.understanding}
            size="s"
            empty={t('plan.understandingEmpty')}
          />
        </Fact>
        <Fact name={label('language')}>
          <LanguageFact details={details} />
        </Fact>
      </Facts>
    </section>
  );
});

function LanguageFact({ details: { id, language } }: DetailsProps) {
  const { store } = usePlanSession();
  const names = useNames();
  const label = names.field('details', 'language');
  const edit = { edit: 'change', kind: 'details', id, field: 'language' } as const;
  return (
    <InPlace label={label} words={names.choice('details', 'language', language)}>
      {(close) => (
        <Chips aria-label={label}>
          {languages.map((one) => (
            <Chips.Toggle
              key={one}
              selected={one === language}
              checkmark={false}
              onClick={() => {
                void store.act([{ ...edit, value: one }]);
                close();
              }}
            >
              {names.choice('details', 'language', one)}
            </Chips.Toggle>
          ))}
        </Chips>
      )}
    </InPlace>
  );
}
