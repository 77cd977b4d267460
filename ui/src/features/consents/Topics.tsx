/**
 * What somebody may see of the plan, chosen and not only told: the whole plan or parts of it, and what is kept back
 * whatever else is given. It reads as one sentence, and opens to be chosen where it stands.
 */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Chapter, Consent, LifeArea } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { InPlace } from '../../records/InPlace';
import { listed } from '../../records/listed';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { given, hasTopics, keptBack, topicNames, type Lists } from './chosenTopics';
import styles from './ConsentsPage.module.css';
import { SingleThings } from './SingleThings';

export interface TopicsProps {
  consent: Consent;
  /** Who is to see it. */
  name: string;
  /** It was said just now that they may see something: what, is asked at once. */
  begun?: boolean;
}

export function Topics({ consent, name, begun = false }: TopicsProps) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const names = useNames();
  const sees = consent.everything
    ? [t('consents.wholePlan')]
    : topicNames(consent, given, whole, names);
  const not = topicNames(consent, keptBack, whole, names);
  const but = not.length === 0 ? '' : t('consents.keptBack', { what: listed(not, names) });
  const isChosen = hasTopics(consent);
  const words = isChosen ? (
    withCapital(listed(sees, names)) + but
  ) : (
    <span className="plain-link">{t('consents.choose', { name })}</span>
  );
  return (
    <div className={styles.topics}>
      <InPlace label={t('consents.chosen')} words={words} begun={begun}>
        {() => <Choosing consent={consent} name={name} />}
      </InPlace>
      {!isChosen && <p className="quiet">{t('consents.nothingChosen', { name })}</p>}
      {consent.butOwn && <p className="quiet">{t('consents.butOwn', { name })}</p>}
    </div>
  );
}

function Choosing({ consent, name }: TopicsProps) {
  const { t } = useTranslation();
  const { act } = usePlan();
  const { id, everything, butOwn } = consent;
  const change = (field: string, value: unknown) =>
    void act([{ edit: 'change', kind: 'consent', id, field, value }]);
  return (
    <div className={styles.choosing}>
      <p className="quiet">{t('consents.yesAndNo', { name })}</p>
      <fieldset>
        <legend>{t('consents.maySee', { name })}</legend>
        <Chips>
          <Chips.Toggle
            selected={everything}
            onClick={() => {
              change('everything', !everything);
            }}
          >
            {withCapital(t('consents.wholePlan'))}
          </Chips.Toggle>
        </Chips>
        {!everything && <Parts consent={consent} lists={given} onChange={change} />}
      </fieldset>
      <fieldset>
        <legend>{t('consents.mayNotSee', { name })}</legend>
        <Parts consent={consent} lists={keptBack} onChange={change} />
        <Chips>
          <Chips.Toggle
            selected={butOwn}
            onClick={() => {
              change('butOwn', !butOwn);
            }}
          >
            {t('consents.own', { name })}
          </Chips.Toggle>
        </Chips>
      </fieldset>
    </div>
  );
}

interface PartsProps {
  consent: Consent;
  lists: Lists;
  onChange: (field: string, value: unknown) => void;
}

/** Chapters, parts of life, and single things. */
function Parts({ consent, lists, onChange }: PartsProps) {
  const names = useNames();
  const { chapters, areas, records } = lists;
  const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T) =>
    all.filter((it) => (it === one ? !chosen.includes(it) : chosen.includes(it)));
  return (
    <>
      <Chips aria-label={names.field('consent', chapters)}>
        {fields.consent.chapters.choices.map((one: Chapter) => (
          <Chips.Toggle
            key={one}
            selected={consent[chapters].includes(one)}
            onClick={() => {
              onChange(chapters, toggled(fields.consent.chapters.choices, consent[chapters], one));
            }}
          >
            {withCapital(names.choice('consent', chapters, one))}
          </Chips.Toggle>
        ))}
      </Chips>
      <Chips aria-label={names.field('consent', areas)}>
        {fields.consent.areas.choices.map((one: LifeArea) => (
          <Chips.Toggle
            key={one}
            selected={consent[areas].includes(one)}
            onClick={() => {
              onChange(areas, toggled(fields.consent.areas.choices, consent[areas], one));
            }}
          >
            {withCapital(names.choice('consent', areas, one))}
          </Chips.Toggle>
        ))}
      </Chips>
      <SingleThings
        label={names.field('consent', records)}
        chosen={consent[records]}
        onChange={(value) => {
          onChange(records, value);
        }}
      />
    </>
  );
}
