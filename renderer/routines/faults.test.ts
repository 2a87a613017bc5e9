import { expect, test } from 'vitest';
import { longestName, type RoutineItem } from '../../content/routine.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { faultsOf } from './faults.ts';

const library = readLibrary();
const bend: RoutineItem = { stretch: 'side-bend', variant: 'standing' };
const gone: RoutineItem = { stretch: 'handstand', variant: 'wall' };

test.each([
  ['', 'missing'],
  ['x', undefined],
  ['x'.repeat(longestName), undefined],
  ['x'.repeat(longestName + 1), 'tooLong'],
  ['desk RESET', 'taken'],
] as const)('the name %j: %s', (name, fault) => {
  expect(faultsOf({ name, items: [bend, bend] }, library)).toEqual({ name: fault, items: undefined });
});

test('a routine may keep its own name', () => {
  expect(
    faultsOf({ id: 'desk-reset', name: 'Desk reset', items: [bend, bend] }, library).name,
  ).toBeUndefined();
});

test.each([
  [[], 'tooFew'],
  [[bend], 'tooFew'],
  [[bend, bend], undefined],
  [[bend, bend, gone], 'gone'],
  [[bend, { ...bend, variant: 'upside-down' }], 'gone'],
] as const)('the items %j: %s', (items, fault) => {
  expect(faultsOf({ name: 'Mine', items: [...items] }, library).items).toBe(fault);
});
