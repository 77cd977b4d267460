/** Everything the plan holds of one person, written where it stands. */
import { Checkbox } from '@navikt/ds-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/Person';
import { RecordMenu } from '../../fields/list/RecordMenu';
import { TextFact } from '../../fields/TextFact';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import { Facts } from '../../parts/Facts';
import { usePlanSession } from '../../plan/usePlan';
import { PersonRow } from '../plan/PersonRow';
import { Born } from './Born';
import styles from './Folk.module.css';
import { MapFacts } from './MapFacts';
import { isOwner } from './people';
import { TakesPartChoice } from './TakesPartChoice';

export interface PersonSheetProps {
  person: Person;
  people: readonly Person[];
  /** It was begun just now. */
  isNew: boolean;
  /** It is not in the plan yet. */
  isBlank: boolean;
  onDone: (text: string) => void;
  onClose: () => void;
  onRemove: ((id: string, name: string) => void) | undefined;
}

export function PersonSheet(props: PersonSheetProps) {
  const { person, isNew, isBlank, onDone, onClose, onRemove } = props;
  const { t } = useTranslation();
  const { go } = useNavigation();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.querySelector<HTMLElement>('textarea')?.focus();
    sheet.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const press = (event: KeyboardEvent) => {
    // A field that is open takes its own Escape, and does not pass it on.
    if (event.key === 'Escape') onClose();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
    <div ref={sheet} className={styles.sheet} onKeyDown={press}>
      <PersonRow record={person} isNew={isNew} onDone={onDone} />
      {!isBlank && (
        <>
          <div className={styles.menu}>
            <RecordMenu
              name={person.name}
              onHistory={() => {
                go('historikk', { kind: 'person', id: person.id });
              }}
              onRemove={
                onRemove &&
                (() => {
                  onRemove(person.id, person.name);
                })
              }
            />
          </div>
          <More {...props} />
          <button type="button" className="plain-link" onClick={onClose}>
            {t('people.close')}
          </button>
        </>
      )}
    </div>
  );
}

/** What Planen does not show of a person. */
function More({ person, people }: PersonSheetProps) {
  const names = useNames();
  const { t } = useTranslation();
  const { id, roles, mandate, initials } = person;
  const owner = isOwner(person);
  return (
    <div className={styles.more}>
      <Facts>
        {roles.includes('guardian') && (
          <TextFact kind="person" id={id} field="mandate" text={mandate} multiline />
        )}
        <TextFact kind="person" id={id} field="initials" text={initials} />
        {owner && <Born owner={person} />}
        {!owner && <MapFacts person={person} />}
      </Facts>
      {!owner && (
        <>
          <TakesPartChoice person={person} people={people} label={t('people.part.label')} />
          <Flag person={person} field="goodRelation" name={names.field('person', 'goodRelation')} />
          <Flag person={person} field="onlyOnMap" name={names.field('person', 'onlyOnMap')} />
        </>
      )}
    </div>
  );
}

interface FlagProps {
  person: Person;
  field: 'goodRelation' | 'onlyOnMap';
  name: string;
}

function Flag({ person, field, name }: FlagProps) {
  const { store } = usePlanSession();
  const { id } = person;
  return (
    <Checkbox
      checked={person[field]}
      onChange={() => {
        void store.act([{ edit: 'change', kind: 'person', id, field, value: !person[field] }]);
      }}
    >
      {name}
    </Checkbox>
  );
}
