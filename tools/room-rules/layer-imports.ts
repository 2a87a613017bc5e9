/** An ESLint rule: inside a room, a file imports only what `layers.ts` allows; and no test code, unless it is a test. */
import type { Rule } from 'eslint';
import { bans, coreLayers, reserved, sharedTestCode, type Layer } from './layers.ts';
import { isTestCode } from './test-code.ts';
import { isWithin, lintedFile, targetOf, visitImports } from './visit-imports.ts';

type Verdict = 'allowed' | 'typesOnly' | 'layer' | 'ban' | 'reserved' | 'testCode' | 'noLayer';

export const layerImportsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'a folder imports only what tools/room-rules/layers.ts allows' },
    schema: [],
    messages: {
      layer: 'This layer of core/ may not import "{{specifier}}" (tools/room-rules/layers.ts).',
      typesOnly: 'Only types may be imported from "{{specifier}}" here: write "import type".',
      ban: '"{{specifier}}" may not be imported here (tools/room-rules/layers.ts).',
      reserved: '"{{specifier}}" may be imported only by what tools/room-rules/layers.ts names.',
      testCode: '"{{specifier}}" is test code, which only tests may import.',
      noLayer:
        '"{{specifier}}" or this file belongs to no layer: add its folder to tools/room-rules/layers.ts.',
    },
  },
  create(context) {
    const file = lintedFile(context);
    if (isTestCode(file)) return {};
    return visitImports(({ node, specifier, typesOnly }) => {
      if (specifier === undefined) return;
      const target = targetOf(specifier, file);
      if (target.kind !== 'file') return;
      const verdict = judge(file, target.path, typesOnly);
      if (verdict !== 'allowed') context.report({ node, messageId: verdict, data: { specifier } });
    });
  },
};

function judge(file: string, target: string, typesOnly: boolean): Verdict {
  if (isTestCode(target)) return mayShareTestCode(file, target) ? 'allowed' : 'testCode';
  const banned = bans.some(({ from, to }) => isWithin(file, [from]) && isWithin(target, to));
  if (banned) return 'ban';
  for (const { path, importers, typeImporters } of reserved) {
    if (!isWithin(target, [path]) || isWithin(file, importers)) continue;
    if (!isWithin(file, typeImporters)) return 'reserved';
    if (!typesOnly) return 'typesOnly';
  }
  return judgeLayers(file, target, typesOnly);
}

function mayShareTestCode(file: string, target: string): boolean {
  return sharedTestCode.some(({ from, to }) => isWithin(file, [from]) && isWithin(target, to));
}

function judgeLayers(file: string, target: string, typesOnly: boolean): Verdict {
  if (!isWithin(file, ['core']) || !isWithin(target, ['core'])) return 'allowed';
  const layer = layerOf(file);
  if (layer === undefined || layerOf(target) === undefined) return 'noLayer';
  if (isWithin(target, [layer.path, ...layer.imports])) return 'allowed';
  if (!isWithin(target, layer.typesOf ?? [])) return 'layer';
  return typesOnly ? 'allowed' : 'typesOnly';
}

function layerOf(file: string): Layer | undefined {
  return coreLayers.find(({ path }) => isWithin(file, [path]));
}
