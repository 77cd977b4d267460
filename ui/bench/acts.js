/**
 * Acts in a very large plan, page by page: how long until a key or a press is drawn, and from the shell's answer, which
 * holds what was saved, until that is drawn.
 */
const times = 40;

/** What is written in, or pressed: on which page, what is opened first, and its place in the page. */
const acts = [
  [
    'Planen: an action in the middle',
    'Planen',
    { field: '[data-kind="action"] textarea', at: 0.5 },
  ],
  [
    'Planen: a goal in the middle',
    'Planen',
    { field: '[data-kind="goal"] > li > * textarea', at: 0.5 },
  ],
  ['Planen: a need at the end', 'Planen', { field: '[data-kind="need"] textarea', at: 0.95 }],
  ['Planen: a worry in the middle', 'Planen', { field: '[data-kind="concern"] textarea', at: 0.5 }],
  ['Planen: a person at the end', 'Planen', { field: '[data-kind="person"] textarea', at: 0.95 }],
  ['Planen: the title', 'Planen', { field: 'main textarea', at: 0 }],
  ['Oppfølging: what happened', 'Oppfølging', { open: '^Gjort: ', field: 'main textarea', at: 0 }],
  ['Sagt og gjort: an answer', 'Sagt og gjort', { field: 'main textarea', at: 0 }],
  ['Sagt og gjort: yes or no', 'Sagt og gjort', { press: '^(Ja|Nei)$' }],
  ['Folk: a name', 'Folk', { open: 'Hjelper 30', field: 'main input, main textarea', at: 0 }],
];

/** Seen by the page: the moment of each key or press, of each answer, and of the picture after each. */
const watch = `
  window.figures = { act: [], answer: [] };
  const drawn = (list, since) =>
    requestAnimationFrame(() => setTimeout(() => list.push(performance.now() - since)));
  for (const event of ['keydown', 'click']) {
    window.addEventListener(event, () => drawn(figures.act, performance.now()), true);
  }
  window.named = (name) =>
    [...document.querySelectorAll('main button')].filter((one) =>
      new RegExp(name).test(one.ariaLabel ?? one.textContent.trim()),
    );
  testShell.delay = () => 0;
  const answer = testShell.answer.bind(testShell);
  testShell.answer = async (command, given) => {
    const value = await answer(command, given);
    if (command === 'act') drawn(figures.answer, performance.now());
    return value;
  };`;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the plan is made, opened and shown: as it came about, act by act, which takes its time. */
async function begun(tab) {
  for (let waited = 0; waited < 120_000; waited += 200) {
    if (await tab.run(`'testShell' in window && document.querySelector('nav') !== null`)) return;
    await pause(200);
  }
  throw new Error('the large plan was not shown within two minutes');
}

/** Until every row is drawn. */
async function opened(tab, page) {
  await tab.run(
    `[...document.querySelectorAll('nav button')].find((b) => b.innerText === '${page}').click()`,
  );
  for (let before = -1, now = 0; before !== now || now === 0;) {
    await pause(1000);
    before = now;
    now = await tab.run(`document.querySelectorAll('main *').length`);
  }
}

/** Writes in the field that has the focus. */
async function write(tab) {
  for (let key = 0; key < times; key += 1) {
    const letter = 'abcdefghij'[key % 10];
    await tab.ask('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    await tab.ask('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    await pause(120);
  }
}

/** Presses each of what is called so, one after the other. */
async function press(tab, name) {
  for (let at = 0; at < times; at += 1) {
    await tab.run(
      `{ const all = named(${JSON.stringify(name)}); all[${at} % all.length].click(); }`,
    );
    await pause(120);
  }
}

const focus = ({ field, at }) => `{
  const all = document.querySelectorAll(${JSON.stringify(field)});
  const one = all[Math.floor(all.length * ${at})];
  one.scrollIntoView({ block: 'center' });
  one.focus();
}`;

/** For each of them what it is, and the milliseconds of every time. */
export async function measureActs(chromium, address) {
  const tab = await chromium.tab();
  await tab.open(`${address}?shell=stor`);
  await begun(tab);
  await tab.run(watch);
  const lines = [];
  let shown = '';
  for (const [what, page, how] of acts) {
    if (page !== shown) await opened(tab, page);
    shown = page;
    if (how.open) await tab.run(`named(${JSON.stringify(how.open)})[0].click()`);
    await pause(300);
    if (how.field) await tab.run(focus(how));
    await tab.run('figures.act = []; figures.answer = [];');
    await (how.press ? press(tab, how.press) : write(tab));
    lines.push({ what, ...(await tab.run('figures')) });
  }
  await tab.close();
  return lines;
}
