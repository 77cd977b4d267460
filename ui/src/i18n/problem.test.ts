import { beforeAll, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../api/bindings/problem';
import { problemWords } from './problem';
import { languages } from './language';
import { speak, startTexts } from './texts';

/** Every code there is; the compiler sees to it that none is missing. */
const codes: Record<ProblemCode, true> = {
  'wrong-passphrase': true,
  'wrong-recovery-code': true,
  'mistyped-recovery-code': true,
  'weak-passphrase': true,
  'passphrase-too-long': true,
  'key-damaged': true,
  'keys-missing': true,
  'no-such-way-in': true,
  'owners-way-in': true,
  'not-your-way-in': true,
  'not-in-overview': true,
  'overview-damaged': true,
  'unlock-first': true,
  'overview-there': true,
  locked: true,
  'only-an-example': true,
  'plan-missing': true,
  'plan-empty': true,
  'not-a-plan': true,
  'plan-damaged': true,
  'plan-page-damaged': true,
  'plan-overlong': true,
  'plan-truncated': true,
  'wal-damaged': true,
  'plan-swapped': true,
  'plan-newer': true,
  'plan-in-use': true,
  'backup-damaged': true,
  'not-a-sealed-copy': true,
  'sealed-copy-damaged': true,
  'copy-other-key': true,
  'another-plan': true,
  'other-copy-locked': true,
  'other-copy-altered': true,
  'not-a-shared-folder': true,
  'shared-folder-away': true,
  'shared-folder-silent': true,
  'shared-server-away': true,
  'shared-server-no-entry': true,
  'servers-off': true,
  'shared-folder-locked': true,
  'copy-unknown': true,
  'nothing-aside': true,
  'disk-full': true,
  'read-only': true,
  'not-ordinary-file': true,
  'disk-failed': true,
  'shelf-unwritable': true,
  'folder-gone': true,
  'place-read-only': true,
  'place-not-a-file': true,
  'place-in-a-plan': true,
  'file-unreadable': true,
  'clock-wrong': true,
  'empty-text': true,
  'text-too-long': true,
  'control-characters': true,
  'direction-characters': true,
  'dates-reversed': true,
  'date-out-of-range': true,
  'follow-up-on-nothing': true,
  'goal-under-itself': true,
  'dangling-reference': true,
  'wrong-value': true,
  'unknown-field': true,
  'unknown-record': true,
  'duplicate-id': true,
  'state-not-reachable': true,
  'reason-missing': true,
  'one-owner': true,
  'initials-taken': true,
  'unknown-pen': true,
  'owners-choice': true,
  'rating-out-of-range': true,
  'person-through-themselves': true,
  'nobody-named': true,
  'person-removed': true,
  'answer-missing': true,
  'evaluation-on-nothing': true,
  'date-missing': true,
  'paper-empty': true,
  'nothing-to-see': true,
  'gift-reason-missing': true,
  'no-copy-before': true,
  'speech-missing': true,
  'voice-missing': true,
  'meeting-without-people': true,
  'times-reversed': true,
  'owners-diary': true,
  'diary-closed': true,
  'owners-own': true,
  'point-taken': true,
  'owners-undo': true,
  'owners-return': true,
  'owners-backup': true,
  'owners-record': true,
  'owners-words': true,
  'owners-pen-closed': true,
  'owners-setting': true,
  'owners-gift': true,
  'owners-copy': true,
  'shares-stand': true,
  'picture-of-two': true,
  'picture-taken': true,
  'nothing-to-undo': true,
  'nothing-to-redo': true,
  'written-since': true,
  'picture-unknown': true,
  'picture-heic': true,
  'picture-too-large': true,
  'picture-unreadable': true,
  'import-not-json': true,
  'import-not-ours': true,
  'import-too-large': true,
  'import-newer': true,
  'import-duplicate': true,
  'import-dangling': true,
  'import-invalid': true,
  'import-contradiction': true,
  'document-failed': true,
  'document-too-long': true,
  'pdf-password-too-long': true,
  'pdf-password-letters': true,
  'policy-contact-way': true,
  'policy-open-copy': true,
  'policy-pdf-password': true,
  'policy-place': true,
  'policy-second-place': true,
  'policy-shelf': true,
  'policy-feature-off': true,
  'policy-phrase': true,
  'policy-unreadable': true,
  'policy-not-administrators': true,
  'policy-too-long': true,
  'policy-not-json': true,
  'policy-unknown': true,
  'policy-wrong-value': true,
  'policy-shelf-gone': true,
  'policy-shelf-read-only': true,
  'policy-shelf-left': true,
  'shelf-in-cloud': true,
  'shelf-on-network': true,
  'shelf-open-to-all': true,
  internal: true,
};

describe.each(languages)('problems in %s', (language) => {
  const texts = startTexts();
  const { t } = texts;
  beforeAll(() => speak(texts, language));

  it.each(Object.keys(codes) as ProblemCode[])('%s says what happened and how to go on', (code) => {
    const params = Object.fromEntries(
      [
        'who',
        'path',
        'max',
        'pages',
        'field',
        'from',
        'to',
        'where',
        'id',
        'rule',
        'policy',
        'folders',
      ].map((name) => [name, 'X']),
    );
    const full = problemWords(
      t,
      { code, params: { ...params, since: '2027-04-13T08:12:00Z' } },
      language,
    );
    expect(full.reason, 'a sentence').not.toBe(code);
    expect(full.wayForward.length, 'a way forward').toBeGreaterThan(5);
    expect(full.reason + full.wayForward, 'no hole is left').not.toContain('{{');
  });
});

describe('the parameters of a problem', () => {
  const { t } = startTexts();

  it('are said in everyday words', () => {
    const inUse = problemWords(
      t,
      {
        code: 'plan-in-use',
        params: { who: 'Siv', since: new Date(2027, 3, 13, 8, 12).toISOString() },
      },
      'nb',
    );
    expect(inUse.reason).toContain(
      'Siv har hatt den åpen siden 13.\u00a0april 2027 kl.\u00a008.12.',
    );
    const clock = problemWords(t, { code: 'clock-wrong', params: { shows: '1969-12-31' } }, 'nb');
    expect(clock.reason).toContain('Den viser 31.\u00a0desember 1969.');
    const between = (kind: string, from: string, to: string) =>
      problemWords(t, { code: 'state-not-reachable', params: { kind, from, to } }, 'nb').reason;
    expect(between('action', 'done', 'stopped')).toContain('«gjort»');
    expect(
      between('concern', 'settled', 'answered'),
      'each kind has words of its own for its states',
    ).not.toContain('settled');
    const field = problemWords(t, { code: 'wrong-value', params: { field: 'due' } }, 'nb');
    expect(field.reason).toContain('«Dato»');
  });

  it('are left out with their sentence when they are not known', () => {
    const { reason } = problemWords(t, { code: 'plan-in-use', params: {} }, 'nb');
    expect(reason).toBe('Planen er åpen et annet sted.');
  });
});
