import { describe, expect, it } from 'vitest';
import { questionKeys } from './questions';
import {
  bookmarkOf,
  cameFrom,
  conversationAt,
  leftAt,
  nextStop,
  passed,
  stopBefore,
  stopOf,
  type Stop,
} from './stops';

const stopAt = (bookmark: string | null) => stopOf(leftAt(bookmark));

describe('the way through the conversation', () => {
  it('passes every question once, reads back what was said, and ends', () => {
    const seen: string[] = [];
    for (let stop: Stop = stopAt(null); stop.at !== 'end'; stop = nextStop(stop, true)) {
      seen.push(`${stop.at} ${stop.question}`);
    }
    expect(seen).toEqual(questionKeys.flatMap((key) => [`question ${key}`, `said ${key}`]));
  });

  it('reads nothing back where nothing was said, or when the question is skipped', () => {
    const first = stopAt(null);
    expect(nextStop(first, false)).toEqual({ at: 'question', question: 'goals' });
    expect(passed(first)).toEqual({ at: 'question', question: 'goals' });
    expect(passed(stopAt('contributions'))).toEqual({ at: 'end' });
  });

  it('goes back through the same pages as on, and from the first to nowhere', () => {
    const answered = () => true;
    const way: string[] = [];
    const name = (stop: Stop) => (stop.at === 'end' ? 'end' : `${stop.at} ${stop.question}`);
    for (let stop: Stop | null = { at: 'end' }; stop !== null; stop = stopBefore(stop, answered)) {
      way.unshift(name(stop));
    }
    const on = questionKeys.flatMap((key) => [`question ${key}`, `said ${key}`]);
    expect(way).toEqual([...on, 'end']);
    expect(
      stopBefore(stopAt('goals'), () => false),
      'nothing was said',
    ).toEqual(stopAt('matters'));
    expect(stopBefore(stopAt('matters'), answered)).toBeNull();
  });

  it('goes back the way one came, past what is no longer said', () => {
    const trail: Stop[] = [stopAt('goals'), { at: 'said', question: 'goals' }];
    expect(cameFrom(trail, () => true)).toEqual({ stop: trail[1], trail: trail.slice(0, 1) });
    expect(cameFrom(trail, () => false)).toEqual({ stop: trail[0], trail: [] });
    expect(cameFrom([], () => true)).toBeNull();
  });
});

describe('the bookmark', () => {
  it.each([...questionKeys, 'end', 'end needs', 'goals text=0190', 'end people text=0191'])(
    'says the same when it is read: %s',
    (bookmark) => {
      expect(bookmarkOf(leftAt(bookmark))).toBe(bookmark);
    },
  );

  it('tells which text was being written', () => {
    expect(leftAt('needs text=0190')).toEqual({
      question: 'needs',
      isThrough: false,
      text: '0190',
    });
    expect(leftAt('needs').text).toBeNull();
    expect(leftAt('end text=0190').text, 'nothing is written at the end').toBeNull();
  });

  it('of one who is through and says more lies at the question, and is through', () => {
    for (const bookmark of ['end needs', 'end needs text=0190']) {
      expect(stopAt(bookmark)).toEqual({ at: 'question', question: 'needs' });
      expect(conversationAt(bookmark)).toEqual({ is: 'through' });
    }
    expect(stopAt('end')).toEqual({ at: 'end' });
  });

  it('that another program wrote leads to the first question', () => {
    expect(stopAt('a question of next year text=0190')).toEqual({
      at: 'question',
      question: 'matters',
    });
  });

  it('tells how far the conversation has come', () => {
    expect(conversationAt(null)).toEqual({ is: 'notBegun' });
    expect(conversationAt('people')).toEqual({ is: 'underWay', question: 'people' });
    expect(conversationAt('end')).toEqual({ is: 'through' });
  });
});
