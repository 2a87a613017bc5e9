/** Compares the drawing in `docs/architecture.md` with the real imports, and checks the files that the pages name. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeFolders, joinFolders, readImports, type ImportEdge } from './room-rules/import-graph.ts';
import { coreLayers } from './room-rules/layers.ts';
import { roomFolderOf } from './room-rules/rooms.ts';
import { repository } from './repository.ts';

const read = (page: string): string => fs.readFileSync(path.join(repository, page), 'utf8');

/** The arrows of the page's drawing, such as "app --> time" or, if only types are imported, "app -.-> message". */
function drawnArrows(page: string): string[] {
  const drawing = /```mermaid\n(.*?)```/s.exec(page)?.[1] ?? '';
  const lines = [...drawing.matchAll(/^ *(\w+) (-->|-\.->) (\w+(?: & \w+)*)$/gm)];
  return lines.flatMap(([, from = '', arrow = '', targets = '']) =>
    targets.split(' & ').map((to) => `${from} ${arrow} ${to}`),
  );
}

function arrow({ from, to, typesOnly }: ImportEdge): string {
  return `${from} ${typesOnly ? '-.->' : '-->'} ${to}`;
}

/** The real arrows between rooms. Test code is left out, except that e2e/, which has only test code, is included. */
function roomArrows(imports: readonly ImportEdge[]): string[] {
  const room = (file: string) => (file.startsWith('messages/') ? 'messages' : roomFolderOf(file));
  const fromE2e = imports.filter(({ from }) => from.startsWith('e2e/'));
  return [...joinFolders(imports, room), ...joinFolders(fromE2e, room, { testCode: true })].map(arrow);
}

/** The real arrows between the layers of core/, by their names: "time" for core/time, "message" for core/message.ts. */
function coreArrows(imports: readonly ImportEdge[]): string[] {
  const layer = (file: string) =>
    coreLayers
      .find(({ path: layerPath }) => file === layerPath || file.startsWith(`${layerPath}/`))
      ?.path.replace(/^core\/|\.ts$/g, '');
  return joinFolders(imports, layer).map(arrow);
}

describe('the drawing in docs/architecture.md', () => {
  test('has every arrow between rooms and between folders of core/, and no other', () => {
    const imports = readImports();
    const real = [...roomArrows(imports), ...coreArrows(imports)].sort();
    expect(drawnArrows(read('docs/architecture.md')).sort()).toEqual(real);
  });

  test('a line with several targets counts as several arrows', () => {
    const page = '```mermaid\nflowchart TD\n  a --> b & c\n  a -.-> d\n```\ne --> f';
    expect(drawnArrows(page)).toEqual(['a --> b', 'a --> c', 'a -.-> d']);
  });

  test('an import of types gets a dotted arrow, any other a solid one', () => {
    const edges = [
      { from: 'core/app/step.ts', to: 'core/time/moment.ts', typesOnly: false },
      { from: 'core/app/event.ts', to: 'core/signals/idle-reading.ts', typesOnly: true },
      { from: 'e2e/a.spec.ts', to: 'core/app/step.ts', typesOnly: false },
    ];
    expect(coreArrows(edges)).toEqual(['app --> time', 'app -.-> signals']);
    expect(roomArrows(edges)).toEqual(['e2e --> core']);
  });
});

test.each(['docs/architecture.md', 'docs/glossary.md', 'CONTRIBUTING.md', 'README.md'])(
  'every file that %s names exists',
  (page) => {
    const named = [...read(page).matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)]
      .map(([, name = '']) => name)
      .filter((name) =>
        [...codeFolders, 'docs', 'messages', 'assets'].some((room) => name.startsWith(`${room}/`)),
      );
    expect(named.filter((name) => !fs.existsSync(path.join(repository, name)))).toEqual([]);
  },
);
