/** Reads which file imports which in the whole repository, types included, and finds cycles among the imports. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repository } from '../repository.ts';
import { isTestCode } from './test-code.ts';

/** The top-level folders that hold code. */
export const codeFolders = ['content', 'figure', 'core', 'electron', 'renderer', 'tools', 'e2e'] as const;

/** An import of one file or folder by another; paths are relative to the repository and use "/". */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  /** Whether it disappears when types are stripped: `import type`, `export type` or `import('…')` as a type. */
  readonly typesOnly: boolean;
}

const codeFile = /\.(ts|cts|svelte)$/;
const svelteScript = /<script\b[^>]*>(.*?)<\/script>/gs;

/** Returns every import between two files of the repository. Imports of packages and data are left out. */
export function readImports(): ImportEdge[] {
  const files = codeFolders.flatMap((folder) =>
    fs
      .readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => codeFile.test(file)),
  );
  const known = new Set(files);
  return files
    .flatMap((file) => importsIn(file, fs.readFileSync(path.join(repository, file), 'utf8')))
    .filter(({ to }) => known.has(to) || to.startsWith('messages/'));
}

/**
 * Returns the relative imports in one file's text: import and export declarations, import types, and dynamic imports
 * with a literal name. A file that is imported twice is listed twice.
 *
 * @param file relative to the repository; the name's ending decides whether it is parsed as a Svelte component
 */
export function importsIn(file: string, text: string): ImportEdge[] {
  const code = file.endsWith('.svelte')
    ? [...text.matchAll(svelteScript)].map(([, script = '']) => script).join('\n')
    : text;
  const edges: ImportEdge[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith('.'))
      return;
    const target = specifier.text.replace(/\?.*$/, '');
    edges.push({ from: file, to: path.posix.join(path.posix.dirname(file), target), typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return edges;
}

/**
 * Joins files into folders: one edge for each pair of folders, types-only if all of its imports are. Imports within a
 * folder are left out. So are imports by test code, because a test may import what its folder may not.
 *
 * @param folderOf the folder, or any other group, that a file belongs to; undefined leaves the file out
 * @param options.testCode true to count imports by test code too
 */
export function joinFolders(
  edges: readonly ImportEdge[],
  folderOf: (file: string) => string | undefined,
  { testCode = false } = {},
): ImportEdge[] {
  const joined = new Map<string, ImportEdge>();
  for (const edge of edges) {
    if (!testCode && isTestCode(edge.from)) continue;
    const from = folderOf(edge.from);
    const to = folderOf(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    joined.set(key, { from, to, typesOnly: edge.typesOnly && (joined.get(key)?.typesOnly ?? true) });
  }
  return [...joined.values()];
}

/** Returns a file's folder below its room, such as `core/session`. A file directly in its room is its own folder. */
export function folderInRoom(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

/**
 * Returns cycles among the edges, each as the list of its members with the first one repeated at the end. Not every
 * cycle is listed, but every file that is part of one is in a listed cycle.
 */
export function findCycles(edges: readonly ImportEdge[]): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of edges) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const cycles: string[][] = [];
  const listed = new Set<string>();
  for (const start of [...targets.keys()].sort()) {
    if (listed.has(start)) continue;
    const cycle = shortestCycle(start, targets);
    if (cycle === undefined) continue;
    cycles.push(cycle);
    for (const member of cycle) listed.add(member);
  }
  return cycles;
}

/** Returns the shortest path from a file back to itself, or undefined if there is none. Searches breadth first. */
function shortestCycle(
  start: string,
  targets: ReadonlyMap<string, ReadonlySet<string>>,
): string[] | undefined {
  const paths = [[start]];
  const seen = new Set<string>();
  for (let current = paths.shift(); current !== undefined; current = paths.shift()) {
    for (const target of targets.get(current.at(-1) ?? start) ?? []) {
      if (target === start) return [...current, start];
      if (seen.has(target)) continue;
      seen.add(target);
      paths.push([...current, target]);
    }
  }
  return undefined;
}
