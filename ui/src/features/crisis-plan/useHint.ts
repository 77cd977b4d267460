/** What an empty line asks. */
import { useTranslation } from 'react-i18next';
import type { CrisisSection } from '../../api/bindings/plan';
import { zoneOf, type Line } from './lines';

export function useHint() {
  const { t } = useTranslation();
  return (line: Line): string =>
    zoneOf(line) === null
      ? t(`crisis.hints.${line.section}`)
      : t(`crisis.zones.hints.${line.section as CrisisSection}`);
}
