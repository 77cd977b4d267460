import { describe, expect, it } from 'vitest';
import { readTime, timeOfDay, typedTime } from './time';

describe('a time of day', () => {
  it.each([
    ['14.30', '14:30'],
    ['14:30', '14:30'],
    ['1430', '14:30'],
    ['9', '09:00'],
    ['kl. 8.05', '08:05'],
    [' kl 14 ', '14:00'],
    ['0.00', '00:00'],
    ['11', '11:00'],
    ['1130', '11:30'],
    ['kl 11', '11:00'],
    ['klokka 11', '11:00'],
    ['halv tolv', '11:30'],
    ['Halv 12', '11:30'],
    ['klokken halv to', '13:30'],
    ['halv ett', '12:30'],
    ['kvart over ti', '10:15'],
    ['kvart på eitt', '12:45'],
    ['fem over halv ni', '08:35'],
    ['ti på to', '13:50'],
    ['kl. sju', '07:00'],
    ['half past eleven', '11:30'],
    ['a quarter to two', '13:45'],
    ['ten past 9', '09:10'],
  ])('is read as people type it: %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each([
    '',
    '25',
    '14.60',
    'to',
    '14.3',
    '12345',
    'hal',
    'halv',
    'halv t',
    'kvart over',
    'halv 25',
    'over ti',
    'etter jobb',
  ])('is not guessed at: %s', (typed) => {
    expect(readTime(typed)).toBeNull();
  });

  it('is shown in the reader’s language, and typed back as it was', () => {
    expect(timeOfDay('08:05', 'nb')).toBe('kl.\u00a008.05');
    expect(timeOfDay('08:05', 'en')).toBe('08:05');
    expect(readTime(typedTime('08:05'))).toBe('08:05');
  });
});
