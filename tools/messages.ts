/** `npm run messages`: compiles messages/*.json into typed functions, which the main process and the page import. */
import { runQuietly } from './steps.ts';

/**
 * Runs Paraglide's command. Its JavaScript function isn't used, because it leaves timers behind that keep the process
 * running for half a minute.
 *
 * @throws if a message file can't be read or parsed
 */
export async function compileMessages(): Promise<void> {
  const { passed, output } = await runQuietly({
    name: 'messages',
    command: [
      'paraglide-js',
      'compile',
      ...['--project', 'project.inlang'],
      ...['--outdir', 'messages/compiled'],
      ...['--strategy', 'globalVariable', 'baseLocale'],
      '--no-emit-readme',
      '--silent',
    ],
  });
  if (!passed) throw new Error(`messages/ can't be compiled:\n${output}`);
}

if (import.meta.main) await compileMessages();
