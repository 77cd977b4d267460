/** Everything the plan holds of one person, written where it stands. */
import { Checkbox } from '@navikt/ds-react';
import clsx from 'clsx';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { PictureField } from '../../records/picture/PictureField';
import { RecordMenu } from '../../records/list/RecordMenu';
import { TextFact } from '../../records/TextFact';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { Fact, Facts } from '../../components/Facts';
import { usePlanSession } from '../../store/usePlan';
import { PersonRow } from '../plan/PersonRow';
import { Born } from './Born';
import styles from './PeoplePage.module.css';
import { MapFacts } from './MapFacts';
import { isOwner } from './people';
import { ShownOnChoice } from './ShownOnChoice';
import { TakesPartChoice } from './TakesPartChoice';
import { TasksPaper } from './TasksPaper';

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
  const { person, isNew, isBlank, onDone, onRemove } = props;
  const { go } = useNavigation();
  const sheet = useRef<HTMLDivElement>(null);
  useFocusInside(sheet, true);
  return (
    <div ref={sheet} className={styles.sheet}>
      <PersonRow record={person} isNew={isNew} onDone={onDone} />
      {!isBlank && (
        <>
          <div className={styles.menu}>
            <RecordMenu
              name={person.name}
              onHistory={() => {
                go('history', { kind: 'person', id: person.id });
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
        </>
      )}
    </div>
  );
}

/** What Planen does not show of a person. */
function More({ person, people, onClose }: PersonSheetProps) {
  const names = useNames();
  const { t } = useTranslation();
  const { id, roles, mandate, initials } = person;
  const owner = isOwner(person);
  const part = t('people.part.label');
  const shown = t('people.shownOn.label');
  const sort = names.field('person', 'personSort');
  return (
    <div className={styles.more}>
      <PictureField subject={{ kind: 'person', id }} about={person.name} />
      <Facts>
        {roles.includes('guardian') && (
          <TextFact kind="person" id={id} field="mandate" text={mandate} />
        )}
        <TextFact kind="person" id={id} field="initials" text={initials} />
        {owner && <Born owner={person} />}
        {!owner && <MapFacts person={person} />}
        {!owner && (
          <Fact name={part}>
            <TakesPartChoice person={person} people={people} label={part} hideLabel />
          </Fact>
        )}
        {!owner && (
          <Fact name={shown}>
            <ShownOnChoice person={person} label={shown} />
          </Fact>
        )}
        {!owner && (
          <Fact name={sort}>
            <ChoiceFact
              kind="person"
              id={id}
              field="personSort"
              label={sort}
              choices={fields.person.personSort.choices}
              chosen={person.personSort}
            />
          </Fact>
        )}
      </Facts>
      {!owner && <GoodRelation person={person} name={names.field('person', 'goodRelation')} />}
      <TasksPaper person={person} />
      <button type="button" className={clsx('plain-link', styles.close)} onClick={onClose}>
        {t('people.close')}
      </button>
    </div>
  );
}

function GoodRelation({ person, name }: { person: Person; name: string }) {
  const { store } = usePlanSession();
  const { id, goodRelation } = person;
  return (
    <Checkbox
      checked={goodRelation}
      onChange={() => {
        const edit = { edit: 'change', kind: 'person', id, field: 'goodRelation' } as const;
        void store.act([{ ...edit, value: !goodRelation }]);
      }}
    >
      {name}
    </Checkbox>
  );
}
