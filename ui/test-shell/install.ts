/** Puts the fake shell where the window looks for the real one. */
import { emit } from '@tauri-apps/api/event';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import type { NewPlan } from '../src/api/bindings/NewPlan';
import { around, crowd } from './around';
import { people } from './arne';
import { arnesPhrase, FakeShell, arnesFolder, storyNow } from './FakeShell';
import { largePlan } from './large';
import { promised } from './promised';
import { talked } from './talked';
import { whole } from './whole';

export function install(shell: FakeShell): FakeShell {
  const args = (given: unknown) => (given ?? {}) as Record<string, unknown>;
  shell.tell = (event, payload) => void emit(event, payload);
  mockIPC((command, given) => shell.answer(command, args(given)), { shouldMockEvents: true });
  return shell;
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

/**
 * For the browser: `/?fake` opens Arne's plan, `/?fake=shelf` the shelf with four plans, `/?fake=empty` an empty one,
 * `/?fake=begun` a plan nothing is written in yet, `/?fake=stor` a very large plan. `&crowd=60` puts sixty more people in it.
 * `window.fakeShell` plays the shell by hand.
 */
export function installInBrowser(search: string): void {
  const shell = install(new FakeShell());
  const wanted = new URLSearchParams(search);
  shell.delay = () => 20;
  shell.unlockDelay = 900;
  if (wanted.get('fake') !== 'empty') {
    const lyn = { ...arnesFolder(), bookmark: wanted.get('bookmark') };
    lyn.plan.act({ writer: people.arne, words: people.arne }, talked(people));
    lyn.plan.act({ writer: people.arne, words: people.arne }, whole);
    lyn.plan.act({ writer: people.arne, words: people.arne }, promised);
    lyn.plan.act({ writer: people.arne, words: people.arne }, around);
    const more = crowd(Number(wanted.get('crowd') ?? 0));
    lyn.plan.act({ writer: people.arne, words: people.arne }, more);
    shell.folders.set('lyn', lyn);
    for (const [nickname, symbol, lastOpened] of otherPlans) {
      const cover = { nickname, symbol, colour: '', lastOpened };
      shell.folders.set(symbol, { ...arnesFolder(), cover });
    }
  }
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
