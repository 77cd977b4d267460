/** One person in a line: picture or initials, name, what they are here, and small under it the rest. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { useWriter } from '../../records/useField';
import { PictureBeside } from '../../records/picture/PictureShown';
import { useNames } from '../../records/useNames';
import { Disc } from '../../components/Disc';
import { withCapital } from '../../i18n/act';
import styles from './PeoplePage.module.css';
import { isOwner, seenRoles, shownOn, underName } from './people';

export interface PersonLineProps {
  person: Person;
  onOpen: () => void;
}

export const PersonLine = memo(
  function PersonLine({ person, onOpen }: PersonLineProps) {
    const names = useNames();
    const writer = useWriter(person.id);
    const under = useUnder(person);
    const seen = person.roles.filter((role) => seenRoles.includes(role));
    return (
      <button
        type="button"
        className={styles.line}
        data-pen={writer?.pen ?? 'none'}
        data-away={!person.active || undefined}
        aria-expanded={false}
        onClick={onOpen}
      >
        <PictureBeside
          subject={{ kind: 'person', id: person.id }}
          size="small"
          otherwise={
            <Disc
              initials={writer?.initials ?? ''}
              pen={writer?.pen ?? 'none'}
              size="large"
              dotted={!person.active}
            />
          }
        />
        <span className={styles.named}>
          <span className={styles.name} dir="auto">
            {person.name}
          </span>
          {seen.map((role) => (
            <span key={role} className={styles.badge}>
              {withCapital(names.choice('person', 'roles', role))}
            </span>
          ))}
          <span className={styles.under} dir="auto">
            {under}
          </span>
        </span>
      </button>
    );
  },
  // What it does when pressed is the same for the same person.
  (before, now) => before.person === now.person,
);

function useUnder(person: Person): string {
  const { t } = useTranslation();
  const names = useNames();
  const through = useWriter(person.through);
  const isThrough = person.active && through !== null;
  return [
    isOwner(person) ? names.choice('person', 'roles', 'owner') : underName(person, names),
    person.goodRelation ? t('people.goodRelation') : '',
    isThrough ? t('people.part.through', { name: through.name }) : '',
    person.active ? '' : t('people.part.away'),
    person.onlyOnMap ? t(`people.shownOn.${shownOn(person)}`) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
