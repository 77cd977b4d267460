/** What two people wrote in one place stands one after the other, each with who said it. */
import type { Disagreement, Edit } from '../api/bindings/plan';
import { fields, type Field } from '../api/registry';

/** Null where only one can stand: a line, a day, a choice, or where one of them is nothing. */
export function keepBoth(
  { record, field, versions }: Disagreement,
  nameOf: (id: string) => string,
): Edit | null {
  const { [field]: known }: Partial<Record<string, Field>> = fields[record.kind];
  const texts = versions.map(({ value, pen }) =>
    typeof value === 'string' && value.trim() !== '' ? `${nameOf(pen.words)}: ${value}` : null,
  );
  if (known?.holds !== 'prose' || texts.includes(null)) return null;
  return { edit: 'change', ...record, field, value: texts.join('\n\n') };
}
