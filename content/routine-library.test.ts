import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLibrary, type ContentFile } from './library.ts';
import { itemsOf, withRoutines } from './routine-library.ts';
import type { Routine } from './routine.ts';

const filesIn = (folder: string): ContentFile[] =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(path.join(import.meta.dirname, folder, name), 'utf8') }));

const stretches = parseLibrary(filesIn('stretches'), filesIn('text/en'));
const routineFiles = filesIn('routines');
const wordFiles = filesIn('text/en/routines');

/** Each routine's items, repeated here to catch slips in the files. */
const routines: Record<string, Omit<Routine, 'id' | 'items'> & { items: string[] }> = {
  'desk-reset': {
    combinedBy: 'uncurl',
    items: ['seated-lumbar-extension seated', 'seated-marching seated 1'],
  },
  'standing-reset': {
    combinedBy: 'uncurl',
    items: ['supported-cat-cow desk', 'side-bend standing', 'childs-pose counter'],
  },
  'reverse-the-chair': {
    combinedBy: 'uncurl',
    items: ['hip-flexor-lunge floor', 'quadratus-lumborum-turn floor', 'prone-on-elbows floor'],
  },
  'floor-unwind': {
    combinedBy: 'uncurl',
    items: ['lying-trunk-rotation floor', 'bridge floor', 'childs-pose floor', 'cat-camel floor'],
  },
  'cleveland-nine': {
    combinedBy: 'cleveland-clinic',
    items: [
      'lying-trunk-rotation floor',
      'supported-cat-cow desk',
      'side-bend standing',
      'childs-pose floor',
      'seated-lumbar-extension seated',
      'seated-hamstring seated',
      'bridge floor',
      'seated-marching seated',
      'all-fours-leg-slide floor',
    ],
  },
};

describe('Uncurl’s own routines', () => {
  const library = withRoutines(stretches, routineFiles, wordFiles);

  test('have no problems', () => {
    expect(library.problems).toEqual([]);
  });

  test('are these, shortest first', () => {
    const found = library.routines.map(({ routine: { id, combinedBy, items } }) => [
      id,
      {
        combinedBy,
        items: items.map(({ stretch, variant, sets }) => [stretch, variant, sets ?? []].flat().join(' ')),
      },
    ]);
    expect(Object.fromEntries(found)).toEqual(routines);
    expect(found.map(([id]) => id)).toEqual(Object.keys(routines).sort(byLengthThenName));
  });

  test('that come from a source contain all of its stretches and no others', () => {
    const nine = library.routines.find(({ routine }) => routine.combinedBy !== 'uncurl');
    const items = nine && itemsOf(nine.routine, library.entries);
    expect(new Set(items?.map(({ entry }) => entry.stretch.source))).toEqual(
      new Set([nine?.routine.combinedBy]),
    );
    const ofSource = library.entries.filter(({ stretch }) => stretch.source === nine?.routine.combinedBy);
    expect(new Set(items?.map(({ entry }) => entry))).toEqual(new Set(ofSource));
  });

  test('each have words, and no words belong to other routines', () => {
    expect(wordFiles.map(({ name }) => name)).toEqual(routineFiles.map(({ name }) => name));
  });
});

const byLengthThenName = (a: string, b: string) =>
  routines[a]!.items.length - routines[b]!.items.length || a.localeCompare(b, 'en');

describe('an invalid routine is left out', () => {
  const parseWith = (change: (routine: { id: string; items: Record<string, unknown>[] }) => void) =>
    withRoutines(
      stretches,
      routineFiles.map((file) => {
        if (file.name !== 'standing-reset.json') return file;
        const routine = JSON.parse(file.text) as { id: string; items: Record<string, unknown>[] };
        change(routine);
        return { name: file.name, text: JSON.stringify(routine) };
      }),
      wordFiles,
    );
  const file = 'routines/standing-reset.json';

  test('if it names an unknown stretch', () => {
    const library = parseWith(({ items }) => (items[1]!['stretch'] = 'side-bent'));
    expect(library.problems).toEqual([
      { file, path: 'items #2, stretch', reason: 'there is no stretch "side-bent"' },
    ]);
    expect(library.routines).toHaveLength(routineFiles.length - 1);
    expect(library.entries).toEqual(stretches.entries);
  });

  test('if it names an unknown variant', () => {
    const library = parseWith(({ items }) => (items[2]!['variant'] = 'ceiling'));
    expect(library.problems).toEqual([
      { file, path: 'items #3, variant', reason: '"childs-pose" has no variant "ceiling"' },
    ]);
  });

  test('if it has zero sets, or an unknown key', () => {
    const library = parseWith(({ items }) => {
      items[0]!['sets'] = 0;
      items[1]!['repeats'] = 2;
    });
    expect(library.problems.map(({ path }) => path)).toEqual(['items #2', 'items #1, sets']);
  });

  test('if its id differs from its file name', () => {
    const library = parseWith((routine) => (routine.id = 'standing-rest'));
    expect(library.problems).toEqual([
      { file, path: 'id', reason: '"standing-rest" does not match the file\'s name' },
    ]);
  });

  test('if it is not JSON, or has no words', () => {
    const [first, ...others] = routineFiles;
    const broken = withRoutines(stretches, [{ name: first!.name, text: '{' }, ...others], wordFiles);
    expect(broken.problems).toMatchObject([
      { file: `routines/${first!.name}`, reason: expect.stringMatching(/^is not JSON: /) as string },
    ]);

    const wordless = withRoutines(
      stretches,
      routineFiles,
      wordFiles.filter(({ name }) => name !== 'standing-reset.json'),
    );
    expect(wordless.problems).toEqual([
      { file, path: '', reason: 'there is no words file for this routine' },
    ]);
  });
});
