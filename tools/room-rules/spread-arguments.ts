/**
 * An ESLint rule: a list isn't spread into the arguments of a function that takes any number of them. Each item becomes an
 * argument on the stack, which has room for some ten thousand: a long history would overflow it.
 */
import type { Rule } from 'eslint';
import { isTestCode } from './test-code.ts';
import { lintedFile } from './visit-imports.ts';

const takesAnyNumber =
  'CallExpression:matches([callee.object.name="Math"],' +
  '[callee.property.name=/^(push|unshift|fromCharCode|fromCodePoint)$/])';

export const spreadArgumentsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'lists of any length stay off the stack' },
    schema: [],
    messages: { stack: 'A long list overflows the stack: use reduce or a loop.' },
  },
  create(context) {
    if (isTestCode(lintedFile(context))) return {};
    return {
      [`${takesAnyNumber} > SpreadElement.arguments`](node: Rule.Node) {
        context.report({ node, messageId: 'stack' });
      },
    };
  },
};
