/** Nothing that can be done waits for a mouse to come near: what is hovered may change its colour, not come into being. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '..');
const sheets = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
  file.endsWith('.css'),
);

const reveals = /(?:^|[\s;{])(?:opacity|visibility|display|clip-path|max-height)\s*:/u;
/** A pencil is a drawing: what it stands by can be pressed anywhere. */
const isDrawing = (selector: string) => selector.endsWith('.pencil');

/** Every rule of a sheet that speaks of hovering, and what it does. */
function hovered(sheet: string): { selector: string; does: string }[] {
  const css = readFileSync(path.join(folder, sheet), 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
  return [...css.matchAll(/(?<selector>[^{}]*:hover[^{}]*)\{(?<does>[^{}]*)\}/gu)].map(
    ({ groups }) => ({
      selector: (groups?.selector ?? '').trim(),
      does: groups?.does ?? '',
    }),
  );
}

describe('what is hovered', () => {
  it('is looked for in the sheets there are', () => {
    expect(sheets.flatMap(hovered).length, 'rules that speak of hovering').toBeGreaterThan(10);
  });

  it.each(sheets)('was there before, in %s', (sheet) => {
    const come = hovered(sheet)
      .filter(({ selector, does }) => reveals.test(does) && !isDrawing(selector))
      .map(({ selector }) => selector);
    expect(come, 'who has no mouse never sees it').toEqual([]);
    const css = readFileSync(path.join(folder, sheet), 'utf8');
    expect(css, 'what a finger is shown, a mouse is shown').not.toMatch(/@media \(hover/u);
  });
});

describe('what can be pressed', () => {
  const isButton = (selector: string) => /aksel-button|choice|chapter/u.test(selector);

  it.each(sheets)(
    'looks alive when it is near, and never as if it could not be, in %s',
    (sheet) => {
      const grey = hovered(sheet)
        .filter(({ does }) => /background[^;]*neutral[^;]*hover|opacity\s*:\s*0\./u.test(does))
        .map(({ selector }) => selector);
      expect(grey, 'grey is what cannot be pressed').toEqual([]);
      const faded = hovered(sheet)
        .filter(({ selector, does }) => isButton(selector) && does.includes('color-mix'))
        .map(({ selector }) => selector);
      expect(faded, 'it keeps its strength').toEqual([]);
    },
  );
});
