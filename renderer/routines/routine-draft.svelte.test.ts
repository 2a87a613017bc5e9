import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import type { RoutineEntry } from '../../content/routine-library.ts';
import { RoutineDraft } from './routine-draft.svelte.ts';

const itemOf = (stretch: string) => ({ stretch, variant: 'standing' });
const entryOf = (...stretches: string[]): RoutineEntry => ({
  routine: { id: 'mine', combinedBy: 'user', items: stretches.map(itemOf) },
  words: { name: 'Mine', summary: '' },
});
const stretchesIn = (draft: RoutineDraft) => draft.content.items.map(({ stretch }) => stretch);

test('a new draft is empty and unchanged', () => {
  const draft = new RoutineDraft();
  expect(draft.content).toEqual({ name: '', items: [] });
  expect(draft.isChanged).toBe(false);
});

test('a draft of a routine has what was saved, also its sets', () => {
  const entry = entryOf('a', 'b');
  entry.routine.items[0]!.sets = 2;
  const draft = new RoutineDraft(entry);
  expect(draft.content).toEqual({ id: 'mine', name: 'Mine', items: entry.routine.items });
  draft.setVariant(0, 'seated');
  expect(draft.content.items[0]).toEqual({ stretch: 'a', variant: 'seated', sets: 2 });
});

test('changing back counts as unchanged, as do spaces around the name', () => {
  const draft = new RoutineDraft(entryOf('a', 'b'));
  draft.move(0, 1);
  expect(draft.isChanged).toBe(true);
  draft.move(0, 1);
  draft.name = ' Mine ';
  expect(draft.isChanged).toBe(false);
});

test('only the last removal can be undone, and only until the next change of the list', () => {
  const draft = new RoutineDraft(entryOf('a', 'b', 'c'));
  draft.remove(0);
  draft.remove(0);
  draft.undoRemove();
  expect(stretchesIn(draft)).toEqual(['b', 'c']);
  expect(draft.removal).toBeUndefined();
  draft.remove(0);
  draft.add(itemOf('d'));
  draft.undoRemove();
  expect(stretchesIn(draft)).toEqual(['c', 'd']);
});

type Change = (draft: RoutineDraft) => void;
const index = fastCheck.nat({ max: 6 });
const change: fastCheck.Arbitrary<Change> = fastCheck.oneof(
  fastCheck.constantFrom('a', 'b', 'c').map((stretch) => (draft: RoutineDraft) => {
    draft.add(itemOf(stretch));
  }),
  fastCheck.tuple(index, index).map(([from, to]) => (draft: RoutineDraft) => {
    draft.move(from, to);
  }),
  index.map((at) => (draft: RoutineDraft) => {
    draft.remove(at);
  }),
  fastCheck.constant((draft: RoutineDraft) => {
    draft.undoRemove();
  }),
);

test('whatever changes, keys stay unique, moves permute, and undo restores', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.array(change), index, index, (changes, from, to) => {
      const draft = new RoutineDraft(entryOf('a', 'b', 'c'));
      for (const apply of changes) apply(draft);
      const keys = draft.items.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      draft.move(from, to);
      expect(draft.items.map(({ key }) => key).sort()).toEqual(keys.sort());
      const before = draft.items;
      draft.remove(from);
      draft.undoRemove();
      expect(draft.items).toEqual(before);
    }),
  );
});
