import { afterEach, describe, expect, it } from 'vitest';
import { passagesOf, placesOf } from './readable';

afterEach(() => {
  document.body.replaceChildren();
});

function page(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main>`;
  const main = document.querySelector('main');
  if (main === null) throw new Error('there is no page');
  return main;
}

const read = (html: string) => passagesOf(page(html)).map(({ text }) => text.trim());

describe('what is read aloud', () => {
  it('stands in the order of the page, sentence by sentence', () => {
    expect(
      read('<h1>Planen</h1><p>Jeg vil <strong>ut</strong>. Hver dag!</p><button>Ferdig</button>'),
    ).toEqual(['Planen', 'Jeg vil ut.', 'Hver dag!', 'Ferdig']);
    expect(
      read('<button><span>Mandag</span><span>12. april</span></button>')[0],
      'two things are not run together',
    ).toMatch(/^Mandag 12/);
  });

  it('has what is written in a field, and nothing of what is hidden or only drawn', () => {
    expect(
      read(
        '<textarea>Nei</textarea><svg><text>X</text></svg><p aria-hidden="true">Y</p><div data-not-read>Les opp</div><p>–</p>',
      ),
      'people’s own words are read where they stand',
    ).toEqual(['Nei']);
  });

  it('knows where each word stands, also in words of several pieces', () => {
    const [passage] = passagesOf(page('<p>Siv <b>kommer</b> i dag.</p>'));
    if (passage === undefined) throw new Error('nothing is read');
    const at = passage.text.indexOf('kommer');
    const words = placesOf(passage, at, at + 'kommer'.length).map(String);
    expect(words, 'that word is marked and no other').toEqual(['kommer']);
    expect(placesOf(passage).map(String).join(''), 'and the whole sentence').toBe(
      'Siv kommer i dag.',
    );
  });
});
