/**
 * Fails the build when the design system is used in a part of the program whose style sheet does not have the styles of
 * it. Only the components that are used are imported, so one that is new here would otherwise be drawn bare.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const components = here('../node_modules/@navikt/ds-css/dist/component');

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, match = '']) => match);

/** How often each component's style sheet names each class. */
function count(): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const name of matches(readdirSync(components).join('\n'), /^([a-z]+)\.css$/gm)) {
    const sheet = readFileSync(`${components}/${name}.css`, 'utf8');
    for (const aClass of matches(sheet, /\.(aksel-[\w-]+)/g)) {
      const counts = found.get(aClass) ?? new Map<string, number>();
      found.set(aClass, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
  }
  return found;
}

/** The components that have the styles of each class; one that only touches another's is not among them. */
const homes = new Map(
  [...count()].map(([aClass, counts]) => {
    const most = Math.max(...counts.values());
    return [aClass, [...counts].filter(([, n]) => n === most).map(([name]) => name)];
  }),
);

/** The classes that code names and that have styles, but not in what these of our style sheets import. */
export function unstyled(code: string, sheets: readonly string[]): string[] {
  const imported = sheets
    .map((sheet) => readFileSync(here(`../src/theme/${sheet}`), 'utf8'))
    .flatMap((sheet) => matches(sheet, /ds-css\/dist\/component\/(\w+)\.css/g));
  const isBare = (aClass: string) =>
    homes.get(aClass)?.every((name) => !imported.includes(name)) ?? false;
  return [...new Set(matches(code, /(?<![\w-])(aksel-[\w-]*\w)/g))].filter(isBare).sort();
}

export function akselStyles(): Plugin {
  return {
    name: 'aksel-styles',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const first = new Set<string>();
      const take = (name: string) => {
        if (first.has(name)) return;
        first.add(name);
        chunks.find(({ fileName }) => fileName === name)?.imports.forEach(take);
      };
      for (const { isEntry, fileName } of chunks) if (isEntry) take(fileName);
      const code = (of: typeof chunks) => of.map((chunk) => chunk.code).join('\n');
      const bare = {
        look: unstyled(code(chunks.filter(({ fileName }) => first.has(fileName))), ['theme.css']),
        beyond: unstyled(code(chunks), ['theme.css', 'beyond.css']),
      };
      const missing = Object.entries(bare).flatMap(([sheet, classes]) =>
        classes.map((name) => `${sheet}.css has no styles for ${name}`),
      );
      if (missing.length > 0) {
        this.error(`${missing.join('\n')}\nImport its component from @navikt/ds-css there.`);
      }
    },
  };
}
