/** The picture beside a chapter's name, in the simple view. */
import {
  ArrowsCirclepathIcon,
  ArrowUndoIcon,
  BookIcon,
  CalendarIcon,
  ChatElipsisIcon,
  ClockDashedIcon,
  CogIcon,
  DoorOpenIcon,
  FileTextIcon,
  FirstAidKitIcon,
  HandshakeIcon,
  HouseIcon,
  LifebuoyIcon,
  NotePencilIcon,
  PencilWritingIcon,
  PersonChatIcon,
  PersonGroupIcon,
  ShieldLockIcon,
  SunIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import type { PlanPage } from './navigation';

const icons = {
  forside: HouseIcon,
  samtalen: ChatElipsisIcon,
  plan: FileTextIcon,
  oppfolging: ArrowsCirclepathIcon,
  sagt: HandshakeIcon,
  folk: PersonGroupIcon,
  moter: CalendarIcon,
  kriseplan: FirstAidKitIcon,
  hverdag: SunIcon,
  dagbok: BookIcon,
  samtykke: NotePencilIcon,
  punkter: TasklistIcon,
  forbered: PencilWritingIcon,
  erfaring: PersonChatIcon,
  historikk: ClockDashedIcon,
  tilbake: ArrowUndoIcon,
  hjelp: LifebuoyIcon,
  innstillinger: CogIcon,
  beskyttet: ShieldLockIcon,
  avslutt: DoorOpenIcon,
};

export function ChapterIcon({ page }: { page: PlanPage }) {
  const Icon = icons[page];
  return <Icon aria-hidden="true" fontSize="1.75rem" />;
}
