import { expect, it } from 'vitest';
import { divided } from './divided';

const shown = (words: string) => divided(words).replaceAll('\u00ad', '-');

it.each([
  ['hjemmetjenesten', 'hjem-metje-nes-ten'],
  ['sykepleieren', 'syke-pleie-ren'],
  ['arbeidsterapi', 'arbeids-terapi'],
])('divides «%s» where a consonant begins a syllable', (word, parts) => {
  expect(shown(word)).toBe(parts);
});

it('leaves short words, names and numbers as they are, and the words themselves in all of them', () => {
  const words = 'Gå tur med Siv til sjøen, kl. 12.30';
  expect(divided(words)).toBe(words);
  const long = 'Ola i hjemmetjenesten og fysioterapeuten på Nordmøringen helsesenter';
  expect(divided(long).replaceAll('\u00ad', '')).toBe(long);
  for (const part of divided(long).split(/[ \u00ad]/u)) {
    expect(part.length, part).toBeLessThanOrEqual(12);
  }
});
