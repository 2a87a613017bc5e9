/**
 * An ESLint rule: a table, an object with any names as keys, isn't indexed by a name that comes from elsewhere. Every
 * object inherits properties such as "constructor", which may also be the name of a stretch in a file.
 */
import type { Rule } from 'eslint';
import ts from 'typescript';
import { isTestCode } from './test-code.ts';
import { lintedFile } from './visit-imports.ts';

/** The part of typescript-eslint's parser services that the rule reads. Without types there is no program. */
interface TypedServices {
  readonly program?: ts.Program | null;
  readonly esTreeNodeToTSNodeMap?: { get(node: Rule.Node): ts.Node };
}

export const tableLookupRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'a table is read with lookUp, which finds only its own keys' },
    schema: [],
    messages: {
      inherited:
        'This also finds inherited properties such as "constructor": use lookUp (content/look-up.ts) or a Map.',
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap: nodes } = context.sourceCode.parserServices as TypedServices;
    if (!program || !nodes || isTestCode(lintedFile(context))) return {};
    const checker = program.getTypeChecker();
    const typeOf = (node: unknown): ts.Type => checker.getTypeAtLocation(nodes.get(node as Rule.Node));
    return {
      MemberExpression(node) {
        if (!node.computed || !isAnyName(typeOf(node.property))) return;
        if (isTable(typeOf(node.object))) context.report({ node, messageId: 'inherited' });
      },
      BinaryExpression(node) {
        if (node.operator !== 'in' || !isAnyName(typeOf(node.left))) return;
        if (isTable(typeOf(node.right))) context.report({ node, messageId: 'inherited' });
      },
    };
  },
};

/** Whether a key's type is string, rather than a choice of known names. */
function isAnyName(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0;
}

function isTable(type: ts.Type): boolean {
  return type.isUnion() ? type.types.some(isTable) : type.getStringIndexType() !== undefined;
}
