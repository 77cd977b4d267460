import { expect, it } from 'vitest';
import type { BackupTold } from '../../api/bindings/kept';
import { whenWords, type Telling } from './told';

const made = (madeAt: string): BackupTold => ({
  name: `${madeAt}.db`,
  madeAt,
  ahead: false,
  bytes: 1,
  holds: null,
  problem: null,
});

/** Nothing of it but the language and the day is asked for. */
const telling: Telling = {
  t: ((key: string) => key) as Telling['t'],
  language: 'nb',
  today: '2027-04-13',
  inWords: {} as Telling['inWords'],
  writers: new Map(),
};

it('tells backups of one minute apart by their seconds, and no others', () => {
  const backups = [
    '2027-04-05T07:02:09.000Z',
    '2027-04-05T07:02:00Z',
    '2027-04-05T07:03:00Z',
    '2027-04-06T07:02:00Z',
  ].map(made);
  const words = backups.map((one) => whenWords(one, backups, telling));
  expect(new Set(words).size, 'no two backups are called the same').toBe(backups.length);
  expect(words[0], 'the seconds, in two figures').toMatch(/\.02\.09$/);
  expect(words[1]).toMatch(/\.02\.00$/);
  expect(words[2], 'one that is alone in its minute is told by the minute').toMatch(
    /kl\.\s\d\d\.03$/,
  );
  expect(words[3], 'nor is the same minute of another day one').toMatch(/kl\.\s\d\d\.02$/);
});
