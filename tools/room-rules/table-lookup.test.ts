import path from 'node:path';
import { ESLint } from 'eslint';
import { expect, test, vi } from 'vitest';
import { repository } from '../repository.ts';

// The rule reads types, and the first text waits until a compiler program has been created.
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint({
  cwd: repository,
  // With CI=true, typescript-eslint takes the types from the files on disk instead of from the text that it is given.
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});
const declarations = `
export declare const table: Readonly<Record<string, number>>;
export declare const maybe: Record<string, number> | undefined;
export declare const named: Readonly<Record<'left' | 'right', number>>;
export declare const list: readonly number[];
export declare const map: ReadonlyMap<string, number>;
export declare const id: string;
export declare const side: 'left' | 'right';
export declare const index: number;
`;

async function complaints(file: string, expression: string): Promise<number> {
  const text = `${declarations}export const value = (${expression});`;
  const [result] = await eslint.lintText(text, { filePath: path.join(repository, file) });
  const messages = result?.messages ?? [];
  if (messages.some(({ fatal }) => fatal)) throw new Error(JSON.stringify(messages));
  return messages.filter(({ ruleId }) => ruleId === 'rooms/table-lookup').length;
}

test.each(['table[id]', 'table[`${id}s`]', 'maybe?.[id]', 'id in table', '(id: string) => table[id]'])(
  '%s is reported',
  async (expression) => {
    expect(await complaints('content/sources.ts', expression)).toBe(1);
  },
);

test.each([
  'named[side]',
  "table['left']",
  'list[index]',
  'map.get(id)',
  'Object.hasOwn(table, id)',
  "'left' in named",
])('%s is not reported', async (expression) => {
  expect(await complaints('content/sources.ts', expression)).toBe(0);
});

// A file in `testing/` belongs to the compiler program of its room, which exists already. Tests have a larger one.
test('the code of tests may index a table', async () => {
  expect(await complaints('content/testing/inherited-names.ts', 'table[id]')).toBe(0);
});
