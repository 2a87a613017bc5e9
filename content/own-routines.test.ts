import { expect, test } from 'vitest';
import { readLibrary } from '../tools/read-library.ts';
import { isOwnRoutine, withOwnRoutines } from './own-routines.ts';
import { itemsOf } from './routine-library.ts';
import { fewestItems, longestName, mostItems } from './routine.ts';
import { inheritedNames } from './testing/inherited-names.ts';

const shipped = readLibrary();
const bend = { stretch: 'side-bend', variant: 'standing' };

/** The file of an own routine, with changes. */
const fileOf = (id: string, change: Record<string, unknown> = {}) => ({
  name: `${id}.json`,
  text: JSON.stringify({ id, name: 'Mornings', items: [bend, bend], ...change }),
});
const problemsOf = (file: { name: string; text: string }) => withOwnRoutines(shipped, [file]).problems;
const twenty = Array.from({ length: mostItems }, () => bend);

test('own routines come before Uncurl’s and keep the order of their files', () => {
  const items = [{ ...bend, sets: 1 }, bend, bend];
  const { routines, problems, entries } = withOwnRoutines(shipped, [
    fileOf('evenings', { items }),
    fileOf('a'),
  ]);
  expect(problems).toEqual([]);
  expect(entries).toBe(shipped.entries);
  expect(routines.slice(0, 2)).toEqual([
    { routine: { id: 'evenings', combinedBy: 'user', items }, words: { name: 'Mornings', summary: '' } },
    {
      routine: { id: 'a', combinedBy: 'user', items: [bend, bend] },
      words: { name: 'Mornings', summary: '' },
    },
  ]);
  expect(routines.slice(2)).toEqual(shipped.routines);
  expect(routines.filter(isOwnRoutine)).toHaveLength(2);
});

test('an own routine with a stretch that is gone stays, so that the user can replace it', () => {
  const items = [bend, { stretch: 'handstand', variant: 'wall' }];
  const { routines, problems } = withOwnRoutines(shipped, [fileOf('mine', { items })]);
  expect(problems).toEqual([]);
  expect(routines[0]?.routine.items).toEqual(items);
  expect(itemsOf(routines[0]!.routine, shipped.entries)).toBeUndefined();
});

test.each<[string, Record<string, unknown>, string]>([
  ['no name', { name: ' ' }, 'name'],
  ['a name that is too long', { name: 'x'.repeat(longestName + 1) }, 'name'],
  ['too few stretches', { items: [bend].slice(0, fewestItems - 1) }, 'items'],
  ['too many stretches', { items: [...twenty, bend] }, 'items'],
  ['no variant', { items: [bend, { stretch: 'side-bend' }] }, 'items #2, variant'],
  ['zero sets', { items: [bend, { ...bend, sets: 0 }] }, 'items #2, sets'],
  ['an unknown key', { combinedBy: 'me' }, ''],
  ['another id than its file', { id: 'other' }, 'id'],
])('a file with %s is left out and names the place', (_, change, path) => {
  expect(problemsOf(fileOf('mine', change))).toMatchObject([{ file: 'routines/mine.json', path }]);
  expect(withOwnRoutines(shipped, [fileOf('mine', change)]).routines).toEqual(shipped.routines);
});

test('a file with the longest name and the most stretches is accepted', () => {
  expect(problemsOf(fileOf('mine', { name: 'x'.repeat(longestName), items: twenty }))).toEqual([]);
});

test('a file that isn’t JSON, or has the id of one of Uncurl’s routines, is left out', () => {
  expect(problemsOf({ name: 'mine.json', text: '{' })).toMatchObject([
    { file: 'routines/mine.json', path: '' },
  ]);
  expect(problemsOf(fileOf('desk-reset'))).toEqual([
    {
      file: 'routines/desk-reset.json',
      path: 'id',
      reason: '"desk-reset" is one of Uncurl\'s own routines; rename yours, both its id and its file',
    },
  ]);
});

test.each(inheritedNames)(
  'a routine with the id "%s", and such stretches, is added or refused by its id',
  (id) => {
    const items = [bend, { stretch: id, variant: id }];
    const { routines, problems } = withOwnRoutines(shipped, [fileOf(id, { items })]);
    const added = routines.length > shipped.routines.length;
    expect(added).toBe(problems.length === 0);
    if (added) expect(itemsOf(routines[0]!.routine, shipped.entries)).toBeUndefined();
  },
);
