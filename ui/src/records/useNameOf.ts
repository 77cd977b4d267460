/** What records are called, as core says it; of one that has no name, what kind it is. */
import type { RecordRef } from '../api/bindings/plan';
import { withCapital } from '../i18n/act';
import { useInWords } from './useInWords';
import { useNames } from './useNames';

export type NameOf = (record: RecordRef) => string;

export function useNameOf(records: readonly RecordRef[]): NameOf {
  const names = useNames();
  const told = useInWords({ records: [...records] });
  return ({ kind, id }) => told?.nameOf(id, kind) ?? withCapital(names.kind(kind));
}
