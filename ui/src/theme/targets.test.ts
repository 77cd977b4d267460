/** Nothing to press is smaller than a finger: 44 px each way, also where somebody has made their text no larger. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '..');
const sheets = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
  file.endsWith('.css'),
);

/** 44 px in the smallest text there is. */
const least = 2.75;

/** Every size in rem that a sheet gives to what can be pressed, or to a field of the design system. */
function pressed(sheet: string): { selector: string; size: number }[] {
  const css = readFileSync(path.join(folder, sheet), 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
  return [...css.matchAll(/(?<selector>[^{}]+)\{(?<does>[^{}]*)\}/gu)].flatMap(({ groups }) => {
    const [selector, does] = [(groups?.selector ?? '').trim(), groups?.does ?? ''];
    if (!/cursor:\s*(?:pointer|grab)/u.test(does)) return [];
    const sizes = does.matchAll(/(?:^|[\s;])(?:min-)?(?:height|width):\s*(?<size>[\d.]+)rem/gu);
    return [...sizes].map(({ groups: found }) => ({ selector, size: Number(found?.size) }));
  });
}

describe('what can be pressed', () => {
  it('is looked for in the sheets there are', () => {
    expect(sheets.flatMap(pressed).length, 'sizes of what is pressed').toBeGreaterThan(10);
  });

  it.each(sheets)('is as large as a finger, in %s', (sheet) => {
    expect(pressed(sheet).filter(({ size }) => size < least)).toEqual([]);
  });

  it.each(['button', 'action-menu__item', 'select__input', 'text-field__input', 'chips__chip'])(
    'is so in the design system’s %s too',
    (part) => {
      const css = readFileSync(path.join(folder, 'theme/controls.css'), 'utf8');
      const rules = [...css.matchAll(/(?<selector>[^{}]+)\{(?<does>[^{}]*)\}/gu)];
      const sized = rules.filter(
        ({ groups }) =>
          new RegExp(`\\.aksel-${part}(?![\\w-])`, 'u').test(groups?.selector ?? '') &&
          (groups?.does ?? '').includes('min-height: var(--target)'),
      );
      expect(sized).not.toEqual([]);
    },
  );
});
