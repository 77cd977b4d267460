import { expect, it } from 'vitest';
import type { OverviewSaid } from '../../api/bindings/vault';
import { withSaid, type HistoryEntry } from './entries';

const entry = (act: string, at: string) => ({ act, at }) as HistoryEntry;
const yes: OverviewSaid = { at: '2027-04-12T10:00:00.5Z', said: 'yes' };
const no: OverviewSaid = { at: '2027-04-20T10:00:00Z', said: 'no' };
const ofLines = (lines: readonly { at: string }[]) => lines.map(({ at }) => at.slice(0, 19));

it('puts what was said of the overview among the acts, newest first', () => {
  const entries = [
    entry('after', '2027-04-21T08:00:00Z'),
    entry('between', '2027-04-15T08:00:00Z'),
    entry('before', '2027-04-12T10:00:00Z'),
  ];
  expect(ofLines(withSaid(entries, [yes, no], true))).toEqual([
    '2027-04-21T08:00:00',
    '2027-04-20T10:00:00',
    '2027-04-15T08:00:00',
    '2027-04-12T10:00:00',
    '2027-04-12T10:00:00',
  ]);
});

it('does not tell what is older than what is shown before that is shown too', () => {
  const shown = [entry('newest', '2027-04-21T08:00:00Z')];
  const recent = [entry('newest', '2027-04-15T08:00:00Z')];
  expect(withSaid(recent, [yes, no], false), 'the older waits').toHaveLength(2);
  expect(withSaid(shown, [yes, no], false), 'and both do').toHaveLength(1);
  expect(withSaid(shown, [yes, no], true), 'until there is nothing older').toHaveLength(3);
});

it('moves no act, also where a clock was wrong', () => {
  const wrong = [entry('late', '2027-04-01T08:00:00Z'), entry('early', '2027-04-30T08:00:00Z')];
  const acts = withSaid(wrong, [yes], true).flatMap((line) => ('act' in line ? line.act : []));
  expect(acts).toEqual(['late', 'early']);
});
