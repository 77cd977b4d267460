/** Folk: who is round the owner and how near, how many they are, and who has which task. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import clsx from 'clsx';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRef } from '../../api/bindings/plan';
import { useAdding } from '../../records/list/useAdding';
import { isOfConsent } from '../../records/consentNotices';
import { NoticeLines } from '../../records/NoticeLines';
import { PageParts } from '../../records/PageParts';
import { newPerson } from '../../records/people';
import { useNavigation } from '../../navigation/navigation';
import { usePlan } from '../../store/usePlan';
import { useSettings } from '../../app/settings';
import { Counted } from './Counted';
import styles from './PeoplePage.module.css';
import top from './PeopleTop.module.css';
import { NetworkMap } from './NetworkMap';
import { areFew, inListOrder } from './people';
import { PeopleList } from './PeopleList';
import { Tasks } from './Tasks';
import { TooMany } from './TooMany';

/** The one that was begun just now is open too, also before it is in the plan. */
const newest = Symbol('newest');

/** The part that has what someone came to see. */
function partOf(about: RecordRef | null): string {
  if (about?.kind === 'person') return 'list';
  return about?.kind === 'appointment' ? 'tasks' : 'map';
}

/** The way to a map that is not needed yet; it stays, so that the focus does too. */
function ToMap({ isShown, onShow }: { isShown: boolean; onShow: (wanted: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={clsx('plain-link', styles.toMap)}
      aria-expanded={isShown}
      onClick={() => {
        onShow(!isShown);
      }}
    >
      {t(isShown ? 'people.map.hide' : 'people.map.show')}
    </button>
  );
}

export function PeoplePage() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const { about } = useNavigation();
  const [open, setOpen] = useState<string | typeof newest | null>(
    about?.kind === 'person' ? about.id : null,
  );
  const [sorting, setSorting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const people = useMemo(
    () => inListOrder(plan.people, reading.people),
    [plan.people, reading.people],
  );
  const adding = useAdding('person', people, newPerson);
  const [mapWanted, setMapWanted] = useState(false);
  // As it is on arriving: nothing moves away from whoever writes.
  const [areCounted] = useState(() => !areFew(people));
  const [few] = useState(() => areFew(people) && reading.map.places.length === 0);
  const showsMap = !few || mapWanted;
  const { simple } = useSettings().settings;
  const notices = reading.notices.filter(
    (one) =>
      one.notice !== 'meetingWithoutInvited' &&
      !isOfConsent(one) &&
      // The tasks stand beside, and say it; in the simple view they do not.
      !(few && !simple && one.notice === 'coordinatorMissing'),
  );
  const [part, setPart] = useState(() => partOf(about));
  /** Opens somebody's line, in the part that has it. */
  const show = (id: string | typeof newest | null) => {
    setSorting(false);
    setPart('list');
    setOpen(id);
  };
  const parts = [
    {
      key: 'map',
      name: t('people.parts.map'),
      content: (
        <NetworkMap
          people={people}
          onChoose={show}
          onSkip={() => {
            setPart('list');
            list.current?.querySelector<HTMLElement>('button, select, textarea')?.focus();
          }}
        />
      ),
    },
    {
      key: 'list',
      name: t('people.parts.list'),
      content: (
        <div className={styles.side} ref={list}>
          {sorting ? (
            <TooMany people={people} />
          ) : (
            <PeopleList
              adding={adding}
              people={people}
              open={open === newest ? adding.newest : open}
              onOpen={setOpen}
            />
          )}
          <NoticeLines notices={notices} />
          {few && (
            <ToMap
              isShown={showsMap}
              onShow={(wanted) => {
                setMapWanted(wanted);
                if (wanted) setPart('map');
              }}
            />
          )}
        </div>
      ),
    },
    { key: 'tasks', name: t('people.parts.tasks'), content: <Tasks /> },
  ];
  return (
    <div
      className={styles.page}
      data-wide={reading.map.isCrowded || undefined}
      data-few={!showsMap || undefined}
      data-alone={simple || undefined}
    >
      <div className={styles.head}>
        <div className={top.top} data-title-line>
          <h1 className={top.title}>{t('chapters.people')}</h1>
          <Button
            icon={<PlusIcon aria-hidden="true" />}
            onClick={() => {
              adding.begin();
              show(newest);
            }}
          >
            {t('plan.addPerson')}
          </Button>
        </div>
        {areCounted && (
          <Counted
            sorting={sorting}
            onSorting={() => {
              setPart('list');
              setSorting(!sorting);
            }}
          />
        )}
      </div>
      <PageParts
        parts={showsMap ? parts : parts.filter(({ key }) => key !== 'map')}
        kept={{ shown: part, onShow: setPart }}
      />
    </div>
  );
}
