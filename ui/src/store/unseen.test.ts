import { describe, expect, it } from 'vitest';
import { isUnseen, withoutUnseen } from './unseen';

describe('characters that nobody sees', () => {
  it('are taken away, and nothing else is', () => {
    expect(withoutUnseen('ja \u202enei\u202c\u2067!\u2069\u0000\u000b')).toBe('ja nei!');
    const kept = 'Æ vil\n\thæm 👩\u200d👩\u200d👧 \u05e9\u05dc\u200f';
    expect(withoutUnseen(kept)).toBe(kept);
  });

  it('are what two problems are about', () => {
    expect(isUnseen('control-characters')).toBe(true);
    expect(isUnseen('direction-characters')).toBe(true);
    expect(isUnseen('text-too-long')).toBe(false);
  });
});
