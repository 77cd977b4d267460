/**
 * For the browser: `/` opens Arne's plan, `/?shell=shelf` the shelf with four plans, `/?shell=empty` an empty one,
 * `/?shell=begun` a plan nothing is written in yet, `/?shell=stor` a very large plan. `&crowd=60` puts sixty more people in it,
 * `&kept` changes it this morning, with backups of how it was; `&differs` makes two copies of it say different things.
 * `/?shell=shelf&overview` puts eight plans in the contact's overview, whose phrase is that of Siv.
 * `window.testShell` plays the shell by hand. Each tab has a shelf of its own, and a page that is loaded anew begins anew.
 */
import type { Edit, Pen } from '../src/api/bindings/plan';
import type { NewPlan, Settings, Start } from '../src/api/bindings/program';
import { around, chosenToSee, crowd } from './around';
import { id, people, story, storyToday, type StoryAct } from './arne';
import { understood, type HostAnswer } from './host';
import { hostPath, pageName } from './hostPath';
import { install } from './install';
import { largePlan } from './large';
import { promised } from './promised';
import { arnesFolder, arnesPhrase, sivsPhrase, type Shelved } from './shelved';
import { talked } from './talked';
import { whole } from './whole';
import { WindowShell } from './WindowShell';

const arne: Pen = { writer: people.arne, words: people.arne };
const siv: Pen = { writer: people.siv, words: people.siv };

const ownHost = `${hostPath}?${pageName}=${crypto.randomUUID()}`;

/** A browser starts no programs: what serves the page asks the host. */
async function ask(asked: object): Promise<HostAnswer> {
  const answer = await fetch(ownHost, { method: 'POST', body: JSON.stringify(asked) });
  return understood(await answer.text());
}

const setUp = (what: string, given: object = {}) => ask({ setUp: what, ...given });

/** The story's day, at the time it is. */
function storyNow(): string {
  return `${storyToday}T${new Date().toISOString().slice(11)}`;
}

/** Asks at the time it is. */
async function askNow(asked: object): Promise<HostAnswer> {
  await setUp('clock', { now: storyNow() });
  return ask(asked);
}

const otherPlans: readonly [name: string, symbol: string, opened: string][] = [
  ['Fjellturen', 'mountains', '2027-04-06T10:00:00Z'],
  ['Kaffe klokka ti', 'cup', '2027-04-02T10:00:00Z'],
  ['Huset på hjørnet', 'house', '2027-03-19T10:00:00Z'],
];

const moreOfSivs: typeof otherPlans = [
  ['Seil og salt', 'boat', '2027-03-30T10:00:00Z'],
  ['Løvetann', 'flower', '2027-03-22T10:00:00Z'],
  ['En sang til, og så enda en sang', 'guitar', '2027-03-21T10:00:00Z'],
  ['Sofus', 'cat', '2027-03-20T10:00:00Z'],
];

const begun: NewPlan = {
  nickname: 'Kaffe klokka ti',
  symbol: 'cup',
  colour: '',
  phrase: arnesPhrase,
  ownerName: 'Arne',
  contactName: 'Siv Lunde',
  contactIsPrimary: true,
  contactPhrase: '',
  writes: 'owner',
  language: 'nb',
};

/** Everything that is in Arne's plan in the browser, said in the afternoon of 12 April. */
const evening = (more: readonly Edit[]): StoryAct[] => [
  ...story,
  ...[talked(people), whole, promised, around, chosenToSee, more].map((edits, minute) => ({
    at: `2027-04-12T14:0${minute}:00Z`,
    pen: arne,
    edits: [...edits],
  })),
];

const wound = { kind: 'action', id: id('wound') } as const;

const change = (at: string, pen: Pen, field: string, value: unknown): StoryAct => ({
  ...{ at, pen, edits: [{ edit: 'change', ...wound, field, value }] },
});

/** What was changed this morning. */
const changedToday: StoryAct[] = [
  change('2027-04-13T07:40:00Z', siv, 'extent', 'Hver dag til 1. mai, så annenhver dag.'),
  {
    at: '2027-04-13T07:52:00Z',
    pen: arne,
    edits: [{ edit: 'remove', ...wound, id: id('mirror') }],
  },
];

/** What Arne and Siv wrote on a laptop each. */
const differing: StoryAct[][] = [
  [
    change('2027-04-12T15:10:00Z', arne, 'extent', 'Hver dag til såret er helt grodd'),
    change('2027-04-12T15:11:00Z', arne, 'responsible', people.ida),
  ],
  [
    change('2027-04-12T16:10:00Z', siv, 'extent', 'Hver dag til 1. mai, så annenhver dag.'),
    change('2027-04-12T16:11:00Z', siv, 'responsible', people.rune),
  ],
];

function arnesPlan(wanted: URLSearchParams): Shelved {
  const acts = evening(crowd(Number(wanted.get('crowd') ?? 0)));
  if (wanted.has('differs')) {
    return arnesFolder({ told: { acts, apart: differing }, opened: [] });
  }
  const opened = ['2027-03-03T12:30:00Z', '2027-04-12T09:00:00Z', '2027-04-12T15:00:00Z'];
  return arnesFolder({
    told: { acts: wanted.has('kept') ? [...acts, ...changedToday] : acts },
    opened,
  });
}

/** What the address asks for stands on the shelf. */
async function shelve(wanted: URLSearchParams): Promise<void> {
  await setUp('afresh', { now: storyNow() });
  const shown = wanted.get('shell');
  if (shown === 'begun') await ask({ command: 'create_plan', args: { newPlan: begun } });
  if (shown === 'stor') {
    await setUp('put', { folder: 'stor', plan: arnesFolder({ told: { acts: largePlan() } }) });
  } else if (shown !== 'empty') {
    await setUp('put', { folder: 'lyn', plan: arnesPlan(wanted) });
    const hasOverview = wanted.has('overview');
    const others = hasOverview ? [...otherPlans, ...moreOfSivs] : otherPlans;
    for (const [nickname, symbol, opened] of others) {
      const plan = arnesFolder({ nickname, symbol, colour: '', opened: [opened] });
      await setUp('put', { folder: symbol, plan });
    }
    if (hasOverview) await overlook(['lyn', ...others.map(([, symbol]) => symbol)]);
  }
}

/** The contact has an overview, and the owner of each of these plans has said yes to it. */
async function overlook(folders: readonly string[]): Promise<void> {
  await ask({ command: 'make_overview', args: { phrase: sivsPhrase } });
  for (const folder of folders) {
    await unlock(folder, null);
    await ask({ command: 'join_overview', args: { phrase: sivsPhrase } });
    await ask({ command: 'lock', args: { why: 'asked' } });
  }
}

async function unlock(folder: string, bookmark: string | null): Promise<void> {
  await ask({ command: 'unlock', args: { folder, way: 'owner', secret: arnesPhrase } });
  if (bookmark !== null) await ask({ command: 'set_bookmark', args: { place: bookmark } });
}

async function settle(wanted: URLSearchParams): Promise<void> {
  const answer = await ask({ command: 'start' });
  if ('problem' in answer) return;
  const { settings } = answer.value as Start;
  const [theme, language] = [wanted.get('theme'), wanted.get('language')];
  const chosen: Settings = {
    ...settings,
    ...(theme === 'dark' || theme === 'light' ? { theme } : { theme: 'light' }),
    ...(language === 'nn' || language === 'en' ? { language } : {}),
    simple: wanted.has('simple'),
    textSize: Number(wanted.get('size') ?? 100),
  };
  await ask({ command: 'change_settings', args: { settings: chosen } });
}

export async function installInBrowser(search: string): Promise<void> {
  const wanted = new URLSearchParams(search);
  const shell = install(new WindowShell(askNow));
  shell.delay = () => 20;
  shell.unlockDelay = 900;
  await shelve(wanted);
  await settle(wanted);
  const shown = wanted.get('shell') ?? '';
  if (shown === '' || shown === 'stor') await unlock(shown || 'lyn', wanted.get('bookmark'));
  Object.assign(window, { testShell: shell });
  window.addEventListener('pagehide', () => {
    void fetch(ownHost, { method: 'DELETE', keepalive: true });
  });
}
