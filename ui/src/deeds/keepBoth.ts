/** What two people wrote in one place stands one after the other, each with who said it. */
import type { Disagreement, Edit } from '../api/bindings/plan';
import { fields, type Field } from '../api/registry';

/** What the field can hold; nothing for whether a record is in the plan. */
export function heldBy({ record, field }: Pick<Disagreement, 'record' | 'field'>) {
  const { [field]: known }: Partial<Record<string, Field>> = fields[record.kind];
  return known?.holds;
}

/** Null where only one can stand: a line, a day, a choice, or where one of them is nothing. */
export function keepBoth(open: Disagreement, nameOf: (id: string) => string): Edit | null {
  const { record, field, versions } = open;
  const texts = versions.map(({ value, pen }) =>
    typeof value === 'string' && value.trim() !== '' ? `${nameOf(pen.words)}: ${value}` : null,
  );
  if (heldBy(open) !== 'prose' || texts.includes(null)) return null;
  return { edit: 'change', ...record, field, value: texts.join('\n\n') };
}
