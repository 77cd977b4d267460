/** Enter in a field presses the first button of its form that is not said to be another: nobody chose what that one does. */
import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('../**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The buttons of a source that do not say what they are. */
const untyped = (source: string) =>
  [...source.matchAll(/<(?:Button|button|Chips\.Toggle)\b(?:=>|[^=>]|=(?!>))*>/gu)]
    .map(([tag]) => tag)
    .filter((tag) => !/\stype=/u.test(tag));

it('finds a button that does not say what it is', () => {
  expect(untyped('<Chips.Toggle onClick={() => choose()} selected>')).toHaveLength(1);
  expect(untyped('<Button onClick={() => leave()} type="button">')).toEqual([]);
});

it('has every button in a form say what it is, and every chip in a field that stands in one', () => {
  const inForms = Object.entries(sources).filter(
    ([name, source]) => !name.includes('.test.') && source.includes('<form'),
  );
  expect(inForms.length, 'there are forms to look in').toBeGreaterThan(5);
  for (const [name, source] of inForms) {
    const form = source.slice(source.indexOf('<form'), source.lastIndexOf('</form>'));
    expect(untyped(form), name).toEqual([]);
  }
  for (const name of ['DateField', 'CoverChoice', 'phrase/NewPhrase', 'phrase/PhraseField']) {
    const source = sources[`../components/${name}.tsx`];
    expect(source, name).toBeDefined();
    expect(untyped(source ?? ''), name).toEqual([]);
  }
});
