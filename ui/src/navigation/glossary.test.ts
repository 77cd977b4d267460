import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fields } from '../api/registry';
import { planPages } from './navigation';

const glossary = readFileSync('../docs/glossary.md', 'utf8');

/** The first cells of the table under a heading. */
function wordsUnder(heading: string): string[] {
  const [, below = ''] = glossary.split(`## ${heading}\n`);
  const [table = ''] = below.split('\n## ');
  return [...table.matchAll(/^\| `(\w+)`/gmu)].map(([, word]) => word ?? '');
}

describe('the glossary', () => {
  it('has every kind of record, and no other', () => {
    expect(wordsUnder('Kinds of record')).toEqual(Object.keys(fields));
  });

  it('has every page, and no other', () => {
    expect(wordsUnder('Pages')).toEqual([...planPages]);
  });
});
