import { expect, test } from 'vitest';
import type { RoutineEntry } from '../../content/routine-library.ts';
import { RoutineDrafts } from './drafts.ts';

const mine: RoutineEntry = {
  routine: { id: 'mine', combinedBy: 'user', items: [{ stretch: 'a', variant: 'b' }] },
  words: { name: 'Mine', summary: '' },
};
const renamed: RoutineEntry = { ...mine, words: { name: 'Renamed', summary: '' } };

test('a draft with changes is there on return, until it is forgotten', () => {
  const drafts = new RoutineDrafts();
  const left = drafts.open('mine', mine)!;
  left.name = 'Other';
  expect(drafts.open('mine', renamed)).toBe(left);
  expect(drafts.open(undefined, undefined)?.name, 'the draft of a new routine').toBe('');
  drafts.forget(left);
  expect(drafts.open('mine', renamed)?.name).toBe('Renamed');
});

test('recreates a draft without changes', () => {
  const drafts = new RoutineDrafts();
  drafts.open('mine', mine);
  expect(drafts.open('mine', renamed)?.name).toBe('Renamed');
});

test('a routine that isn’t in the library has no draft, unless its deletion can still be undone', () => {
  const drafts = new RoutineDrafts();
  expect(drafts.open('mine', undefined)).toBeUndefined();
  const draft = drafts.open('mine', mine)!;
  draft.deleted = true;
  expect(drafts.open('mine', undefined)).toBe(draft);
});
