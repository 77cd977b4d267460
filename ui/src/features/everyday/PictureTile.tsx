/** One thing in a week that is drawn: its picture in the colour of the one who does it, and its words under it. */
import {
  ArrowsCirclepathIcon,
  CalendarIcon,
  FlowerIcon,
  MoonIcon,
  PersonGroupIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { WeekPicture } from '../../components/WeekPicture';
import { useNavigation } from '../../navigation/navigation';
import { hoursWords } from '../../records/hours';
import { PictureShown } from '../../records/picture/PictureShown';
import { pictureOf } from '../../records/picture/subject';
import { useOwnerId, useWriter } from '../../records/useField';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { datedWords, placeOf, useDated } from './dated';
import styles from './PictureWeek.module.css';
import { hoursOf, type Dated, type WeekItem } from './week';

export interface PictureTileProps {
  item: WeekItem;
  open: string | null;
  onOpen: (event: WeeklyEvent) => void;
}

export function PictureTile({ item, open, onOpen }: PictureTileProps) {
  if (item.of === 'weekly') {
    return (
      <Weekly
        event={item.event}
        isOpen={open === item.event.id}
        onOpen={() => {
          onOpen(item.event);
        }}
      />
    );
  }
  return item.of === 'until' ? <Until event={item.event} /> : <DatedTile item={item} />;
}

const drawn = (picture: WeeklyEvent['picture']): ReactNode =>
  picture === null ? <CalendarIcon aria-hidden="true" /> : <WeekPicture picture={picture} />;

function Weekly({
  event,
  isOpen,
  onOpen,
}: {
  event: WeeklyEvent;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const names = useNames();
  const owner = useOwnerId();
  const pen = useWriter(event.person ?? owner)?.pen ?? 'none';
  const hours = hoursWords(event.from, event.to, names);
  const subject = { kind: 'weeklyEvent', id: event.id } as const;
  const own = useSelected(({ visible }) => pictureOf(visible.pictures, subject));
  return (
    <button
      type="button"
      id={`record-${event.id}`}
      className={styles.thing}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <span className={styles.tile} data-pen={pen}>
        {own ? <PictureShown key={own.id} picture={own} size="tile" told /> : drawn(event.picture)}
      </span>
      <span dir="auto">{event.what}</span>
      {hours !== '' && <span className={styles.when}>{hours}</span>}
    </button>
  );
}

/** What began the evening before: it is changed where it begins. */
function Until({ event }: { event: WeeklyEvent }) {
  const names = useNames();
  const day = names.choice('weeklyEvent', 'weekday', event.weekday);
  return (
    <p className={styles.thing}>
      <span className={styles.tile} data-pen="none">
        <MoonIcon aria-hidden="true" />
      </span>
      <span dir="auto">{names.printed('papers.week.since', { what: event.what, day })}</span>
      <span className={styles.when}>{hoursWords(null, event.to, names)}</span>
    </p>
  );
}

const datedIcons = {
  meeting: PersonGroupIcon,
  look: ArrowsCirclepathIcon,
  first: FlowerIcon,
  last: FlowerIcon,
};

function DatedTile({ item }: { item: Dated }) {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const { what } = useDated(item);
  const hours = hoursWords(...hoursOf(item), names);
  const Icon = datedIcons[item.of];
  return (
    <button
      type="button"
      className={styles.thing}
      onClick={() => {
        const { page, about } = placeOf(item);
        go(page, about);
      }}
    >
      <span className={styles.tile} data-pen="none">
        <Icon aria-hidden="true" />
      </span>
      <span dir="auto">{what}</span>
      <span className={styles.when}>{[datedWords(t, item), hours].filter(Boolean).join(' ')}</span>
    </button>
  );
}
