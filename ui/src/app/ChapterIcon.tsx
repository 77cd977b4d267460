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
  FilePdfIcon,
  FilesIcon,
  FileTextIcon,
  FirstAidKitIcon,
  HandshakeIcon,
  HouseIcon,
  LifebuoyIcon,
  MagnifyingGlassIcon,
  MenuGridIcon,
  NotePencilIcon,
  PencilWritingIcon,
  PersonChatIcon,
  PersonGroupIcon,
  ShieldLockIcon,
  SunIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import type { PlanPage } from '../navigation/navigation';

const icons = {
  home: HouseIcon,
  conversation: ChatElipsisIcon,
  plan: FileTextIcon,
  pdf: FilePdfIcon,
  followUps: ArrowsCirclepathIcon,
  commitments: HandshakeIcon,
  people: PersonGroupIcon,
  meetings: CalendarIcon,
  crisisPlan: FirstAidKitIcon,
  everyday: SunIcon,
  diary: BookIcon,
  consents: NotePencilIcon,
  points: TasklistIcon,
  preparation: PencilWritingIcon,
  feedback: PersonChatIcon,
  history: ClockDashedIcon,
  restore: ArrowUndoIcon,
  copies: FilesIcon,
  search: MagnifyingGlassIcon,
  help: LifebuoyIcon,
  settings: CogIcon,
  protection: ShieldLockIcon,
  endPlan: DoorOpenIcon,
  more: MenuGridIcon,
};

export function ChapterIcon({ page }: { page: PlanPage }) {
  const Icon = icons[page];
  return <Icon aria-hidden="true" fontSize="2.25rem" />;
}
