/** What stands for the things of the week in a day of the month. */
import { expect, it } from 'vitest';
import type { WeeklyEvent, WeekPicture } from '../../api/bindings/plan';
import { marksOf } from './monthWords';

const event = (what: string, picture: WeekPicture | null) => ({ what, picture }) as WeeklyEvent;

it('tells everything that comes every week from everything else, by picture or by letters', () => {
  const marks = marksOf([
    event('Handle', 'shopping'),
    event('Hage', null),
    event('Torget', 'shopping'),
    event(' Handle ', 'meal'),
    event('', 'job'),
  ]);
  expect(
    [...marks].map(([what, { letters, picture }]) => [what, picture ?? letters]),
    'each thing once; a picture that is taken stands for one thing only',
  ).toEqual([
    ['Handle', 'shopping'],
    ['Hage', 'Ha'],
    ['Torget', 'T'],
  ]);
});
