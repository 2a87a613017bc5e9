import { describe, expect, test } from 'vitest';
import {
  findCycles,
  folderInRoom,
  importsIn,
  joinFolders,
  readImports,
  type ImportEdge,
} from './import-graph.ts';
import { roomFolderOf } from './rooms.ts';

const edge = (from: string, to: string, typesOnly = false): ImportEdge => ({ from, to, typesOnly });
const specifiers = (text: string, file = 'core/app/step.ts') =>
  importsIn(file, text).map(({ to, typesOnly }) => [to, typesOnly]);

describe('the imports in a text', () => {
  test.each([
    ['import', "import { now } from '../time/moment.ts';", false],
    ['import for its effects', "import '../time/moment.ts';", false],
    ['import over several lines', "import {\n  now,\n} from '../time/moment.ts';", false],
    ['inline type', "import { type Now } from '../time/moment.ts';", false],
    ['export from', "export { now } from '../time/moment.ts';", false],
    ['export all', "export * from '../time/moment.ts';", false],
    ['dynamic import', "const load = () => import('../time/moment.ts');", false],
    ['type import', "import type { Now } from '../time/moment.ts';", true],
    ['type export', "export type { Now } from '../time/moment.ts';", true],
    ['type of an import', "type Mine = import('../time/moment.ts').Now;", true],
    ['query', "import text from '../time/moment.ts?raw';", false],
  ])('%s', (_form, text, typesOnly) => {
    expect(specifiers(text)).toEqual([['core/time/moment.ts', typesOnly]]);
  });

  test('a Svelte component: both of its scripts count', () => {
    const text =
      '<script module lang="ts">import { a } from "./a.ts";</script>\n' +
      '<script lang="ts">import B from "./B.svelte";</script>\n<p>import c from "./c.ts"</p>';
    expect(specifiers(text, 'renderer/ui/Ring.svelte')).toEqual([
      ['renderer/ui/a.ts', false],
      ['renderer/ui/B.svelte', false],
    ]);
  });

  test('imports of packages, comments and strings don’t count', () => {
    const text = "import { z } from 'zod';\n// import './a.ts'\nexport const text = \"import './a.ts'\";";
    expect(specifiers(text)).toEqual([]);
  });
});

describe('cycles', () => {
  test('a cycle is listed once, from one member back to it', () => {
    expect(findCycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'd')])).toEqual([
      ['a', 'b', 'c', 'a'],
    ]);
  });

  test('an import of types closes a cycle too', () => {
    expect(findCycles([edge('a', 'b'), edge('b', 'a', true)])).toEqual([['a', 'b', 'a']]);
  });

  test('two paths to the same file aren’t a cycle', () => {
    expect(findCycles([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
  });

  test('folders can form a cycle even if their files don’t', () => {
    const edges = [edge('core/a/1.ts', 'core/b/1.ts'), edge('core/b/2.ts', 'core/a/2.ts')];
    expect(findCycles(edges)).toEqual([]);
    expect(findCycles(joinFolders(edges, folderInRoom))).toEqual([['core/a', 'core/b', 'core/a']]);
  });

  test('imports by tests and shared test code don’t count in folder cycles', () => {
    const edges = [
      edge('core/a/1.ts', 'core/b/1.ts'),
      edge('core/b/1.test.ts', 'core/a/1.ts'),
      edge('core/b/testing/sample.ts', 'core/a/1.ts'),
    ];
    expect(findCycles(joinFolders(edges, folderInRoom))).toEqual([]);
  });
});

test('folders that exchange only types are joined by a types-only edge', () => {
  const types = edge('core/a/1.ts', 'core/b/1.ts', true);
  expect(joinFolders([types], folderInRoom)).toEqual([edge('core/a', 'core/b', true)]);
  expect(joinFolders([types, edge('core/a/2.ts', 'core/b/1.ts')], folderInRoom)).toEqual([
    edge('core/a', 'core/b', false),
  ]);
});

describe('in this repository', () => {
  const edges = readImports();

  test('imports are found in TypeScript and in Svelte', () => {
    expect(edges.length).toBeGreaterThan(1000);
    expect(edges.some(({ from, to }) => from.endsWith('.svelte') && to.endsWith('.svelte'))).toBe(true);
  });

  test('no files import each other in a cycle', () => {
    expect(findCycles(edges).map((cycle) => cycle.join(' → '))).toEqual([]);
  });

  test('no folders of a room import each other in a cycle', () => {
    const cycles = findCycles(joinFolders(edges, folderInRoom));
    expect(cycles.map((cycle) => cycle.join(' → '))).toEqual([]);
  });

  test('no rooms import each other in a cycle', () => {
    const cycles = findCycles(joinFolders(edges, roomFolderOf));
    expect(cycles.map((cycle) => cycle.join(' → '))).toEqual([]);
  });
});
