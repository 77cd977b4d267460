/** Sentences and words that belong to core (problems, the plan's words, the document) and that screens show too. */
import { languages, type Language } from './language';

type Tree = Record<string, unknown>;

const files = import.meta.glob<Tree>('@texts/*/*.json', { eager: true, import: 'default' });

/** Every shared file by language and then by its name: problems, words, document. */
export function sharedTexts(): Record<Language, Record<string, Tree>> {
  const found: Record<Language, Record<string, Tree>> = { nb: {}, nn: {}, en: {} };
  for (const [path, tree] of Object.entries(files)) {
    const [file = '', folder = ''] = path.split('/').reverse();
    const language = languages.find((known) => known === folder);
    if (language) found[language][file.replace(/\.json$/, '')] = tree;
  }
  return found;
}
