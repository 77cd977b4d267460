import { describe, expect, it } from 'vitest';
import { arnesPlan, readByCore, seen } from '../../test-shell/core';
import { id, people } from '../../test-shell/arne';
import { promised } from '../../test-shell/promised';
import type { Edit } from '../api/bindings/plan';
import { openPromisesOf, promisesOf, type Promised, type Said } from './promises';

const today = '2027-04-13';

function plan(more: readonly Edit[] = []) {
  const whole = arnesPlan([...promised, ...more]);
  const { commitments } = readByCore(whole, today);
  return { plan: seen(whole), commitments, everyone: whole.people };
}

const change = (kind: 'action' | 'decision', of: string, field: string, value: unknown): Edit => ({
  edit: 'change',
  kind,
  id: id(of),
  field,
  value,
});

function saidIn(said: Said): string {
  switch (said.as) {
    case 'action':
      return said.action.what;
    case 'decision':
      return said.decision.text;
    case 'answer':
      return said.concern.text;
    case 'followUp':
      return 'followUp';
  }
}

const wordsOf = ({ person, given }: Promised) => [
  person?.name ?? null,
  ...given.map(({ said, standing }) => `${standing}: ${saidIn(said)}`),
];

const promises = (more?: readonly Edit[]) => {
  const { plan: shown, commitments, everyone } = plan(more);
  return promisesOf(shown, commitments, everyone);
};
const byPerson = (more?: readonly Edit[]) => promises(more).map(wordsOf);
const of = (name: string, more?: readonly Edit[]) => byPerson(more).find(([who]) => who === name);

describe('promises', () => {
  it('stand by the one who answers for them, who has something late first', () => {
    expect(byPerson().map(([who]) => who)).toEqual([
      'Per Øyen',
      'Siv Lunde',
      'Rune Dahl',
      'Ida Moen',
      'Arne',
    ]);
    expect(of('Siv Lunde'), 'late, then kept, then what the owner is at rest with').toEqual([
      'Siv Lunde',
      'late: Sårstell',
      'kept: Siv sender bilder til poliklinikken',
      'rests: Søke NAV om gradert sykepenger',
    ]);
  });

  it('are told once: a decision that became an action is the action', () => {
    const [, ...rune] = of('Rune Dahl') ?? [];
    expect(rune).toEqual(['waits: Arbeidstid 10–14.30 i tre måneder']);
    const given = promises().flatMap((one) => one.given);
    const hours = given.find((one) => one.id === id('hours'));
    expect(hours?.said, 'and says in which meeting').toMatchObject({
      meeting: { title: 'Ansvarsgruppa' },
    });
  });

  it('come back when the owner needs more', () => {
    expect(of('Siv Lunde', [change('action', 'nav', 'needsMore', 'yes')])).toContain(
      'more: Søke NAV om gradert sykepenger',
    );
  });

  it('that nobody answers for come last, and are not passed over', () => {
    const last = byPerson([change('decision', 'agreed-1', 'responsible', null)]).at(-1);
    expect(last).toEqual([null, 'late: Per sjekker hva NAV kan dekke av pute på verkstedet']);
  });

  it('stay with someone who is no longer in the plan', () => {
    const gone: Edit = { edit: 'remove', kind: 'person', id: people.rune };
    expect(of('Rune Dahl', [gone])).toHaveLength(2);
  });

  it('of a decision that became a follow-up are told by the decision', () => {
    const look: Edit = {
      edit: 'add',
      kind: 'followUp',
      id: id('look-1'),
      fields: { wholePlan: true, due: '2027-04-20', responsible: people.per },
    };
    const more = [look, change('decision', 'agreed-1', 'followUp', id('look-1'))];
    expect(of('Per Øyen', more), 'one promise, not two').toHaveLength(2);
    const done: Edit[] = [
      ...more,
      { edit: 'change', kind: 'followUp', id: id('look-1'), field: 'state', value: 'done' },
    ];
    expect(of('Per Øyen', done)?.[1], 'kept when it was looked at').toMatch(/^kept/);
  });

  it('of someone else to look at an action are promises of their own', () => {
    const look: Edit = {
      edit: 'add',
      kind: 'followUp',
      id: id('look-2'),
      fields: { action: id('hours'), due: '2027-04-20', responsible: people.siv },
    };
    expect(of('Siv Lunde', [look])).toContain('waits: followUp');
  });

  it('are an answer to a worry too, until the owner lets it rest', () => {
    const concern = (state: string): Edit => ({
      edit: 'add',
      kind: 'concern',
      id: id('worry-x'),
      fields: { text: 'Går det?', state, answer: 'Ja.', answeredBy: people.ida },
    });
    expect(of('Ida Moen', [concern('answered')])).toContain('kept: Går det?');
    expect(of('Ida Moen', [concern('settled')])).toContain('rests: Går det?');
    expect(of('Ida Moen', [concern('open')]), 'taken up again: more is needed').toContain(
      'more: Går det?',
    );
  });
});

describe('the short list of promises', () => {
  it('has what is to be done, by people who are named', () => {
    const { plan: shown, commitments, everyone } = plan();
    const short = openPromisesOf(shown, commitments, everyone).map(wordsOf);
    expect(short.flat()).toContain('late: Sårstell');
    expect(short.flat().join(' '), 'what is done is no promise').not.toMatch(/kept|rests|Søke NAV/);
  });
});
