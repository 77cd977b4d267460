/** The pictures something that happens every week can have. The words stand beside, always. */
import {
  BandageIcon,
  BriefcaseIcon,
  BucketMopIcon,
  BusIcon,
  ChatIcon,
  CoffeeIcon,
  CutleryIcon,
  DogIcon,
  FootprintIcon,
  HatSchoolIcon,
  HouseHeartIcon,
  KronerIcon,
  MedicineBottleIcon,
  OpenBookIcon,
  PhoneIcon,
  ShoppingBasketIcon,
  ShowerIcon,
  SleepIcon,
  StethoscopeIcon,
  WavesIcon,
  WeightIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, ReactNode, SVGProps } from 'react';
import type { WeekPicture as Picture } from '../api/bindings/plan';

type Icon = ComponentType<SVGProps<SVGSVGElement>>;

/** A drawing of our own, on the same grid as the others: 24, strokes of 1.5, round ends. */
const own = (drawn: ReactNode): Icon =>
  function Own(props) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width="1em"
        height="1em"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        {...props}
      >
        {drawn}
      </svg>
    );
  };

const TableTennisIcon = own(
  <>
    <path d="M9.7 14.6 5 19.3a1.6 1.6 0 0 1-2.3-2.3l4.7-4.7" />
    <path d="M7.1 12.1c-1.2-3-.5-6.2 1.6-8.2 2.8-2.7 7.2-2.6 9.9.1s2.8 7.1.1 9.9c-2 2.1-5.2 2.8-8.2 1.6z" />
    <path d="m7.1 12.1 6.6 3.6" />
    <circle cx="19" cy="19.5" r="1.9" />
  </>,
);

const MirrorIcon = own(
  <>
    <circle cx="12" cy="8.5" r="6" />
    <path d="M12 14.5v2M10.7 16.5h2.6V20a1.3 1.3 0 0 1-2.6 0zM10 9.5l3-3M12 10.8l2-2" />
  </>,
);

const MusicIcon = own(
  <>
    <circle cx="7" cy="17.5" r="2.5" />
    <circle cx="16.5" cy="15.5" r="2.5" />
    <path d="M9.5 17.5V6.5L19 4.5v11M9.5 10 19 8" />
  </>,
);

const icons: Readonly<Record<Picture, Icon>> = {
  bandage: BandageIcon,
  medicine: MedicineBottleIcon,
  meal: CutleryIcon,
  coffee: CoffeeIcon,
  shower: ShowerIcon,
  sleep: SleepIcon,
  job: BriefcaseIcon,
  school: HatSchoolIcon,
  exercise: WeightIcon,
  walk: FootprintIcon,
  tableTennis: TableTennisIcon,
  swimming: WavesIcon,
  music: MusicIcon,
  book: OpenBookIcon,
  cleaning: BucketMopIcon,
  shopping: ShoppingBasketIcon,
  visit: HouseHeartIcon,
  talk: ChatIcon,
  doctor: StethoscopeIcon,
  bus: BusIcon,
  mirror: MirrorIcon,
  animal: DogIcon,
  phone: PhoneIcon,
  money: KronerIcon,
};

export function WeekPicture({ picture }: { picture: Picture }) {
  const Drawn = icons[picture];
  return <Drawn aria-hidden="true" />;
}
