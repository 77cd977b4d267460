/**
 * Keystrokes in a very large plan: how long until the letter is drawn, and from the shell's answer, which holds what was
 * saved, until that is drawn.
 */
const keys = 40;

/** The fields that are written in, by their place in the page. */
const fields = [
  ['an action in the middle', '[data-kind="action"] textarea', 0.5],
  ['a goal in the middle', '[data-kind="goal"] > li > * textarea', 0.5],
  ['a person at the end', '[data-kind="person"] textarea', 0.95],
  ['the plan’s title', 'main textarea', 0],
];

/** Seen by the page: the moment of each key, of each answer, and of the picture after each. */
const watch = `
  window.figures = { letter: [], answer: [] };
  const drawn = (list, since) =>
    requestAnimationFrame(() => setTimeout(() => list.push(performance.now() - since)));
  window.addEventListener('keydown', () => drawn(figures.letter, performance.now()), true);
  fakeShell.delay = () => 0;
  const answer = fakeShell.answer.bind(fakeShell);
  fakeShell.answer = async (command, given) => {
    const value = await answer(command, given);
    if (command === 'act') drawn(figures.answer, performance.now());
    return value;
  };`;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until every row is drawn. */
async function opened(tab) {
  await tab.run(
    `[...document.querySelectorAll('nav button')].find((b) => b.innerText.includes('Planen')).click()`,
  );
  for (let before = -1, now = 0; before !== now || now === 0;) {
    await pause(1000);
    before = now;
    now = await tab.run(`document.querySelectorAll('textarea').length`);
  }
}

/** For each of the fields what it is, and the milliseconds of every key. */
export async function measureTyping(chromium, address) {
  const tab = await chromium.tab();
  await tab.open(`${address}?fake=stor`);
  await pause(1000);
  await opened(tab);
  await tab.run(watch);
  const lines = [];
  for (const [what, selector, part] of fields) {
    await tab.run(`{
      const all = document.querySelectorAll(${JSON.stringify(selector)});
      const field = all[Math.floor(all.length * ${part})];
      field.scrollIntoView({ block: 'center' });
      field.focus();
      figures.letter = [];
      figures.answer = [];
    }`);
    for (let key = 0; key < keys; key += 1) {
      const letter = 'abcdefghij'[key % 10];
      await tab.ask('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await tab.ask('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
      await pause(120);
    }
    lines.push({ what, ...(await tab.run('figures')) });
  }
  await tab.close();
  return lines;
}
