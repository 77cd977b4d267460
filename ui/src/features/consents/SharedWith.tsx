/** What one person may see; or, when that was taken back, one sentence that says so. */
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../api/bindings/plan';
import { RecordMenu } from '../../records/list/RecordMenu';
import { named } from '../../records/named';
import { OwnWords } from '../../records/OwnWords';
import { useWriter } from '../../records/useField';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { useNavigation } from '../../navigation/navigation';
import { Disc } from '../../components/Disc';
import { usePlan } from '../../store/usePlan';
import { FactMenu } from '../plan/FactMenu';
import { useFactsOpen } from '../plan/useFactsOpen';
import { ConsentFacts, type ConsentFact } from './ConsentFacts';
import { hasTopics } from './chosenTopics';
import type { Shared } from './consents';
import rows from './consentRows.module.css';
import styles from './ConsentsPage.module.css';
import { Topics } from './Topics';
import type { Withdrawing } from './useWithdrawing';
import { Withdraw, WithdrawnLine } from './Withdraw';

export interface SharedWithProps {
  shared: Shared;
  /** The consent that was added just now. */
  newest: string | null;
  withdrawing: Withdrawing;
  /** Says yes again. */
  onAgain: (fields: Partial<Consent>) => void;
  onRemove: (id: string, name: string) => void;
}

export function SharedWith({ shared, newest, withdrawing, onAgain, onRemove }: SharedWithProps) {
  const { t } = useTranslation();
  const { whole, pen, owner, voiceOf } = usePlan();
  const writer = useWriter(shared.person);
  const person = whole.people.find(({ id }) => id === shared.person);
  if (person === undefined) return null;
  const name = named(person, t('plan.noLongerHere'));

  const again = ({ id, topics, exceptions, ...before }: Consent) => {
    // The owner's words are copied by the owner's pen only: another pen would make them its own.
    const voice = voiceOf({ kind: 'consent', id }, 'topics');
    const keeps = pen.words === owner.id || voice?.pen.words !== owner.id;
    onAgain({ person: person.id, ...chosenIn(before), ...(keeps && { topics, exceptions }) });
  };
  const shown = [...shared.holding, ...shared.ranOut];
  const isOneOfMore = shown.length > 0;
  const isOver = shared.holding.length === 0;
  const againButton = (consent: Consent) => (
    <button
      type="button"
      className="plain-link"
      aria-label={t('consents.againWith', { name: person.name })}
      onClick={() => {
        again(consent);
      }}
    >
      {t('consents.again')}
    </button>
  );
  const withdrawn = shared.withdrawn.map((consent) => (
    <WithdrawnLine
      key={consent.id}
      consent={consent}
      name={person.name}
      isOneOfMore={isOneOfMore}
      onUndo={withdrawing.undo}
    >
      {!isOneOfMore && againButton(consent)}
    </WithdrawnLine>
  ));
  if (!isOneOfMore) return <li className={rows.row}>{withdrawn}</li>;
  return (
    <li className={rows.row}>
      <div className={styles.person}>
        <Disc initials={writer?.initials ?? ''} pen={writer?.pen ?? 'none'} size="large" />
        <div className={styles.sees}>
          <h3 className="row-name" dir="auto">
            {name}
          </h3>
          {shown.map((consent) => (
            <Holding
              key={consent.id}
              consent={consent}
              name={person.name}
              isNew={consent.id === newest}
              {...(shared.holding.includes(consent)
                ? {
                    onWithdraw: () => {
                      withdrawing.withdraw(consent);
                    },
                  }
                : isOver && { again: againButton(consent) })}
              onRemove={onRemove}
            />
          ))}
          {withdrawn}
        </div>
      </div>
    </li>
  );
}

/** What was chosen to be seen. */
function chosenIn(consent: Omit<Consent, 'id' | 'topics' | 'exceptions'>): Partial<Consent> {
  const { everything, chapters, areas, records } = consent;
  const { butChapters, butAreas, butRecords, butOwn } = consent;
  const kept = { butChapters, butAreas, butRecords, butOwn };
  return { everything, chapters, areas, records, ...kept };
}

const shownFacts: readonly ConsentFact[] = ['exceptions', 'from', 'until', 'given'];

interface HoldingProps {
  consent: Consent;
  name: string;
  isNew: boolean;
  /** While it holds. */
  onWithdraw?: () => void;
  /** Where nothing holds any more: the way to say yes again. */
  again?: ReactNode;
  onRemove: (id: string, name: string) => void;
}

function Holding({ consent, name, isNew, onWithdraw, again, onRemove }: HoldingProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, isNew);
  // Of one that was just begun it is asked first what they may see: words alone show nobody anything.
  const [asksFirst] = useState(isNew && consent.topics === '' && !hasTopics(consent));
  const { id, exceptions, from, until, untilWords } = consent;
  const facts = useFactsOpen<ConsentFact>(
    { kind: 'consent', id },
    {
      exceptions: exceptions !== '',
      from: from !== null,
      until: until !== null || untilWords !== '',
      given: true,
    },
    { fields: { until: ['until', 'untilWords'] } },
  );
  const topics = <Topics consent={consent} name={name} begun={asksFirst} />;
  return (
    <div ref={place} id={`record-${id}`} className={styles.consent}>
      <MisfitLines record={{ kind: 'consent', id }} />
      {asksFirst && topics}
      <OwnWords
        kind="consent"
        id={id}
        field="topics"
        label={names.field('consent', 'topics')}
        text={consent.topics}
        size="s"
        empty={t('consents.topicsEmpty')}
        under
      />
      {!asksFirst && topics}
      <ConsentFacts
        consent={consent}
        facts={shownFacts.filter(facts.shows)}
        begun={facts.begun}
        onClose={facts.close}
      />
      {onWithdraw && <Withdraw what={t('consents.sharedWith', { name })} onWithdraw={onWithdraw} />}
      {again}
      <FactMenu
        about={name}
        missing={shownFacts
          .filter((fact) => !facts.shows(fact))
          .map((fact) => ({ fact, name: names.field('consent', fact) }))}
        onOpen={facts.open}
      />
      <div className={styles.menu}>
        <RecordMenu
          name={name}
          onHistory={() => {
            go('history', { kind: 'consent', id });
          }}
          onRemove={() => {
            onRemove(id, name);
          }}
        />
      </div>
    </div>
  );
}
