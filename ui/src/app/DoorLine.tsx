/** What was found beside the plan when it was opened, and put right. */
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/bindings/vault';
import { ReadLine } from './ReadLine';

const wordsKey = {
  staleLogSetAside: 'door.stale',
  foreignLogSetAside: 'door.foreign',
} as const satisfies Record<Notice, string>;

export function DoorLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  return <ReadLine words={t(wordsKey[notice])} />;
}
