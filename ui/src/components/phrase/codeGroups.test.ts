import { expect, it } from 'vitest';
import { groupsIn, groupsOfCode, inGroups } from './codeGroups';

it('stands as on the sheet, however it is typed or pasted', () => {
  for (const typed of ['vfm1abcd2e', 'VFM1 ABCD 2E', 'vfm1-abcd\u20132e', ' VFM1\nABCD\n2E ']) {
    expect(inGroups(typed), typed).toBe('VFM1 ABCD 2E');
  }
  expect(inGroups(''), 'nothing is nothing').toBe('');
  expect(inGroups('VFM1 '), 'a group is followed by a space when another begins').toBe('VFM1');
});

it('tells how many groups are written, and never more than there are', () => {
  expect(groupsIn('VFM1 AB')).toBe(1);
  expect(groupsIn('A'.repeat(36))).toBe(groupsOfCode);
  expect(groupsIn('A'.repeat(60))).toBe(groupsOfCode);
});
