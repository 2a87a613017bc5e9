/** `npm run messages`: compiles messages/*.json into typed functions, which the main process and the page import. */
import { runQuietly } from './steps.ts';

/**
 * Compiles the app's messages, or those of another project.
 *
 * Runs Paraglide's command. Its JavaScript function isn't used, because it leaves timers behind that keep the process
 * running for half a minute.
 *
 * @param project the project's folder
 * @param compiled the folder to write to
 * @throws if a message file can't be read or parsed
 */
export async function compileMessages(
  project = 'project.inlang',
  compiled = 'messages/compiled',
): Promise<void> {
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
