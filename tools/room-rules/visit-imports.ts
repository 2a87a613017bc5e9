/** Shared by the import rules: finds every import of a file, whichever syntax it uses. */
import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Rule } from 'eslint';
import { repository } from '../repository.ts';

/** One import, export or import type. */
export interface Import {
  readonly node: Rule.Node;
  /** The text between the quotes; undefined if the name is computed. */
  readonly specifier: string | undefined;
  /** Whether it disappears when types are stripped. */
  readonly typesOnly: boolean;
}

/** What a specifier names: a file of the repository, an npm package or a module of Node. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string };

/** Returns the linted file's path, relative to the repository, with "/" between folders. */
export function lintedFile(context: Rule.RuleContext): string {
  return path.relative(repository, context.filename).replaceAll('\\', '/');
}

/** Calls back for each import of a file, whichever syntax it uses. */
export function visitImports(check: (found: Import) => void): Rule.RuleListener {
  const visit = (node: Rule.Node, source: unknown, typesOnly: boolean): void =>
    check({ node, specifier: literalText(source), typesOnly });
  return {
    ImportDeclaration: (node) => visit(node, node.source, isTypes(node, 'importKind')),
    ExportAllDeclaration: (node) => visit(node, node.source, isTypes(node, 'exportKind')),
    ExportNamedDeclaration: (node) => {
      if (node.source) visit(node, node.source, isTypes(node, 'exportKind'));
    },
    ImportExpression: (node) => visit(node, node.source, false),
    // ESLint's own types don't include TypeScript's nodes.
    TSImportType: (node: Rule.Node & { source: unknown }) => visit(node, node.source, true),
    TSExternalModuleReference: (node: Rule.Node & { expression: unknown }) =>
      visit(node, node.expression, false),
  };
}

/**
 * Returns what a specifier names.
 *
 * @param importer the importing file, relative to the repository
 */
export function targetOf(specifier: string, importer: string): Target {
  if (specifier.startsWith('.')) {
    const withoutQuery = specifier.replace(/\?.*$/, '');
    return { kind: 'file', path: path.posix.join(path.posix.dirname(importer), withoutQuery) };
  }
  if (isBuiltin(specifier)) return { kind: 'node', name: specifier };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

/** Whether a file is one of the paths, or is in a folder that is. */
export function isWithin(file: string, paths: readonly string[]): boolean {
  return paths.some((allowed) => file === allowed || file.startsWith(`${allowed}/`));
}

function isTypes(node: Rule.Node, property: 'importKind' | 'exportKind'): boolean {
  return (node as unknown as Record<string, unknown>)[property] === 'type';
}

function literalText(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('value' in node)) return undefined;
  return typeof node.value === 'string' ? node.value : undefined;
}
