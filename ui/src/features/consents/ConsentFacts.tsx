/** What is known of a consent besides what it is about. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { DayFact } from '../../records/DayFact';
import { InPlace } from '../../records/InPlace';
import { TextFact } from '../../records/TextFact';
import { useNames } from '../../records/useNames';
import { Fact, Facts } from '../../components/Facts';
import { useSelected } from '../../records/useSelected';
import { usePlan } from '../../store/usePlan';
import { longDay } from '../../i18n/dates';
import styles from './ConsentsPage.module.css';

export type ConsentFact = 'exceptions' | 'from' | 'until' | 'given';

export interface ConsentFactsProps {
  consent: Consent;
  /** Which of them, in this order. */
  facts: readonly ConsentFact[];
  /** The one that was just opened to be filled in. */
  begun?: ConsentFact | null;
  onClose?: () => void;
}

export function ConsentFacts({ consent, facts, begun = null, onClose }: ConsentFactsProps) {
  return (
    <Facts>
      {facts.map((fact) => (
        <OneFact
          key={fact}
          consent={consent}
          fact={fact}
          begun={begun === fact}
          {...(onClose && { onClose })}
        />
      ))}
    </Facts>
  );
}

interface OneFactProps {
  consent: Consent;
  fact: ConsentFact;
  begun: boolean;
  onClose?: () => void;
}

function OneFact({ fact, ...props }: OneFactProps) {
  switch (fact) {
    case 'exceptions':
      return <Exceptions {...props} />;
    case 'from':
      return <From {...props} />;
    case 'until':
      return <Until {...props} />;
    case 'given':
      return <Given consent={props.consent} />;
  }
}

type FactProps = Omit<OneFactProps, 'fact'>;

function Exceptions({ consent, ...opened }: FactProps) {
  const { id, exceptions } = consent;
  return <TextFact kind="consent" id={id} field="exceptions" text={exceptions} {...opened} />;
}

function From({ consent: { id, from }, ...opened }: FactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const label = names.field('consent', 'from');
  return (
    <Fact name={label}>
      <DayFact
        kind="consent"
        id={id}
        field="from"
        day={from}
        label={label}
        {...(from !== null && { shown: longDay(from, names.language) })}
        empty={t('plan.choose')}
        {...opened}
      />
    </Fact>
  );
}

/** «til 28. februar 2028», or in words: «til jeg sier noe annet». */
function Until({ consent: { id, until, untilWords }, ...opened }: FactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const isOver = useSelected(({ reading }) =>
    reading.consents.some(({ consent, state }) => consent === id && state === 'ranOut'),
  );
  const label = names.field('consent', 'until');
  const date = until === null ? '' : longDay(until, names.language);
  const shown = isOver ? t('consents.ranOut', { date }) : date;
  return (
    <Fact name={label}>
      <DayFact
        kind="consent"
        id={id}
        field="until"
        day={until}
        rough={{ field: 'untilWords', words: untilWords }}
        label={label}
        offersAhead="any"
        {...(until !== null && { shown })}
        empty={t('plan.choose')}
        {...opened}
      />
    </Fact>
  );
}

/** «Arne, skriftlig, 1. mars 2027». */
function Given({ consent }: ConsentProps) {
  const names = useNames();
  return (
    <Fact name={names.field('consent', 'givenOn')}>
      <div className={styles.given}>
        <GivenBy consent={consent} />
        <GivenAs consent={consent} />
        <How consent={consent} />
        <GivenOn consent={consent} />
      </div>
    </Fact>
  );
}

interface ConsentProps {
  consent: Consent;
}

function How({ consent: { id, how } }: ConsentProps) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <ChoiceFact
      kind="consent"
      id={id}
      field="how"
      label={names.field('consent', 'how')}
      choices={fields.consent.how.choices}
      chosen={how}
      empty={t('consents.howEmpty')}
    />
  );
}

/** As what: it says itself for the owner, and is asked of anybody else. */
function GivenAs({ consent: { id, givenBy, givenAs } }: ConsentProps) {
  const { t } = useTranslation();
  const { owner } = usePlan();
  const names = useNames();
  if (givenAs === null && (givenBy === null || givenBy === owner.id)) return null;
  return (
    <ChoiceFact
      kind="consent"
      id={id}
      field="givenAs"
      label={names.field('consent', 'givenAs')}
      choices={fields.consent.givenAs.choices}
      chosen={givenAs}
      empty={t('consents.asWhat')}
    />
  );
}

function GivenOn({ consent: { id, givenOn } }: ConsentProps) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <DayFact
      kind="consent"
      id={id}
      field="givenOn"
      day={givenOn}
      label={names.field('consent', 'givenOn')}
      {...(givenOn !== null && { shown: longDay(givenOn, names.language) })}
      empty={t('plan.noDate')}
    />
  );
}

/** One of those who can say yes for the owner, by the owner's age. */
function GivenBy({ consent: { id, givenBy } }: ConsentProps) {
  const { whole, reading, act } = usePlan();
  const names = useNames();
  const label = names.field('consent', 'givenBy');
  const given = whole.people.find((one) => one.id === givenBy);
  const able = reading.consenters.flatMap(
    (who) => whole.people.find((one) => one.id === who) ?? [],
  );
  const choices = given && !able.includes(given) ? [...able, given] : able;
  return (
    <InPlace label={label} words={given?.name ?? label} isEmpty={given === undefined}>
      {(close) => (
        <Chips aria-label={label}>
          {choices.map((person) => (
            <Chips.Toggle
              key={person.id}
              selected={person.id === givenBy}
              checkmark={false}
              onClick={() => {
                const field = 'givenBy';
                void act([{ edit: 'change', kind: 'consent', id, field, value: person.id }]);
                close();
              }}
            >
              {person.name}
            </Chips.Toggle>
          ))}
        </Chips>
      )}
    </InPlace>
  );
}
