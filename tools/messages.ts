/** `npm run messages`: turns messages/*.json into typed functions, which the main process and the page import. */
import { runQuietly } from './steps.ts';

/**
 * Paraglide's own command rather than its function, which leaves timers behind that keep a process up for half a minute.
 *
 * @throws when a message file cannot be read or has a text that does not parse
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
  if (!passed) throw new Error(`messages/ cannot be compiled:\n${output}`);
}

if (import.meta.main) await compileMessages();
