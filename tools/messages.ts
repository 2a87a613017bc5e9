/** `npm run messages`: compiles messages/*.json into typed functions, which the main process and the page import. */
import fs from 'node:fs';
import path from 'node:path';
import { isOutOfDate } from './freshness.ts';
import { repository } from './repository.ts';
import { runQuietly } from './steps.ts';

const sources = [
  'messages/en.json',
  'project.inlang/settings.json',
  'package-lock.json',
  'tools/messages.ts',
].map((name) => path.join(repository, name));

/** Compiles the app's messages unless that has been done. @throws if the message file can't be read or parsed */
export async function compileMessages(): Promise<void> {
  const compiled = path.join(repository, 'messages/compiled');
  const mark = path.join(compiled, '.finished');
  if (!isOutOfDate(mark, sources)) return;
  await compileProject(path.join(repository, 'project.inlang'), compiled);
  fs.writeFileSync(mark, '');
}

/**
 * Compiles the messages of a project.
 *
 * Runs Paraglide's command. Its JavaScript function isn't used, because it leaves timers behind that keep the process
 * running for half a minute.
 *
 * @param project the project's folder
 * @param compiled the folder to write to
 * @throws if a message file can't be read or parsed
 */
export async function compileProject(project: string, compiled: string): Promise<void> {
  const { passed, output } = await runQuietly({
    name: 'messages',
    command: [
      'paraglide-js',
      'compile',
      ...['--project', project],
      ...['--outdir', compiled],
      ...['--strategy', 'globalVariable', 'baseLocale'],
      '--no-emit-readme',
      '--silent',
    ],
  });
  if (!passed) throw new Error(`${project} can't be compiled:\n${output}`);
}

if (import.meta.main) await compileMessages();
