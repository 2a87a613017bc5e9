/** An ESLint rule: a file imports only what `rooms.ts` allows its room. */
import type { Rule } from 'eslint';
import { forTests, roomFolderOf, rooms, type Room } from './rooms.ts';
import { isWithin, lintedFile, targetOf, visitImports, type Target } from './visit-imports.ts';

export const importsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'a room imports only what tools/room-rules/rooms.ts allows' },
    schema: [],
    messages: {
      forbidden: '{{room}}/ may not import "{{specifier}}". It may import {{allowed}}.',
      typesOnly: '{{room}}/ may import only types from "{{specifier}}": write "import type".',
      computed: '{{room}}/ may import only by a literal name, so that a reader can tell what it imports.',
    },
  },
  create(context) {
    const file = lintedFile(context);
    const room = roomOf(file);
    if (room === undefined) return {};
    return visitImports(({ node, specifier, typesOnly }) => {
      if (specifier === undefined) {
        if (!room.node) context.report({ node, messageId: 'computed', data: { room: room.folder } });
        return;
      }
      const verdict = judge(room, targetOf(specifier, file), typesOnly);
      if (verdict === 'allowed') return;
      const data = { room: room.folder, specifier, allowed: describe(room) };
      context.report({ node, messageId: verdict, data });
    });
  },
};

function roomOf(file: string): Room | undefined {
  const folder = roomFolderOf(file);
  const room = rooms.find((candidate) => candidate.folder === folder);
  if (room === undefined || !followsTestRules(file)) return room;
  return {
    ...room,
    paths: [...room.paths, ...forTests.paths],
    packages: 'allBut' in room.packages ? room.packages : [...room.packages, ...forTests.packages],
    node: forTests.node,
  };
}

/** Whether a file is a unit test or code that unit tests share. Playwright's tests have a room of their own. */
function followsTestRules(file: string): boolean {
  return file.endsWith('.test.ts') || file.split('/').includes('testing');
}

function judge(room: Room, target: Target, typesOnly: boolean): 'allowed' | 'forbidden' | 'typesOnly' {
  if (target.kind === 'node') return room.node ? 'allowed' : 'forbidden';
  if (target.kind === 'file') {
    if (isWithin(target.path, [room.folder, ...room.paths])) return 'allowed';
    if (!isWithin(target.path, room.typesOf.paths)) return 'forbidden';
  } else {
    if (mayImportPackage(room, target.name)) return 'allowed';
    if (!room.typesOf.packages.includes(target.name)) return 'forbidden';
  }
  return typesOnly ? 'allowed' : 'typesOnly';
}

function mayImportPackage(room: Room, name: string): boolean {
  return 'allBut' in room.packages ? !room.packages.allBut.includes(name) : room.packages.includes(name);
}

function describe(room: Room): string {
  const packages =
    'allBut' in room.packages ? [`every package but ${room.packages.allBut.join(', ')}`] : room.packages;
  const types = [...room.typesOf.paths, ...room.typesOf.packages].map((name) => `types of ${name}`);
  const paths = [room.folder, ...room.paths].map((name) => (name.endsWith('.ts') ? name : `${name}/`));
  return [...paths, ...packages, ...types, ...(room.node ? ['Node'] : [])].join(', ');
}
