/**
 * What the parts of the table are to those who hear it. Where there is no room for columns its people stand under each other,
 * and a web view may then take it for no table, unless that is said.
 */
export const heardAs = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  topic: { role: 'columnheader' },
  person: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
