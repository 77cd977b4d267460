/** Which choices fit what is typed, the best first. */
import type { Choice } from './Chooser';

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('nb').trim();

/** The smaller, the better it fits: it begins so, a word in it does, or it is in there somewhere. */
function distance(label: string, typed: string): number | null {
  const [whole, part] = [plain(label), plain(typed)];
  if (whole.startsWith(part)) return 0;
  if (whole.split(/[\s,.-]+/u).some((word) => word.startsWith(part))) return 1;
  return whole.includes(part) ? 2 : null;
}

/** Those that fit equally well stay in their order. */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  return choices
    .flatMap((choice) => {
      const away = distance(choice.label, typed);
      return away === null ? [] : [{ choice, away }];
    })
    .sort((a, b) => a.away - b.away)
    .map(({ choice }) => choice);
}
