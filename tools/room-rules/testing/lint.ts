/** Lints texts as if they were files of the repository. */
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { repository } from '../../repository.ts';

/**
 * The repository's own configuration, so that the tests fail if a room rule is taken out of it. Only the rules that
 * need types are off: no compiler program contains these files.
 */
const eslint = new ESLint({
  cwd: repository,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { project: false } } },
  ],
});

// ESLint loads its configuration and plugins for the first text. Do it here, outside the tests' time limits.
await eslint.lintText('', { filePath: path.join(repository, 'core/time/moment.ts') });

/**
 * Lints a text and returns the messages of the chosen rules.
 *
 * @param rule the start of the rules' names
 * @param file the path that the text is linted under, relative to the repository
 * @throws if the text can't be parsed
 */
export async function lint(rule: string, file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(repository, file) });
  const messages = result?.messages ?? [];
  const unreadable = messages.find((message) => message.fatal);
  if (unreadable) throw new Error(`${file}: ${unreadable.message}`);
  return messages.filter(({ ruleId }) => ruleId?.startsWith(rule)).map(({ message }) => message);
}
