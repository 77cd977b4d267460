/** Puts the fake shell where the window looks for the real one. */
import { emit } from '@tauri-apps/api/event';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import type { Disagreement, Edit, Pen, Plan, RecordRef } from '../src/api/bindings/plan';
import type { NewPlan } from '../src/api/bindings/program';
import type { Reading } from '../src/api/bindings/reading';
import type { Day } from '../src/i18n/day';
import { around, crowd } from './around';
import { id, people } from './arne';
import {
  arnesPhrase,
  FakeShell,
  arnesFolder,
  arnesPlan,
  storyNow,
  type FakeFolder,
} from './FakeShell';
import type { FakePlan } from './FakePlan';
import { largePlan } from './large';
import { readingsPath } from './readingsPath';
import { promised } from './promised';
import { talked } from './talked';
import { whole } from './whole';

export function install(shell: FakeShell): FakeShell {
  const args = (given: unknown) => (given ?? {}) as Record<string, unknown>;
  shell.tell = (event, payload) => void emit(event, payload);
  mockIPC((command, given) => shell.answer(command, args(given)), { shouldMockEvents: true });
  return shell;
}

/** A browser starts no programs: what serves the page asks core. */
async function readByServer(plan: Plan, today: Day): Promise<Reading> {
  const answer = await fetch(readingsPath, {
    method: 'POST',
    body: JSON.stringify({ plan, today }),
  });
  return (await answer.json()) as Reading;
}

/** Takes it away again. */
export const uninstall = clearMocks;

const otherPlans: readonly [name: string, symbol: string, opened: string][] = [
  ['Fjellturen', 'mountains', '2027-04-06T10:00:00Z'],
  ['Kaffe klokka ti', 'cup', '2027-04-02T10:00:00Z'],
  ['Huset på hjørnet', 'house', '2027-03-19T10:00:00Z'],
];

const begun: NewPlan = {
  nickname: 'Kaffe klokka ti',
  symbol: 'cup',
  colour: '',
  phrase: arnesPhrase,
  ownerName: 'Arne',
  contactName: 'Siv Lunde',
  contactPhrase: '',
  writes: 'owner',
  language: 'nb',
};

/** Everything that is in Arne's plan in the browser, said in the afternoon of 12 April. */
function evening(): FakePlan {
  const plan = arnesPlan();
  plan.now = () => new Date('2027-04-12T15:00:00');
  for (const edits of [talked(people), whole, promised, around]) {
    plan.act({ writer: people.arne, words: people.arne }, edits);
  }
  plan.now = storyNow;
  return plan;
}

/** Backups of a plan that was changed this morning. */
function changedToday(folder: FakeFolder): void {
  const { plan } = folder;
  const madeAt = '2027-04-12T15:10:00.000Z';
  const yesterday = { name: 'yesterday.db', madeAt, then: evening() };
  const at = (time: string, pen: Pen, edits: Edit[]) => {
    plan.now = () => new Date(`2027-04-13T${time}:00`);
    plan.act(pen, edits);
  };
  const [arne, siv] = [people.arne, people.siv].map((one) => ({ writer: one, words: one }));
  if (arne === undefined || siv === undefined) return;
  const wound = { edit: 'change', kind: 'action', id: id('wound') } as const;
  at('09:40', siv, [
    { ...wound, field: 'extent', value: 'Hver dag til 1. mai, så annenhver dag.' },
  ]);
  at('09:52', arne, [{ edit: 'remove', kind: 'action', id: id('mirror') }]);
  plan.now = storyNow;
  folder.secondPlace = {
    ...{ path: '/media/arne/Minnepinne', isThere: true, lastMade: '2027-03-01T10:00:00Z' },
    ...{ daysSince: 43, longAgo: true },
  };
  folder.kept = [yesterday, ...folder.kept];
}

/** What Arne and Siv wrote on a laptop each. */
function differing(): Disagreement[] {
  const [arne, siv] = [people.arne, people.siv].map((one) => ({ writer: one, words: one }));
  if (arne === undefined || siv === undefined) return [];
  const open = (record: RecordRef, field: string, owners: boolean, values: readonly unknown[]) => ({
    record,
    field,
    owners,
    versions: values.map((value, place) => ({
      change: `${record.id} ${field} ${place}`,
      value,
      pen: place === 0 ? arne : siv,
      at: `2027-04-1${place + 1}T10:00:00Z`,
    })),
  });
  const wound = { kind: 'action', id: id('wound') } as const;
  return [
    open({ kind: 'goal', id: id('goal12') }, 'title', true, ['Huden holder.', 'Huden er hel.']),
    open(wound, 'extent', false, [
      'Hver dag til såret er grodd, så hver 14. dag',
      'Hver dag til 1. mai, så annenhver dag.',
    ]),
    open(wound, 'responsible', false, [people.siv, people.ida]),
  ];
}

/**
 * For the browser: `/?fake` opens Arne's plan, `/?fake=shelf` the shelf with four plans, `/?fake=empty` an empty one,
 * `/?fake=begun` a plan nothing is written in yet, `/?fake=stor` a very large plan. `&crowd=60` puts sixty more people in it,
 * `&kept` changes it this morning, with backups of how it was; `&differs` makes two copies of it say different things.
 * `window.fakeShell` plays the shell by hand.
 */
export function installInBrowser(search: string): void {
  FakeShell.read = readByServer;
  const shell = install(new FakeShell());
  const wanted = new URLSearchParams(search);
  shell.delay = () => 20;
  shell.unlockDelay = 900;
  if (wanted.get('fake') !== 'empty') {
    const lyn = { ...arnesFolder(), plan: evening(), bookmark: wanted.get('bookmark') };
    const more = crowd(Number(wanted.get('crowd') ?? 0));
    lyn.plan.act({ writer: people.arne, words: people.arne }, more);
    shell.folders.set('lyn', lyn);
    for (const [nickname, symbol, lastOpened] of otherPlans) {
      const cover = { nickname, symbol, colour: '', lastOpened };
      shell.folders.set(symbol, { ...arnesFolder(), cover });
    }
  }
  const arnesOwn = shell.folders.get('lyn');
  if (arnesOwn && wanted.has('kept')) changedToday(arnesOwn);
  if (arnesOwn && wanted.has('differs')) arnesOwn.plan.disagreements = differing();
  if (wanted.get('fake') === '') shell.open = { folder: 'lyn', way: 'owner' };
  if (wanted.get('fake') === 'stor') {
    shell.folders.set('stor', { ...arnesFolder(), plan: largePlan(storyNow) });
    shell.open = { folder: 'stor', way: 'owner' };
  }
  if (wanted.get('fake') === 'begun') shell.begin(begun);
  const theme = wanted.get('theme');
  if (theme === 'dark' || theme === 'light') shell.settings.theme = theme;
  const language = wanted.get('language');
  if (language === 'nn' || language === 'en') shell.settings.language = language;
  shell.settings.simple = wanted.has('simple');
  shell.settings.textSize = Number(wanted.get('size') ?? 100);
  Object.assign(window, { fakeShell: shell });
}
