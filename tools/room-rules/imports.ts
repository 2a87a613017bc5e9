/** An ESLint rule: a file imports only what `rooms.ts` allows its room. */
import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Rule } from 'eslint';
import { forTests, guests, rooms, type Room } from './rooms.ts';

const repository = path.join(import.meta.dirname, '../..');

/** What of an import, export or import type matters here, whichever of them it is. */
interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

type Target =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string };

export const importsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'a room imports only what the room may see (tools/room-rules/rooms.ts)' },
    schema: [],
    messages: {
      forbidden: '{{room}}/ may not import "{{specifier}}". It may import {{allowed}}.',
      typesOnly: '{{room}}/ may see only the types of "{{specifier}}": write "import type".',
      computed: '{{room}}/ may import only by a literal name, so that one can see what it imports.',
    },
  },
  create(context) {
    const file = path.relative(repository, context.filename).replaceAll('\\', '/');
    const room = roomOf(file);
    if (room === undefined) return {};

    const check = (node: Rule.Node, { specifier, typesOnly }: Import): void => {
      const verdict = judge(room, targetOf(specifier, file), typesOnly);
      if (verdict === 'allowed') return;
      const data = { room: room.folder, specifier, allowed: describe(room) };
      context.report({ node, messageId: verdict, data });
    };
    const checkSource = (node: Rule.Node, source: unknown, typesOnly: boolean): void => {
      const specifier = literalText(source);
      if (specifier !== undefined) check(node, { specifier, typesOnly });
      else if (!room.node) context.report({ node, messageId: 'computed', data: { room: room.folder } });
    };

    return {
      ImportDeclaration: (node) => {
        checkSource(node, node.source, kindOf(node, 'importKind') === 'type');
      },
      ExportAllDeclaration: (node) => {
        checkSource(node, node.source, kindOf(node, 'exportKind') === 'type');
      },
      ExportNamedDeclaration: (node) => {
        if (node.source) checkSource(node, node.source, kindOf(node, 'exportKind') === 'type');
      },
      ImportExpression: (node) => {
        checkSource(node, node.source, false);
      },
      // ESLint's own types know nothing of TypeScript's nodes.
      TSImportType: (node: Rule.Node & { source: unknown }) => {
        checkSource(node, node.source, true);
      },
      TSExternalModuleReference: (node: Rule.Node & { expression: unknown }) => {
        checkSource(node, node.expression, false);
      },
    };
  },
};

function roomOf(file: string): Room | undefined {
  const guest = guests.find(({ place }) => isWithin(file, [place]));
  const folder = guest?.room ?? file.split('/')[0];
  const room = rooms.find((candidate) => candidate.folder === folder);
  if (room === undefined || !isForTests(file)) return room;
  return {
    ...room,
    paths: [...room.paths, ...forTests.paths],
    packages: 'allBut' in room.packages ? room.packages : [...room.packages, ...forTests.packages],
    node: forTests.node,
  };
}

/** Tests, and what lies in a folder `testing` for several of them. */
function isForTests(file: string): boolean {
  return file.endsWith('.test.ts') || file.split('/').includes('testing');
}

function targetOf(specifier: string, importer: string): Target {
  if (specifier.startsWith('.')) {
    const withoutQuery = specifier.replace(/\?.*$/, '');
    return { kind: 'path', path: path.posix.join(path.posix.dirname(importer), withoutQuery) };
  }
  if (isBuiltin(specifier)) return { kind: 'node', name: specifier };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

function judge(room: Room, target: Target, typesOnly: boolean): 'allowed' | 'forbidden' | 'typesOnly' {
  if (target.kind === 'node') return room.node ? 'allowed' : 'forbidden';
  if (target.kind === 'path') {
    if (isWithin(target.path, [room.folder, ...room.paths])) return 'allowed';
    if (!isWithin(target.path, room.typesOf.paths)) return 'forbidden';
  } else {
    if (mayImportPackage(room, target.name)) return 'allowed';
    if (!room.typesOf.packages.includes(target.name)) return 'forbidden';
  }
  return typesOnly ? 'allowed' : 'typesOnly';
}

function isWithin(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === place || file.startsWith(`${place}/`));
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

function kindOf(node: Rule.Node, property: 'importKind' | 'exportKind'): unknown {
  return (node as unknown as Record<string, unknown>)[property];
}

function literalText(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('value' in node)) return undefined;
  return typeof node.value === 'string' ? node.value : undefined;
}
