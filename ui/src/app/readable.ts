/** What stands on a page, as it is read aloud: sentence by sentence, in the order in which it stands. */

/** A sentence, and where it stands. */
export interface Passage {
  text: string;
  /** The paragraph, button or field it stands in. */
  element: HTMLElement;
  /** The pieces of text it is made of, with where each begins in `text`; none in a field. */
  pieces: readonly { node: Text; at: number; from: number; to: number }[];
}

const blocks =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, label, legend, figcaption, button, a, summary, blockquote, div, section';
const unread = '[aria-hidden="true"], .aksel-sr-only, svg, style, script, [data-not-read]';
const typed = 'textarea, input:not([type]), input[type="text"]';

const isShown = (element: Element) =>
  typeof element.checkVisibility === 'function' ? element.checkVisibility() : true;

const isRead = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.closest(unread) === null && isShown(element);

/** Said with more weight, and a part of the same sentence. */
const isWeight = ({ parentElement, previousSibling }: Text) =>
  parentElement?.matches('strong, b, em, i, q') === true || previousSibling !== null;

const speaks = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Everything that is read of a page. */
export function passagesOf(page: HTMLElement): Passage[] {
  const found: Passage[] = [];
  let block = null as { element: HTMLElement; texts: Text[] } | null;
  const end = () => {
    if (block !== null) found.push(...sentencesOf(block.element, block.texts));
    block = null;
  };
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof HTMLElement) {
      if (!node.matches(typed) || !isRead(node)) continue;
      end();
      const { value } = node as HTMLTextAreaElement | HTMLInputElement;
      if (speaks(value)) found.push(...typedIn(node, value));
    } else if (node instanceof Text && speaks(node.data) && isRead(node.parentElement)) {
      if (node.parentElement.closest('textarea') !== null) continue;
      const element = node.parentElement.closest<HTMLElement>(blocks) ?? page;
      if (block?.element !== element) {
        end();
        block = { element, texts: [] };
      }
      block.texts.push(node);
    }
  }
  end();
  return found;
}

/** Where each sentence of a text begins and ends. */
function sentences(text: string): { from: number; to: number }[] {
  const parts = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  return [...parts]
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }))
    .filter(({ from, to }) => speaks(text.slice(from, to)));
}

function typedIn(element: HTMLElement, value: string): Passage[] {
  return sentences(value).map(({ from, to }) => ({
    text: value.slice(from, to),
    element,
    pieces: [],
  }));
}

function sentencesOf(element: HTMLElement, texts: readonly Text[]): Passage[] {
  let whole = '';
  const starts = texts.map((node) => {
    // Beside each other on the page, and no space between: two things, unless one is only said with more weight.
    if (/\S$/.test(whole) && /^\S/.test(node.data) && !isWeight(node)) whole += ' ';
    const at = whole.length;
    whole += node.data;
    return { node, at };
  });
  return sentences(whole).map(({ from, to }) => ({
    text: whole.slice(from, to),
    element,
    pieces: starts.flatMap(({ node, at }) => {
      const [first, last] = [Math.max(from, at), Math.min(to, at + node.data.length)];
      return first < last ? [{ node, at: first - from, from: first - at, to: last - at }] : [];
    }),
  }));
}

/** Where in the page a part of a sentence stands: more than one place, when it is written in several pieces. */
export function placesOf(passage: Passage, from = 0, to = passage.text.length): Range[] {
  return passage.pieces.flatMap((piece) => {
    const length = piece.to - piece.from;
    const [first, last] = [Math.max(from - piece.at, 0), Math.min(to - piece.at, length)];
    if (first >= last || piece.from + last > piece.node.data.length) return [];
    const range = document.createRange();
    range.setStart(piece.node, piece.from + first);
    range.setEnd(piece.node, piece.from + last);
    return [range];
  });
}
