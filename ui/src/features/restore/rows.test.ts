import { describe, expect, it } from 'vitest';
import { listOf } from '../../api/registry';
import { order } from './rows';

describe('the order in which a plan is compared', () => {
  it('has a place for every kind but proposals, which lie beside what they are about', () => {
    const kinds = ['details', ...Object.keys(listOf)].filter((kind) => kind !== 'proposal');
    expect([...order].sort()).toEqual(kinds.sort());
  });
});
